package io.echolot.contracts.question;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * What a question asks for. In JSON the name in lower case, e.g. {@code single_choice}. New kinds
 * are added at the end: what metrics-service has stored counts on the order.
 */
public enum QuestionKind {
  /** Likelihood to recommend, 0-10. */
  NPS(0, 10),
  /** Satisfaction, 1-5. */
  CSAT(1, 5),
  /** Customer Effort Score 2.0: agreement that it was easy, 1-7. */
  CES(1, 7),
  /** Stars, from 1 to the question's scale (3-10). */
  RATING(1, 5),
  SINGLE_CHOICE(0, 0),
  MULTIPLE_CHOICE(0, 0),
  TEXT(0, 0),
  /** Like a choice, by pictures; several where {@link Limits#max} is above 1. */
  PICTURE_CHOICE(0, 0),
  /** All choices in an order, the best first. */
  RANKING(0, 0),
  /** One choice for each row. */
  MATRIX(0, 0),
  NUMBER(0, 0),
  DATE(0, 0),
  CONTACT(0, 0),
  ADDRESS(0, 0),
  /** To be agreed to. */
  CONSENT(0, 0),
  /** Says something and asks nothing. */
  STATEMENT(0, 0),
  /** Files or screenshots to be uploaded; several where {@link Limits#max} is above 1. */
  FILE(0, 0);

  private final int lowest;
  private final int highest;

  QuestionKind(int lowest, int highest) {
    this.lowest = lowest;
    this.highest = highest;
  }

  /** Whether an answer is a whole number on a scale. */
  public boolean isScored() {
    return highest > 0;
  }

  /** Whether one or several of the choices are the answer. */
  public boolean isChoice() {
    return this == SINGLE_CHOICE || this == MULTIPLE_CHOICE || this == PICTURE_CHOICE;
  }

  /** Whether the question needs choices: also those that are ranked, or columns of a matrix. */
  public boolean hasChoices() {
    return isChoice() || this == RANKING || this == MATRIX;
  }

  /** Whether there can be an answer. */
  public boolean isAnswered() {
    return this != STATEMENT;
  }

  /** The lowest score; 0 if not scored. */
  public int lowest() {
    return lowest;
  }

  /** The highest score, for {@link #RATING} the usual one; 0 if not scored. */
  public int highest() {
    return highest;
  }

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The kind of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  @JsonCreator
  public static QuestionKind of(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }
}
