package io.echolot.dialogue;

import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.feedback.Response;
import io.echolot.contracts.question.Answer;
import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.dialogue.engine.Conversation;
import io.echolot.dialogue.engine.Engine;
import io.echolot.dialogue.engine.Inbound;
import io.echolot.dialogue.engine.Input;
import io.echolot.dialogue.engine.Rules;
import io.echolot.dialogue.engine.Turn;
import io.echolot.dialogue.say.Say;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Talks with the engine as a respondent does. */
final class Dialogue {

  static final Rules RULES = new Rules(Duration.ofHours(24), Duration.ofDays(7), 3);

  private final Engine engine = new Engine(RULES);
  private final PublishedSurvey survey;
  final List<Response> responses = new ArrayList<>();
  Conversation state = Conversation.unknown();
  Instant now = Instant.parse("2026-11-24T12:00:00Z");
  private int messages;

  Dialogue(PublishedSurvey survey) {
    this.survey = survey;
  }

  /** What is said in reply: {@code ask nps}, {@code again nps AMBIGUOUS}, {@code thank} ... */
  List<String> write(String text) {
    return take(new Input.Typed(text));
  }

  List<String> click(String question, AnswerValue value) {
    return take(new Input.Clicked(question, value));
  }

  List<String> take(Input input) {
    return take(input, Instant.EPOCH);
  }

  /** What was sent at that time comes ten seconds after the last one. */
  List<String> take(Input input, Instant sentAt) {
    now = now.plusSeconds(10);
    var inbound = new Inbound(input, now, "r" + ++messages, "").sent(sentAt);
    Turn turn = engine.take(survey, Examples.SMS, state, inbound);
    state = turn.state();
    turn.response().ifPresent(responses::add);
    return turn.says().stream().map(this::brief).toList();
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  Response response() {
    return responses.get(responses.size() - 1);
  }

  Map<String, Object> answers() {
    return response().answers().stream()
        .collect(Collectors.toMap(Answer::question, answer -> plain(answer.value())));
  }

  private static Object plain(AnswerValue value) {
    if (value instanceof AnswerValue.Score score) {
      return score.score();
    }
    return value instanceof AnswerValue.Text text
        ? text.text()
        : ((AnswerValue.Choices) value).keys();
  }

  private String brief(Say say) {
    if (say instanceof Say.Ask ask) {
      return "ask " + ask.question().key();
    }
    if (say instanceof Say.AskAgain again) {
      return "again " + again.question().key() + " " + again.reason();
    }
    if (say instanceof Say.Tell tell) {
      return "tell " + tell.statement().key();
    }
    if (say instanceof Say.Thank thank && !thank.text().equals(survey.thanks())) {
      return "Thank " + thank.text().in("en", "de");
    }
    return say.getClass().getSimpleName();
  }
}
