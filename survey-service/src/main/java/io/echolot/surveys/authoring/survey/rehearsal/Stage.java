package io.echolot.surveys.authoring.survey.rehearsal;

import io.echolot.contracts.Channel;
import io.echolot.contracts.channel.ChannelConfig;
import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.contracts.survey.Touchpoint;
import io.echolot.dialogue.engine.Conversation;
import io.echolot.dialogue.engine.Engine;
import io.echolot.dialogue.engine.Inbound;
import io.echolot.dialogue.engine.Input;
import io.echolot.dialogue.engine.Rules;
import io.echolot.dialogue.engine.Turn;
import io.echolot.dialogue.say.Wording;
import io.echolot.dialogue.voice.ChatVoice;
import io.echolot.dialogue.voice.SmsParts;
import io.echolot.dialogue.voice.SmsVoice;
import io.echolot.dialogue.voice.TranscriptLine;
import io.echolot.dialogue.voice.Voice;
import io.echolot.platform.Ids;
import io.echolot.survey.recall.RecalledAnswers;
import io.echolot.surveys.authoring.survey.draft.SurveyDraft;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Plays a dialogue with the engine, voices and texts of the gateway. Nobody is known, no quota is
 * full, and nothing is kept.
 *
 * @param script what is played
 * @param survey the draft as if it were published
 * @param at when all of it happens
 */
record Stage(Script script, PublishedSurvey survey, Instant at) {

  private static final Engine ENGINE = new Engine(Rules.USUAL);

  /** The same order of shuffled questions each time. */
  private static final String RESPONSE = Ids.ofName("rehearsal").toString();

  static Stage of(String tenant, Script script, Instant at) {
    return new Stage(script, published(tenant, script.draft()), at);
  }

  private static PublishedSurvey published(String tenant, SurveyDraft draft) {
    return draft.published(
        tenant,
        RESPONSE,
        1,
        draft.touchpoints().stream().map(key -> new Touchpoint(key, "")).toList());
  }

  Rehearsal play() {
    Conversation state = Conversation.unknown();
    List<List<Rehearsal.RehearsedLine>> replies = new ArrayList<>();
    List<Input> inputs = new ArrayList<>(List.of(new Input.Resumed()));
    script.said().forEach(text -> inputs.add(Input.Typed.of(text)));
    for (Input input : inputs) {
      Turn turn =
          ENGINE.take(
              survey, channel(), state, new Inbound(input, at, RESPONSE, script.language()));
      state = turn.state();
      replies.add(lines(turn));
    }
    return new Rehearsal(state.language(), state.phase() == Conversation.Phase.FINISHED, replies);
  }

  private ChannelConfig channel() {
    return new ChannelConfig(
        survey.tenant(), "rehearsal", script.channel(), "", List.of(), "", "", survey.key(), "", 0);
  }

  private List<Rehearsal.RehearsedLine> lines(Turn turn) {
    Conversation state = turn.state();
    var recalled =
        new RecalledAnswers(survey, state.answers(), state.respondent().hidden(), state.language());
    var wording = new Wording(state.language(), survey.fallbackLanguage(), recalled);
    boolean isSms = script.channel() == Channel.SMS;
    Voice voice = isSms ? new SmsVoice() : new ChatVoice();
    List<TranscriptLine> lines = turn.says().stream().map(say -> voice.line(say, wording)).toList();
    return isSms
        ? SmsParts.of(lines.stream().map(TranscriptLine::text).toList()).stream()
            .map(Rehearsal.RehearsedLine::sms)
            .toList()
        : lines.stream().map(Rehearsal.RehearsedLine::chat).toList();
  }
}
