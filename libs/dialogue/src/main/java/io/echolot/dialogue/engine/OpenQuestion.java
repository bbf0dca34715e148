package io.echolot.dialogue.engine;

import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.question.Question;
import io.echolot.contracts.question.QuestionKind;
import io.echolot.dialogue.answer.AnswerParser;
import io.echolot.dialogue.command.Command;
import io.echolot.dialogue.command.Requests;
import io.echolot.dialogue.lexicon.Languages;
import io.echolot.dialogue.optout.OptOut;
import io.echolot.dialogue.plain.PlainParser;
import io.echolot.dialogue.reading.Reading;
import io.echolot.dialogue.reading.Reason;
import io.echolot.dialogue.say.Say;
import io.echolot.dialogue.score.ScoreParser;
import io.echolot.survey.answer.VisibleText;
import java.util.Optional;
import java.util.OptionalInt;

/** The question that waits for its answer, and what a message does with it. */
final class OpenQuestion {

  private final TurnDraft draft;
  private final int mostTries;

  OpenQuestion(TurnDraft draft, int mostTries) {
    this.draft = draft;
    this.mostTries = mostTries;
  }

  public void take(Input input, Optional<Command> command) {
    if (isStale(input)) {
      // A click on an old question must never answer this one.
      askAgain();
    } else if (draft.isElaborating() && !isChange(input)) {
      elaborate(input, command);
    } else if (input instanceof Input.Typed typed) {
      typed(typed.text(), command);
    } else if (input instanceof Input.Clicked clicked) {
      clicked(clicked, command);
    } else if (input instanceof Input.Resumed
        || command.filter(Command.START::equals).isPresent()) {
      draft.ask();
    }
  }

  /**
   * Takes a text that was sent before the question was asked. It answers the question that waited
   * then, as a second thought does; what doesn't is kept as remarks. The question is asked again.
   */
  void takeEarlier(String text, Optional<Command> command) {
    Optional<Integer> before = draft.questionBefore().filter(index -> command.isEmpty());
    Optional<Reading> reading =
        before.map(
            index ->
                new AnswerParser(draft.survey.questions().get(index), draft.language())
                    .parse(text));
    if (reading.isPresent() && reading.get() instanceof Reading.Understood understood) {
      draft.backTo(before.orElseThrow());
      accept(understood);
      return;
    }
    if (command.isEmpty() && Words.saySomething(text)) {
      draft.remark(text.strip());
    }
    askAgain();
  }

  private boolean isStale(Input input) {
    return input instanceof Input.Clicked clicked
        && (isOther(clicked.question()) || !draft.responseId().endsWith(clicked.response()));
  }

  private boolean isOther(String question) {
    return !question.isEmpty() && !question.equals(draft.question().key());
  }

  private void askAgain() {
    if (draft.isElaborating()) {
      draft.askToElaborate();
    } else {
      draft.ask();
    }
  }

  /** Whether it chooses anew, in place of saying more. */
  private boolean isChange(Input input) {
    return input instanceof Input.Clicked clicked
        && clicked.question().equals(draft.question().key())
        && clicked.value() instanceof AnswerValue.Choices;
  }

  private void elaborate(Input input, Optional<Command> command) {
    if (command.filter(Command.SKIP::equals).isPresent()) {
      goOn("");
    } else if (command.filter(Command.HELP::equals).isPresent()) {
      draft.say(new Say.Help());
      draft.askToElaborate();
    } else if (VisibleText.isBlank(words(input)) || command.isPresent()) {
      draft.askToElaborate();
    } else {
      if (OptOut.in(words(input)) == OptOut.SURE) {
        draft.say(new Say.OfferOptOut());
      }
      draft.elaborate(words(input));
      goOn("");
    }
  }

  private static String words(Input input) {
    return Words.of(input).orElse("");
  }

  private void typed(String text, Optional<Command> command) {
    Reading reading = read(text);
    if (command.isPresent() && !(isChoice() && reading instanceof Reading.Understood)) {
      obey(command.get());
    } else if (reading instanceof Reading.Understood understood) {
      accept(understood);
    } else if (!speakAnother(text)) {
      unclear((Reading.Unclear) reading, text);
    }
  }

