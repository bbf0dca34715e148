package io.echolot.surveys.authoring.survey.check.base;

import io.echolot.contracts.condition.Operator;
import io.echolot.contracts.question.QuestionKind;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Sorts of what is compared, each with the operators that make sense for it. */
public enum Sort {
  SCORE("a score", true, numeric()),
  NUMBER("a number", true, numeric()),
  VARIABLE("a variable", true, numeric()),
  DATE("a date", false, numeric()),
  TEXT("a text", false, EnumSet.of(Operator.EQ, Operator.NE, Operator.CONTAINS)),
  CHOICE("a choice", false, ofOne()),
  CHOICES("a choice of several", false, ofSeveral()),
  ROW("a row of a matrix", false, ofOne()),
  CONSENT("a consent", false, EnumSet.of(Operator.EQ, Operator.NE)),
  /** A ranking, matrix, form or file as a whole: it can only be there or not. */
  WHOLE("a ranking, matrix, form or file", false, EnumSet.noneOf(Operator.class)),
  HIDDEN("a hidden field", true, ofHidden());

  private final String words;
  private final boolean numeric;
  private final Set<Operator> operators;

  Sort(String words, boolean numeric, Set<Operator> operators) {
    this.words = words;
    this.numeric = numeric;
    this.operators = operators;
  }

  private static Set<Operator> numeric() {
    return EnumSet.of(
        Operator.EQ, Operator.NE, Operator.LT, Operator.LTE, Operator.GT, Operator.GTE);
  }

  private static Set<Operator> ofOne() {
    return EnumSet.of(Operator.EQ, Operator.NE, Operator.INCLUDES, Operator.EXCLUDES);
  }

  private static Set<Operator> ofSeveral() {
    Set<Operator> operators = ofOne();
    operators.add(Operator.INCLUDES_ALL);
    return operators;
  }

  private static Set<Operator> ofHidden() {
    Set<Operator> operators = numeric();
    operators.addAll(EnumSet.of(Operator.CONTAINS, Operator.INCLUDES, Operator.EXCLUDES));
    return operators;
  }

  /** What an answer of that kind is; of a statement nothing is asked. */
  static Sort of(QuestionKind kind) {
    return switch (kind) {
      case NPS, CSAT, CES, RATING -> SCORE;
      case SINGLE_CHOICE -> CHOICE;
      case MULTIPLE_CHOICE, PICTURE_CHOICE -> CHOICES;
      case TEXT -> TEXT;
      case NUMBER -> NUMBER;
      case DATE -> DATE;
      case CONSENT -> CONSENT;
      case RANKING, MATRIX, CONTACT, ADDRESS, STATEMENT, FILE -> WHOLE;
    };
  }

  /** Whether it may be a number. */
  public boolean isNumeric() {
    return numeric;
  }

  /** Whether the operator fits. A variable always has a value, so nobody asks whether it has. */
  public boolean fits(Operator operator) {
    return operator.needsNoValue() ? this != VARIABLE : operators.contains(operator);
  }

  /** Why an operator doesn't fit. */
  public String misfit() {
    String others =
        operators.stream().sorted().map(Operator::wireName).collect(Collectors.joining(", "));
    String always = this == VARIABLE ? "" : "answered, unanswered";
    return "doesn't fit "
        + words
        + ", which takes "
        + always
        + (always.isEmpty() || others.isEmpty() ? "" : ", ")
        + others;
  }
}
