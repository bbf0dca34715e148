package io.echolot.dialogue.token;

import io.echolot.dialogue.token.Token.Gap;
import io.echolot.dialogue.token.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a message into numbers, words, stars and symbols. Digits of every script count as digits, so
 * do keycaps and circled numbers. Each circled number is a number of its own; keycaps join as
 * digits do.
 */
public final class Tokens {

  private static final int KEYCAP = 0x20E3;
  private static final int KEYCAP_TEN = 0x1F51F;
  private static final int EMPTY_STAR = 0x2606;

  private final String message;
  private final List<Token> tokens = new ArrayList<>();
  private Gap gap = Gap.NONE;
  private int at;

  private Tokens(String message) {
    this.message = message;
  }

  public static List<Token> of(String message) {
    return new Tokens(message).cut();
  }

  private List<Token> cut() {
    while (at < message.length()) {
      int c = message.codePointAt(at);
      if (isSpace(c)) {
        gap = c == '\n' || c == '\r' || gap == Gap.LINE ? Gap.LINE : Gap.SPACE;
        at += Character.charCount(c);
      } else if (isInvisible(c)) {
        at += Character.charCount(c);
      } else {
        cutOne(c);
      }
    }
    return List.copyOf(tokens);
  }

  private void cutOne(int c) {
    int typed = Moods.typed(message, at);
    if (typed > at) {
      String face = message.substring(at, typed);
      add(Kind.MOOD, face, Moods.ofTyped(face), typed);
    } else if (Moods.isMood(c)) {
      add(Kind.MOOD, Character.toString(c), Moods.of(c), at + Character.charCount(c));
    } else if (Character.isDigit(c)) {
      number();
    } else if (c == KEYCAP_TEN) {
      add(Kind.NUMBER, "10", 0, at + Character.charCount(c));
    } else if (Character.getType(c) == Character.OTHER_NUMBER
        && Character.getNumericValue(c) >= 0) {
      add(Kind.NUMBER, "" + Character.getNumericValue(c), 0, at + Character.charCount(c));
    } else if (Character.isLetter(c) || Character.getType(c) == Character.LETTER_NUMBER) {
      word();
    } else if (isFullStar(c) || c == EMPTY_STAR) {
      stars();
    } else {
      add(Kind.SYMBOL, Character.toString(c), 0, at + Character.charCount(c));
    }
  }

  private void number() {
    StringBuilder digits = new StringBuilder();
    int end = at;
    while (end < message.length()) {
      int c = message.codePointAt(end);
      if (Character.isDigit(c)) {
        digits.append(Character.digit(c, 10));
      } else if (c != KEYCAP && !isInvisible(c)) {
        break;
      }
      end += Character.charCount(c);
    }
    add(Kind.NUMBER, digits.toString(), 0, end);
  }

  private void word() {
    int end = at;
    while (end < message.length() && isPartOfWord(end)) {
      end += Character.charCount(message.codePointAt(end));
    }
    String folded = CaseFolding.spelled(message.substring(at, end)).replace('’', '\'');
    add(Kind.WORD, folded, 0, end);
  }

  private boolean isPartOfWord(int index) {
    int c = message.codePointAt(index);
    if (c == '\'' || c == '’') {
      int next = index + 1;
      return next < message.length() && Character.isLetter(message.codePointAt(next));
    }
    int type = Character.getType(c);
    return Character.isLetter(c)
        || type == Character.LETTER_NUMBER
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  private void stars() {
    StringBuilder all = new StringBuilder();
    int full = 0;
    int end = at;
    int last = at;
    while (end < message.length()) {
      int c = message.codePointAt(end);
      boolean star = isFullStar(c) || c == EMPTY_STAR;
      if (!star && !isInvisible(c) && c != ' ') {
        break;
      }
      end += Character.charCount(c);
      if (star) {
        all.append('*');
        full += isFullStar(c) ? 1 : 0;
        last = end;
      }
    }
    add(Kind.STARS, all.toString(), full, last);
  }

  private void add(Kind kind, String text, int value, int end) {
    tokens.add(new Token(kind, text, value, at, end, gap));
    gap = Gap.NONE;
    at = end;
  }

  private static boolean isFullStar(int c) {
    return c == 0x2B50 || c == 0x2605 || c == 0x1F31F;
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }

  /** Variation selectors, joiners, skin tones and direction marks: they change the looks only. */
  private static boolean isInvisible(int c) {
    return Character.getType(c) == Character.FORMAT
        || (c >= 0xFE00 && c <= 0xFE0F)
        || (c >= 0x1F3FB && c <= 0x1F3FF);
  }
}
