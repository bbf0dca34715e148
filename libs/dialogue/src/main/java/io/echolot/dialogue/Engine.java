package io.echolot.dialogue;

import io.echolot.contracts.AnswerValue;
import io.echolot.contracts.ChannelConfig;
import io.echolot.contracts.PublishedSurvey;
import io.echolot.dialogue.Conversation.Phase;
import java.util.List;
import java.util.Optional;

/**
 * Holds a conversation: a pure function of the survey, the state and a message. The same for every
 * channel.
 *
 * <ul>
 *   <li>STOP outranks everything. After it there is silence until a START; YES isn't one, since it
 *       may answer something else.
 *   <li>The first message only starts the survey and is no answer, for no question was asked yet.
 *       The exception names the survey or its first question: {@code NPS 9}.
 *   <li>After the end, a text is added to the last text question's answer and thanked for once;
 *       after {@link Rules#restartAfter} it starts a new response.
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
    Optional<Command> command = command(inbound.input());
    if (isSettledByOptOut(state, command)) {
      return optedOut(state, inbound);
    }
    if (state.isOptedOut()) {
      return optedIn(survey, channel, state, inbound);
    }
    if (inbound.input() instanceof Input.Handled handled && handled.command() == Command.HELP) {
      return new Turn(state, Optional.empty(), List.of());
    }
    if (!state.isBoundAt(inbound.at(), rules)) {
      return begin(Draft.begin(survey, channel, state, inbound), inbound.input(), command);
    }
    var draft = new Draft(survey, channel, state, inbound.at());
    if (state.phase() == Phase.FINISHED) {
      new AfterTheEnd(draft).take(inbound.input(), command);
    } else {
      new Pending(draft, rules.mostTries()).take(inbound.input(), command);
    }
    return draft.turn();
  }

  /** Takes a message while there is no survey to ask. Opting out and in work all the same. */
  public Turn takeWithoutSurvey(Conversation state, Inbound inbound) {
    Optional<Command> command = command(inbound.input());
    if (isSettledByOptOut(state, command)) {
      return optedOut(state, inbound);
    }
    var idle = Conversation.resting(Phase.IDLE, state.language(), inbound.at());
    boolean silent = inbound.input() instanceof Input.Handled;
    Say say = command.filter(Command.HELP::equals).isPresent() ? new Say.Help() : new Say.Closed();
    return new Turn(idle, Optional.empty(), silent ? List.of() : List.of(say));
  }

  private static Optional<Command> command(Input input) {
    if (input instanceof Input.Handled handled) {
      return Optional.of(handled.command());
    }
    if (input instanceof Input.Typed typed) {
      return Commands.in(typed.text());
    }
    // A chat may send a typed text as the value of an answer.
    return input instanceof Input.Clicked clicked
            && clicked.value() instanceof AnswerValue.Text text
        ? Commands.in(text.text())
        : Optional.empty();
  }

  private static boolean isSettledByOptOut(Conversation state, Optional<Command> command) {
    return command.filter(Command.STOP::equals).isPresent()
        || (state.isOptedOut() && command.filter(Command.START::equals).isEmpty());
  }

  private static Turn optedOut(Conversation state, Inbound inbound) {
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
    Draft draft = Draft.begin(survey, channel, state, inbound);
    if (!(inbound.input() instanceof Input.Handled)) {
      draft.say(new Say.ConfirmOptIn());
    }
    draft.ask();
    return draft.turn();
  }

  private Turn begin(Draft draft, Input input, Optional<Command> command) {
    if (command.filter(Command.HELP::equals).isPresent()) {
      draft.say(new Say.Help());
    }
    Optional<Reading.Understood> opening =
        input instanceof Input.Typed typed && draft.phase() == Phase.OPEN
            ? Opening.answerIn(typed.text(), draft)
            : Optional.empty();
    if (opening.isPresent()) {
      new Pending(draft, rules.mostTries()).accept(opening.get());
    } else {
      draft.ask();
    }
    return draft.turn();
  }
}
