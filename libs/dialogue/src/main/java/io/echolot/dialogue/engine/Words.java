package io.echolot.dialogue.engine;

import io.echolot.contracts.answer.AnswerValue;
import java.util.Optional;

/** The words that a respondent typed. */
final class Words {

  private Words() {}

  /** Empty for anything but words; a chat may send a typed text as the value of an answer. */
  static Optional<String> of(Input input) {
    if (input instanceof Input.Typed typed) {
      return Optional.of(typed.text());
    }
    return input instanceof Input.Clicked clicked
            && clicked.value() instanceof AnswerValue.Text text
        ? Optional.of(text.text())
        : Optional.empty();
  }

  /** Whether there is a letter or a digit in it, and not only signs. */
  static boolean saySomething(String words) {
    return words.codePoints().anyMatch(Character::isLetterOrDigit);
  }
}
