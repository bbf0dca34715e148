package io.echolot.dialogue;

import io.echolot.dialogue.Token.Gap;
import io.echolot.dialogue.Token.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What follows the leading score of a message: nothing, the scale's end ({@code /10}), a unit
 * ({@code points}), a comment, or something that throws doubt on the score.
 */
final class AfterScore {

  /** Right after a number these make it something else than a score: 9%, 9€, 9°, 9+, 9? */
  private static final String DOUBTFUL = "%‰€$£¥°+?？^=<>~@&_#|\\";

  private static final String DECIMAL = ".,·٫٬'’،．，";
  private static final String HYPHENS = "-−–—";
  private static final String CLOSING = ".,;:!…)]}*\"'”“»’" + HYPHENS;

  private final List<Token> tokens;
  private final int lead;
  private final Vocabulary words;
  private final int lowest;
  private final int highest;
  private int at;

  AfterScore(List<Token> tokens, int lead, Vocabulary words, int lowest, int highest) {
    this.tokens = tokens;
    this.lead = lead;
    this.words = words;
    this.lowest = lowest;
    this.highest = highest;
    this.at = lead + 1;
  }

  /** Why the number or number word that leads is no sure score; empty if it is one. */
  Optional<Reason> doubt() {
    if (isOddNumber(tokens.get(lead)) || isGluedTo(at)) {
      return Optional.of(Reason.AMBIGUOUS);
    }
    if (isFraction()) {
      return Optional.of(Reason.FRACTION);
    }
    boolean fits = skipPoints() && skipDenominator() && skipPoints();
    if (!fits || isGluedTo(at) || isFollowedByNumber()) {
      return Optional.of(Reason.AMBIGUOUS);
    }
    return doubtInComment();
  }

  Optional<Reason> doubtAfterStars() {
    return doubtInComment();
  }

  /**
   * A mark of school, where one is the best ({@code 1, sehr gut}), or a scale read upside down.
   * Call it after {@link #doubt}.
   */
  Optional<Reason> contradiction(int score) {
    int next = at;
    while (next < tokens.size() && tokens.get(next).is(Kind.SYMBOL)) {
      next++;
    }
    int word = skip(next, words.intensifiers());
    // An intensifier may itself be a word of praise, as the French super.
    boolean lower = 2 * score < lowest + highest;
    boolean upper = 2 * score > lowest + highest;
    Set<String> unfit = lower ? words.good() : upper ? words.bad() : Set.of();
    boolean contradicts = isWordOf(word, unfit) || (word > next && isWordOf(word - 1, unfit));
    return contradicts ? Optional.of(Reason.AMBIGUOUS) : Optional.empty();
  }

  private boolean isWordOf(int index, Set<String> set) {
    return index < tokens.size()
        && tokens.get(index).is(Kind.WORD)
        && set.contains(tokens.get(index).text());
  }

  /** The message's part behind the score, without the punctuation that parts them. */
  String comment(String message) {
    int from = at;
    while (from < tokens.size() && parts(tokens.get(from))) {
      from++;
    }
    return from < tokens.size() ? message.substring(tokens.get(from).start()).strip() : "";
  }

  private static boolean parts(Token token) {
    return token.isSymbolOf(token.isAttached() ? CLOSING : ".,;:!…" + HYPHENS);
  }

  private static boolean isOddNumber(Token token) {
    return token.is(Kind.NUMBER) && token.text().length() > 1 && token.text().startsWith("0");
  }

  /** {@code 24h}, {@code 9%}, {@code 9-ish}, {@code ①⓪}: not a number that stands alone. */
  private boolean isGluedTo(int index) {
    if (index >= tokens.size() || !tokens.get(index).isAttached() || isUnitStar(index)) {
      return false;
    }
    Token next = tokens.get(index);
    return !next.is(Kind.SYMBOL) || next.isSymbolOf(DOUBTFUL) || isHyphenated(index);
  }

  private boolean isHyphenated(int index) {
    if (!tokens.get(index).isSymbolOf(HYPHENS + "'’")) {
      return false;
    }
    boolean last = index == tokens.size() - 1;
    return last
        ? tokens.get(index).isSymbolOf(HYPHENS)
        : tokens.get(index + 1).is(Kind.WORD) && tokens.get(index + 1).isAttached();
  }

