package io.echolot.dialogue.engine;

import io.echolot.contracts.channel.ChannelConfig;
import io.echolot.contracts.question.Question;
import io.echolot.contracts.question.QuestionKind;
import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.dialogue.answer.AnswerParser;
import io.echolot.dialogue.answer.Comments;
import io.echolot.dialogue.command.Command;
import io.echolot.dialogue.command.Commands;
import io.echolot.dialogue.command.Requests;
import io.echolot.dialogue.engine.Conversation.Phase;
import io.echolot.dialogue.optout.OptOut;
import io.echolot.dialogue.reading.Reading;
import io.echolot.dialogue.say.Say;
import java.util.List;
import java.util.Optional;

/**
 * Holds a conversation: a pure function of the survey, the state and a message. The same for every
 * channel.
 *
 * <ul>
 *   <li>STOP outranks everything, in whatever words it is said. Where own words are asked for, only
 *       the command itself is one; a plea is stored as the answer, and the way out is named. After
 *       a STOP there is silence until a START or HELP; YES isn't one, since it may answer something
 *       else.
 *   <li>The first message only starts the survey and is no answer, for no question was asked yet.
 *       The exception names the survey or its first question: {@code NPS 9}.
 *   <li>After the end, a text is added to the last text question's answer, or to the response's
 *       remarks, and thanked for once; after {@link Rules#restartAfter} it starts a new response.
 *   <li>A text that was sent before the pending question was asked answers the one that waited
 *       then, or none; see {@link Conversation.Asking}.
 *   <li>A message that is changed where it stands changes no answer, and its sender is told so.
 *   <li>A STOP ends the response; it stays as it is in the log, and nothing of it is kept here.
 * </ul>
 */
public final class Engine {

  private final Rules rules;

  public Engine(Rules rules) {
    this.rules = rules;
  }

  public Rules rules() {
    return rules;
  }

  /**
   * Takes a message.
   *
   * @param survey the version to which {@code state} is bound, else the newest one
   * @param channel where the message came in
   */
  public Turn take(
      PublishedSurvey survey, ChannelConfig channel, Conversation state, Inbound inbound) {
    Optional<Command> command = command(survey, state, inbound);
    if (isSettledByOptOut(state, command)) {
      return optedOut(state, inbound, command);
    }
    if (inbound.input() instanceof Input.Edited) {
      return edited(state, inbound);
    }
    if (state.isOptedOut()) {
      return optedIn(survey, channel, state, inbound);
    }
    if (inbound.input() instanceof Input.Handled handled && handled.command() == Command.HELP) {
      return new Turn(state, Optional.empty(), List.of());
    }
    if (!state.isBoundAt(inbound.saidAt(), rules)) {
      boolean isLate = state.phase() == Phase.OPEN;
      return begin(
          TurnDraft.begin(survey, channel, state, inbound), inbound.input(), command, isLate);
    }
    var draft = new TurnDraft(survey, channel, state, inbound);
    if (state.phase() == Phase.FINISHED) {
      new AfterCompletion(draft).take(inbound.input(), command);
    } else if (inbound.input() instanceof Input.Typed typed
        && !draft.isQuestionKnown()
        && command.filter(known -> known != Command.SKIP).isEmpty()) {
      new OpenQuestion(draft, rules.mostTries()).takeEarlier(typed.text(), command);
    } else {
      new OpenQuestion(draft, rules.mostTries()).take(inbound.input(), command);
    }
    return draft.turn();
  }

  /** Takes a message while there is no survey to ask. Opting out and in work all the same. */
  public Turn takeWithoutSurvey(Conversation state, Inbound inbound) {
    Optional<Command> command = command(inbound.input()).or(() -> plea(inbound.input(), false));
    if (isSettledByOptOut(state, command)) {
      return optedOut(state, inbound, command);
    }
    var idle = Conversation.resting(Phase.IDLE, state.language(), inbound.at());
    boolean silent =
        inbound.input() instanceof Input.Handled || inbound.input() instanceof Input.Edited;
    Say say = command.filter(Command.HELP::equals).isPresent() ? new Say.Help() : new Say.Closed();
    return new Turn(idle, Optional.empty(), silent ? List.of() : List.of(say));
  }

  /**
   * Whether a message asks for no more messages wherever it comes, so that no limit may keep it
   * away. A sentence that could be an answer isn't known to.
   */
  public static boolean isStop(Input input) {
    return command(input).filter(Command.STOP::equals).isPresent()
        || plea(input, false).filter(Command.STOP::equals).isPresent();
  }