  private Reading read(String text) {
    return new AnswerParser(draft.question(), draft.language()).parse(text);
  }

  private void unclear(Reading.Unclear unclear, String text) {
    if (draft.tries() >= mostTries) {
      confirmed(text);
    } else if (Requests.asksForHelp(text, draft.language())) {
      obey(Command.HELP);
    } else {
      if (OptOut.in(text) == OptOut.MAYBE) {
        draft.say(new Say.OfferOptOut());
      }
      refuse(unclear, text);
    }
  }

  /** The answer to whether one score is meant. */
  private void confirmed(String text) {
    OptionalInt guess = guess();
    boolean yes =
        PlainParser.consent(text, false, draft.language()) instanceof Reading.Understood said
            && said.value().equals(new AnswerValue.Flag(true));
    if (yes && guess.isPresent()) {
      accept(new Reading.Understood(new AnswerValue.Score(guess.getAsInt()), ""));
    } else {
      draft.fail(yes ? "" : text);
      leaveOpen();
    }
  }

  /** The one score that stood in what was written so far. */
  private OptionalInt guess() {
    Question question = draft.question();
    if (!question.kind().isScored()) {
      return OptionalInt.empty();
    }
    var parser = new ScoreParser(question.lowest(), question.highest(), draft.language());
    int[] found =
        draft.unread().stream()
            .flatMapToInt(text -> parser.mentioned(text).stream())
            .distinct()
            .toArray();
    return found.length == 1 ? OptionalInt.of(found[0]) : OptionalInt.empty();
  }

  private void clicked(Input.Clicked clicked, Optional<Command> command) {
    Question question = draft.question();
    if (!clicked.response().isEmpty() && command.filter(Command.SKIP::equals).isPresent()) {
      // A button that says so, whatever the options are called.
      obey(Command.SKIP);
    } else if (clicked.value() instanceof AnswerValue.Text text) {
      typed(text.text(), command);
    } else {
      Reading reading = new AnswerParser(question, draft.language()).check(clicked.value());
      if (reading instanceof Reading.Understood understood) {
        accept(understood);
      } else {
        refuse((Reading.Unclear) reading, "");
      }
    }
  }

  /** STOP never comes here. */
  private void obey(Command command) {
    if (command == Command.HELP) {
      draft.say(new Say.Help());
      draft.ask();
    } else if (command == Command.SKIP) {
      skip();
    } else {
      draft.ask();
    }
  }

  private void skip() {
    if (draft.question().required()) {
      refuse(new Reading.Unclear(Reason.REQUIRED, ""), "");
    } else {
      goOn("");
    }
  }

  void accept(Reading.Understood understood) {
    boolean plea =
        understood.value() instanceof AnswerValue.Text text
            && draft.question().kind() == QuestionKind.TEXT
            && OptOut.in(text.text()) == OptOut.SURE;
    if (plea) {
      draft.say(new Say.OfferOptOut());
    }
    draft.answer(understood.value());
    if (!draft.question().isOther(understood.value())) {
      goOn(understood.comment());
    } else if (understood.comment().isEmpty()) {
      draft.askToElaborate();
    } else {
      draft.elaborate(understood.comment());
      goOn("");
    }
  }

  /** A word like {@code English} changes the language, where it can be no answer. */
  private boolean speakAnother(String text) {
    Optional<String> language =
        Languages.namedIn(text, draft.survey).filter(tag -> !tag.equals(draft.language()));
    language.ifPresent(draft::speak);
    language.ifPresent(tag -> draft.ask());
    return language.isPresent();
  }

  private void refuse(Reading.Unclear unclear, String text) {
    draft.fail(text);
    if (draft.tries() < mostTries) {
      draft.say(new Say.AskAgain(draft.question(), unclear.reason()));
    } else if (draft.tries() == mostTries && guess().isPresent()) {
      draft.say(new Say.Confirm(draft.question(), guess().getAsInt()));
    } else {
      leaveOpen();
    }
  }

  private void leaveOpen() {
    draft.giveUp();
    draft.ask();
  }

  private void goOn(String comment) {
    draft.advance(comment);
    draft.ask();
  }

  private boolean isChoice() {
    return draft.question().kind().isChoice();
  }
}