  private boolean isFraction() {
    if (at >= tokens.size()) {
      return false;
    }
    Token next = tokens.get(at);
    boolean vulgar =
        next.is(Kind.SYMBOL)
            && Character.getType(next.text().codePointAt(0)) == Character.OTHER_NUMBER;
    boolean decimals =
        next.isSymbolOf(DECIMAL)
            && next.isAttached()
            && at + 1 < tokens.size()
            && tokens.get(at + 1).is(Kind.NUMBER)
            && tokens.get(at + 1).isAttached();
    return vulgar || decimals || isHalf();
  }

  private boolean isHalf() {
    return tokens.stream()
        .skip(at)
        .limit(3)
        .takeWhile(token -> token.is(Kind.WORD))
        .anyMatch(token -> words.halves().contains(token.text()));
  }

  /** {@code 4⭐} is four stars. */
  private boolean isUnitStar(int index) {
    Token token = tokens.get(index);
    return lowest == 1 && token.is(Kind.STARS) && token.text().length() == 1 && token.value() == 1;
  }

  /** False if a unit follows that the scale doesn't have. */
  private boolean skipPoints() {
    if (at < tokens.size() && isUnitStar(at)) {
      at++;
    } else if (at < tokens.size() && tokens.get(at).is(Kind.WORD)) {
      if (words.stars().contains(tokens.get(at).text())) {
        at++;
        return lowest == 1;
      }
      if (words.points().contains(tokens.get(at).text())) {
        at++;
      }
    }
    return true;
  }

  /** False if a scale follows that isn't the question's. */
  private boolean skipDenominator() {
    int end =
        at < tokens.size() && tokens.get(at).isSymbolOf("/⁄／")
            ? at + 1
            : Phrases.after(tokens, at, words.denominators());
    if (end == at) {
      return true;
    }
    at = end + 1;
    return end < tokens.size() && isHighest(tokens.get(end));
  }

  private boolean isHighest(Token token) {
    Integer word = words.numbers().get(token.text());
    return token.is(Kind.NUMBER)
        ? token.text().equals(Integer.toString(highest))
        : word != null && word == highest;
  }

  /** {@code 7-8}, {@code 7 or 8}, {@code 9, maybe}. */
  private boolean isFollowedByNumber() {
    int next = at;
    while (next < tokens.size() && tokens.get(next).is(Kind.SYMBOL)) {
      next++;
    }
    return next < tokens.size()
        && (isNumber(tokens.get(next)) || words.alternatives().contains(tokens.get(next).text()));
  }

  private Optional<Reason> doubtInComment() {
    boolean doubtful = !startsLikeComment() || Rivals.in(tokens, at, words, lowest, highest);
    return doubtful ? Optional.of(Reason.AMBIGUOUS) : Optional.empty();
  }

  private boolean startsLikeComment() {
    if (at >= tokens.size()) {
      return true;
    }
    Token first = tokens.get(at);
    if (!first.is(Kind.WORD)) {
      // A question mark asks; other punctuation, a smiley or a line end parts score and comment.
      return first.is(Kind.SYMBOL) && !first.isSymbolOf(DOUBTFUL);
    }
    return first.gap() == Gap.LINE
        || words.connectives().contains(first.text())
        || isPraise(at)
        || tokens.get(lead).is(Kind.STARS);
  }

  /** {@code very good}, {@code great service}: nothing that could be counted by the number. */
  private boolean isPraise(int from) {
    int next = skip(from, words.intensifiers());
    int afterPraise = skip(next, words.praise());
    if (afterPraise == next) {
      return false;
    }
    int end = skip(afterPraise, words.subjects());
    return end >= tokens.size()
        || !tokens.get(end).is(Kind.WORD)
        || tokens.get(end).gap() == Gap.LINE
        || words.connectives().contains(tokens.get(end).text());
  }

  private int skip(int from, Set<String> set) {
    int next = from;
    while (isWordOf(next, set)) {
      next++;
    }
    return next;
  }

  private boolean isNumber(Token token) {
    return token.is(Kind.NUMBER)
        || token.is(Kind.STARS)
        || (token.is(Kind.WORD) && words.numbers().containsKey(token.text()));
  }
}