  private Optional<Command> command(PublishedSurvey survey, Conversation state, Inbound inbound) {
    Optional<Command> plain = command(inbound.input());
    if (plain.isPresent()) {
      return plain;
    }
    boolean open = state.phase() == Phase.OPEN && state.isBoundAt(inbound.saidAt(), rules);
    if (!open) {
      return plea(inbound.input(), false);
    }
    Question pending = survey.askedIn(state.responseId()).questions().get(state.pending());
    if (state.elaborating() || isOwnWords(pending, inbound.input(), state.language())) {
      return Words.of(inbound.input())
          .flatMap(words -> Requests.in(words, state.language()))
          .filter(Command.SKIP::equals);
    }
    return plea(inbound.input(), pending.kind() == QuestionKind.CONSENT)
        .or(
            () ->
                Words.of(inbound.input())
                    .filter(words -> !isAnswer(pending, words, state.language()))
                    .flatMap(words -> Requests.in(words, state.language())));
  }

  private static boolean isAnswer(Question pending, String words, String language) {
    return pending.kind() != QuestionKind.TEXT
        && new AnswerParser(pending, language).parse(words) instanceof Reading.Understood;
  }

  /** Whether the message could be an answer in own words. */
  private static boolean isOwnWords(Question pending, Input input, String language) {
    return pending.kind() == QuestionKind.TEXT
        && Words.of(input)
            .filter(
                words ->
                    new AnswerParser(pending, language).parse(words) instanceof Reading.Understood)
            .isPresent();
  }

  private static Optional<Command> plea(Input input, boolean consent) {
    return Words.of(input)
        .filter(words -> OptOut.in(words, consent) == OptOut.SURE)
        .map(words -> Command.STOP);
  }

  private static Optional<Command> command(Input input) {
    if (input instanceof Input.Handled handled) {
      return Optional.of(handled.command());
    }
    return Words.of(input).flatMap(Commands::in);
  }

  private static boolean isSettledByOptOut(Conversation state, Optional<Command> command) {
    return command.filter(Command.STOP::equals).isPresent()
        || (state.isOptedOut() && command.filter(Command.START::equals).isEmpty());
  }

  private static Turn optedOut(Conversation state, Inbound inbound, Optional<Command> command) {
    boolean asksForHelp =
        command.filter(Command.HELP::equals).isPresent()
            && !(inbound.input() instanceof Input.Handled);
    if (asksForHelp) {
      return new Turn(state, Optional.empty(), List.of(new Say.HelpAfterOptOut()));
    }
    boolean isNew = !state.isOptedOut() && !(inbound.input() instanceof Input.Handled);
    // A chat that comes back shows where it stands; a message gets no reply.
    boolean shown = state.isOptedOut() && inbound.input() instanceof Input.Resumed;
    var resting = Conversation.resting(Phase.OPTED_OUT, state.language(), inbound.at());
    return new Turn(
        state.isOptedOut() ? state : resting,
        Optional.empty(),
        isNew || shown ? List.of(new Say.ConfirmOptOut()) : List.of());
  }

  private static Turn optedIn(
      PublishedSurvey survey, ChannelConfig channel, Conversation state, Inbound inbound) {
    TurnDraft draft = TurnDraft.begin(survey, channel, state, inbound);
    if (!(inbound.input() instanceof Input.Handled)) {
      draft.say(new Say.ConfirmOptIn());
    }
    draft.ask();
    return draft.turn();
  }

  /** What was said first counts, and whoever changed it is told so. */
  private Turn edited(Conversation state, Inbound inbound) {
    boolean isTalking = state.isBoundAt(inbound.saidAt(), rules);
    return new Turn(state, Optional.empty(), isTalking ? List.of(new Say.EditKept()) : List.of());
  }

  /**
   * Starts a survey.
   *
   * @param isLate whether a question had been asked that was given up: then what is written may be
   *     its answer, and is kept though it answers nothing any more
   */
  private Turn begin(TurnDraft draft, Input input, Optional<Command> command, boolean isLate) {
    if (command.filter(Command.HELP::equals).isPresent()) {
      draft.say(new Say.Help());
    }
    Optional<Reading.Understood> opening =
        input instanceof Input.Typed typed && draft.phase() == Phase.OPEN
            ? Opening.answerIn(typed.text(), draft)
            : Optional.empty();
    if (opening.isPresent()) {
      new OpenQuestion(draft, rules.mostTries()).accept(opening.get());
    } else {
      if (isLate && command.isEmpty()) {
        Words.of(input)
            .map(String::strip)
            .filter(Words::saySomething)
            .filter(words -> Comments.isMoreThanGreeting(words, draft.language()))
            .ifPresent(draft::remark);
      }
      draft.ask();
    }
    return draft.turn();
  }
}
