package io.echolot.survey.answer;

import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.logic.Route;
import io.echolot.contracts.question.FormField;
import io.echolot.contracts.question.Question;
import io.echolot.survey.answer.Flaw.Kind;
import java.util.List;
import java.util.Optional;

/**
 * What an answer must be. Readers make a value of what came, right or wrong; here the question
 * judges it. Script has the same rules in {@code kinds.js}; both run {@code flaw-cases.json}.
 */
public final class Flaws {

  /** Of a form's field in UTF-16 code units. */
  public static final int LONGEST_LINE = 200;

  private Flaws() {}

  /** What is wrong with an answer; empty if it is as the question wants it. */
  public static List<Flaw> of(Question question, AnswerValue value) {
    return switch (question.kind()) {
      case NPS, CSAT, CES, RATING -> PlainFlaws.ofScore(question, value);
      case NUMBER -> PlainFlaws.ofNumber(question.limits(), value);
      case DATE -> PlainFlaws.ofDay(question.limits(), value);
      case TEXT -> PlainFlaws.ofText(question, value);
      case CONSENT -> PlainFlaws.ofConsent(question, value);
      case SINGLE_CHOICE, MULTIPLE_CHOICE, PICTURE_CHOICE -> ChoiceFlaws.ofChoices(question, value);
      case RANKING -> ChoiceFlaws.ofRanking(question, value);
      case FILE -> ChoiceFlaws.ofFiles(question, value);
      case MATRIX -> PartFlaws.ofRows(question, value);
      case CONTACT, ADDRESS -> PartFlaws.ofLines(question, value);
      case STATEMENT -> one(Kind.ASKS_NOTHING);
    };
  }

  /** What is wrong with something that can't even be read as a value. */
  public static Flaw ofUnreadable(Question question) {
    return Flaw.of(question.kind().isAnswered() ? Kind.OTHER_FORM : Kind.ASKS_NOTHING);
  }

  /** What is wrong if there is no answer; empty if there needn't be one. */
  public static List<Flaw> ofNothing(Question question) {
    if (!Route.mustBeAnswered(question)) {
      return List.of();
    }
    return switch (question.kind()) {
      case STATEMENT -> List.of();
      case CONSENT -> one(Kind.NOT_AGREED);
      case MATRIX -> PartFlaws.missing(question.rows().stream().map(row -> row.key()));
      case CONTACT, ADDRESS ->
          PartFlaws.missing(
              question.fields().stream().filter(FormField::required).map(FormField::part));
      case NPS,
          CSAT,
          CES,
          RATING,
          NUMBER,
          DATE,
          TEXT,
          SINGLE_CHOICE,
          MULTIPLE_CHOICE,
          PICTURE_CHOICE,
          RANKING,
          FILE ->
          one(Kind.MISSING);
    };
  }

  /**
   * What is wrong with own words beside an answer.
   *
   * @param words what was said; empty for nothing
   */
  public static Optional<Flaw> ofOwnWords(Question question, AnswerValue value, String words) {
    if (VisibleText.isBlank(words)) {
      return Optional.empty();
    }
    if (words.length() > question.longestText()) {
      return Optional.of(Flaw.of(Kind.TOO_LONG));
    }
    return question.isOther(value) ? Optional.empty() : Optional.of(Flaw.of(Kind.WORDS_NOT_ASKED));
  }

  static List<Flaw> one(Kind kind) {
    return List.of(Flaw.of(kind));
  }

  static List<Flaw> oneIf(boolean flawed, Kind kind) {
    return flawed ? one(kind) : List.of();
  }
}
