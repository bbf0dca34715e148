package io.echolot.dialogue.engine;

import io.echolot.contracts.question.QuestionKind;

/** What can be asked in messages; the engine leaves out what can't, and publishing names it. */
public final class Askable {

  private Askable() {}

  /** Whether questions of that kind can be asked and answered in words. */
  public static boolean inWords(QuestionKind kind) {
    return switch (kind) {
      case NPS, CSAT, CES, RATING, SINGLE_CHOICE, MULTIPLE_CHOICE -> true;
      case TEXT, NUMBER, DATE, CONSENT, RANKING, STATEMENT -> true;
      case MATRIX, PICTURE_CHOICE, CONTACT, ADDRESS, FILE -> false;
    };
  }
}
