package io.echolot.dialogue;

import io.echolot.contracts.AnswerValue;
import io.echolot.contracts.Question;
import java.util.Optional;

/** The question that waits for its answer, and what a message does with it. */
final class Pending {

  private final Draft draft;
  private final int mostTries;

  Pending(Draft draft, int mostTries) {
    this.draft = draft;
    this.mostTries = mostTries;
  }

  void take(Input input, Optional<Command> command) {
    if (draft.isElaborating() && !isChange(input)) {
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
    } else if (words(input).isBlank() || command.isPresent()) {
      draft.askToElaborate();
    } else {
      draft.elaborate(words(input));
      goOn("");
    }
  }

  private static String words(Input input) {
    if (input instanceof Input.Typed typed) {
      return typed.text();
    }
    return input instanceof Input.Clicked clicked
            && clicked.value() instanceof AnswerValue.Text text
        ? text.text()
        : "";
  }

  private void typed(String text, Optional<Command> command) {
    Reading reading = new AnswerParser(draft.question(), draft.language()).parse(text);
    if (command.isPresent() && !(isChoice() && reading instanceof Reading.Understood)) {
      obey(command.get());
    } else if (reading instanceof Reading.Understood understood) {
      accept(understood);
    } else if (!speakAnother(text)) {
      refuse((Reading.Unclear) reading, text);
    }
  }

  private void clicked(Input.Clicked clicked, Optional<Command> command) {
    Question question = draft.question();
    boolean stale = !clicked.question().isEmpty() && !clicked.question().equals(question.key());
    if (stale) {
      // A click on an old question must never answer this one.
      draft.ask();
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
    boolean worthKeeping = !unclear.words().isEmpty();
    draft.fail(worthKeeping ? "" : text);
    if (worthKeeping) {
      draft.note(unclear.words());
    }
    if (draft.tries() < mostTries) {
      draft.say(new Say.AskAgain(draft.question(), unclear.reason()));
    } else {
      draft.giveUp();
      goOn("");
    }
  }

  private void goOn(String comment) {
    draft.advance(comment);
    draft.ask();
  }

  private boolean isChoice() {
    return draft.question().kind().isChoice();
  }
}
