package io.echolot.dialogue.reading;

import com.fasterxml.jackson.annotation.JsonValue;
import io.echolot.contracts.question.Question;
import io.echolot.survey.answer.Flaw;
import java.util.Locale;

/** Why a message was not taken as an answer. In JSON in lower case. */
public enum Reason {
  /** Nothing to read, e.g. only a picture. */
  EMPTY,
  /** A number or option beyond what is offered. It is never clamped. */
  OUT_OF_RANGE,
  /** Part of a number, e.g. {@code 8.5}. It is never rounded. */
  FRACTION,
  /** More than one thing could be meant. */
  AMBIGUOUS,
  /** Nothing that the question asks for. */
  NOT_UNDERSTOOD,
  /** A required question can't be skipped. */
  REQUIRED,
  /** Longer than the question allows. */
  TOO_LONG,
  /** Shorter than the question allows. */
  TOO_SHORT,
  /** Fewer or more options than may be chosen. */
  NUMBER_OF_CHOICES;

  /** Why an answer with that flaw isn't taken. */
  public static Reason of(Question question, Flaw flaw) {
    return switch (flaw.kind()) {
      case EMPTY -> EMPTY;
      case MISSING, NOT_AGREED -> REQUIRED;
      case OUT_OF_BOUNDS, TOO_LARGE -> OUT_OF_RANGE;
      case TOO_PRECISE -> question.limits().decimals() == 0 ? FRACTION : NOT_UNDERSTOOD;
      case TOO_SHORT -> TOO_SHORT;
      case TOO_LONG -> TOO_LONG;
      case EXCLUSIVE -> AMBIGUOUS;
      // Of two where one is wanted, either could be meant.
      case TOO_MANY -> question.mostChoices() == 1 ? AMBIGUOUS : NUMBER_OF_CHOICES;
      case TOO_FEW -> NUMBER_OF_CHOICES;
      case OTHER_FORM,
          ASKS_NOTHING,
          NO_SUCH_DAY,
          OFF_PATTERN,
          UNKNOWN_CHOICE,
          DOUBLED,
          INCOMPLETE,
          UNKNOWN_PART,
          NO_EMAIL_ADDRESS,
          WORDS_NOT_ASKED ->
          NOT_UNDERSTOOD;
    };
  }

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
