package io.echolot.dialogue;

import io.echolot.contracts.AnswerValue;
import io.echolot.dialogue.Token.Kind;
import java.util.List;
import java.util.OptionalInt;

/**
 * Reads a score from what a person types. A wrong score is worse than a second question, so it
 * takes only a score that leads the message and about which nothing that follows leaves a doubt:
 * {@code 9}, {@code neun}, {@code 8/10}, {@code 9 because 2 agents helped}. It never rounds, clamps
 * or rescales.
 */
final class ScoreParser {

  /** Beyond three digits no scale goes, and an int can't overflow. */
  private static final int MOST_DIGITS = 3;

  /** Fewer words than these are a slip, not a comment. */
  private static final int WORDS_WORTH_KEEPING = 3;

  private static final String OPENING_SYMBOLS = "\"'“”„«»([{*:😀👍👎😡";

  private final int lowest;
  private final int highest;
  private final Vocabulary words;

  /**
   * A parser for one question.
   *
   * @param lowest the lowest score, 0 or 1
   * @param highest the highest score
   * @param language BCP 47 tag of the conversation; number words of other languages don't count,
   *     since the French nine is also the French new
   */
  ScoreParser(int lowest, int highest, String language) {
    this.lowest = lowest;
    this.highest = highest;
    this.words = Vocabulary.of(language);
  }

  Reading parse(String message) {
    List<Token> tokens = Tokens.of(message);
    if (tokens.isEmpty()) {
      return Reading.unclear(Reason.EMPTY);
    }
    Reading reading = isLetterO(tokens) ? understood(0, "") : parse(message, tokens);
    if (reading instanceof Reading.Unclear unclear && isWorthKeeping(tokens)) {
      return new Reading.Unclear(unclear.reason(), message.strip());
    }
    return reading;
  }

  private Reading parse(String message, List<Token> tokens) {
    int at = Phrases.after(tokens, skipOpening(tokens), words.intros());
    at = skipOpening(tokens, at);
    if (at < tokens.size() && tokens.get(at).is(Kind.STARS)) {
      return stars(message, tokens, at);
    }
    OptionalInt score = at < tokens.size() ? number(tokens.get(at)) : OptionalInt.empty();
    if (score.isEmpty()) {
      return Reading.unclear(withoutLead(tokens, at));
    }
    if (score.getAsInt() < lowest || score.getAsInt() > highest) {
      return Reading.unclear(Reason.OUT_OF_RANGE);
    }
    var rest = new AfterScore(tokens, at, words, lowest, highest);
    return rest.doubt()
        .or(() -> rest.contradiction(score.getAsInt()))
        .map(Reading::unclear)
        .orElseGet(() -> understood(score.getAsInt(), rest.comment(message)));
  }

  private static int skipOpening(List<Token> tokens) {
    return skipOpening(tokens, 0);
  }

  private static int skipOpening(List<Token> tokens, int from) {
    int at = from;
    while (at < tokens.size() && tokens.get(at).isSymbolOf(OPENING_SYMBOLS)) {
      at++;
    }
    return at;
  }

  /** Full stars are the score, if empty ones are drawn at all, all stars must make up the scale. */
  private Reading stars(String message, List<Token> tokens, int at) {
    Token stars = tokens.get(at);
    int drawn = stars.text().length();
    if (lowest != 1) {
      return Reading.unclear(Reason.NOT_UNDERSTOOD);
    }
    if (stars.value() > highest || stars.value() < lowest) {
      return Reading.unclear(Reason.OUT_OF_RANGE);
    }
    if (drawn > stars.value() && drawn != highest) {
      return Reading.unclear(Reason.AMBIGUOUS);
    }
    var rest = new AfterScore(tokens, at, words, lowest, highest);
    return rest.doubtAfterStars()
        .map(Reading::unclear)
        .orElseGet(() -> understood(stars.value(), rest.comment(message)));
  }

  /** The score that a number or number word is; empty if it is none. */
  private OptionalInt number(Token token) {
    if (token.is(Kind.WORD) && words.numbers().containsKey(token.text())) {
      return OptionalInt.of(words.numbers().get(token.text()));
    }
    if (!token.is(Kind.NUMBER)) {
      return OptionalInt.empty();
    }
    String digits = token.text();
    return OptionalInt.of(
        digits.length() > MOST_DIGITS ? Integer.MAX_VALUE : Integer.parseInt(digits));
  }

  private Reason withoutLead(List<Token> tokens, int at) {
    if (isNegative(tokens, at)) {
      return Reason.OUT_OF_RANGE;
    }
    boolean hasNumber = tokens.stream().anyMatch(token -> number(token).isPresent());
    return hasNumber ? Reason.AMBIGUOUS : Reason.NOT_UNDERSTOOD;
  }

  private static boolean isNegative(List<Token> tokens, int at) {
    return at + 1 < tokens.size()
        && tokens.get(at).isSymbolOf("-−–")
        && tokens.get(at + 1).is(Kind.NUMBER)
        && tokens.get(at + 1).isAttached();
  }

  /** Some phones' keypads make it easier to type than a zero. */
  private boolean isLetterO(List<Token> tokens) {
    return lowest == 0 && tokens.size() == 1 && tokens.get(0).text().equals("o");
  }

  private boolean isWorthKeeping(List<Token> tokens) {
    return tokens.stream().filter(t -> t.is(Kind.WORD) && number(t).isEmpty()).count()
        >= WORDS_WORTH_KEEPING;
  }

  private static Reading understood(int score, String comment) {
    return new Reading.Understood(new AnswerValue.Score(score), comment);
  }
}
