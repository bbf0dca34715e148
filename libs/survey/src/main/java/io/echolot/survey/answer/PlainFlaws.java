package io.echolot.survey.answer;

import static io.echolot.survey.answer.Flaws.one;
import static io.echolot.survey.answer.Flaws.oneIf;

import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.pattern.SurveyPattern;
import io.echolot.contracts.question.Limits;
import io.echolot.contracts.question.Question;
import io.echolot.survey.answer.Flaw.Kind;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/** What scores, numbers, days, texts and consents must be. */
final class PlainFlaws {

  /** Of fifteen digits doubles, and so scripts, keep each. */
  private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000_000_000L);

  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  private PlainFlaws() {}

  static List<Flaw> ofScore(Question question, AnswerValue value) {
    if (value instanceof AnswerValue.Decimal decimal) {
      boolean fraction = decimal.number().scale() > 0;
      return one(fraction ? Kind.TOO_PRECISE : Kind.OUT_OF_BOUNDS);
    }
    return value instanceof AnswerValue.Score given
        ? oneIf(
            given.score() < question.lowest() || given.score() > question.highest(),
            Kind.OUT_OF_BOUNDS)
        : one(Kind.OTHER_FORM);
  }

  static List<Flaw> ofNumber(Limits limits, AnswerValue value) {
    if (value instanceof AnswerValue.Score whole) {
      return ofNumber(limits, BigDecimal.valueOf(whole.score()));
    }
    return value instanceof AnswerValue.Decimal decimal
        ? ofNumber(limits, decimal.number())
        : one(Kind.OTHER_FORM);
  }

  private static List<Flaw> ofNumber(Limits limits, BigDecimal number) {
    if (number.abs().compareTo(LARGEST) >= 0 || !new AnswerValue.Decimal(number).isKept()) {
      return one(Kind.TOO_LARGE);
    }
    return limits.hasFittingPlaces(number)
        ? oneIf(!limits.allows(number), Kind.OUT_OF_BOUNDS)
        : one(Kind.TOO_PRECISE);
  }

  static List<Flaw> ofDay(Limits limits, AnswerValue value) {
    if (!(value instanceof AnswerValue.Text written) || !DAY.matcher(written.text()).matches()) {
      return one(Kind.OTHER_FORM);
    }
    try {
      return oneIf(!limits.allows(LocalDate.parse(written.text())), Kind.OUT_OF_BOUNDS);
    } catch (DateTimeException e) {
      return one(Kind.NO_SUCH_DAY);
    }
  }

  static List<Flaw> ofText(Question question, AnswerValue value) {
    if (!(value instanceof AnswerValue.Text given)) {
      return one(Kind.OTHER_FORM);
    }
    String text = given.text();
    Limits limits = question.limits();
    if (VisibleText.isBlank(text)) {
      return one(Kind.EMPTY);
    }
    if (text.length() > question.longestText()) {
      return one(Kind.TOO_LONG);
    }
    if (text.length() < limits.minLength()) {
      return one(Kind.TOO_SHORT);
    }
    return oneIf(
        !limits.pattern().isEmpty() && !SurveyPattern.of(limits.pattern()).matches(text),
        Kind.OFF_PATTERN);
  }

  static List<Flaw> ofConsent(Question question, AnswerValue value) {
    return value instanceof AnswerValue.Flag given
        ? oneIf(question.required() && !given.agreed(), Kind.NOT_AGREED)
        : one(Kind.OTHER_FORM);
  }
}
