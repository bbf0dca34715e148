package io.echolot.dialogue;

import io.echolot.dialogue.Token.Kind;
import java.util.Set;

/**
 * A number that stands apart from all other words of a message: in a clause of its own, behind an
 * article, or with the scale or its unit. Then it is the score whatever else is said, if nothing
 * there takes it back, limits it or makes it depend on something.
 */
final class ApartScore {

  private static final String ENDS_SENTENCE = ".!…";

  private static final Set<String> ARTICLES =
      Set.of("a", "an", "eine", "ne", "'ne", "ner", "'ner", "einer", "n", "'n", "e", "en", "oa");

  private static final Set<String> FROM = Set.of("from", "von", "vo", "frm");
  private static final Set<String> ME = Set.of("me", "us", "mir", "uns", "mia", "meiner");

  /** What a number behind a colon tells of. */
  private static final Set<String> COUNTS =
      Set.of("anzahl", "zahl", "number", "total", "alter", "age", "summe", "dauer");

  /** So many words before a colon are more than a heading. */
  private static final int ANNOUNCEMENT = 3;

  private static final int LONGEST_INVERSION = 5;

  /** Of so many tokens a question is the echo of ours. */
  private static final int LONGEST_ECHO = 10;

  private static final Set<String> SUCH = Set.of("so", "such", "what", "was", "solch");
  private static final Set<String> HEDGES = Set.of("prob", "probs", "probably", "wohl");
  private static final Set<String> WISHES = Set.of("wish", "could", "koennte", "wuenschte");

  /** Of so many letters a word before a full stop may be short for another. */
  private static final int SHORT = 4;

  private final Phrasing text;
  private final int lowest;
  private final int highest;
  private final int lead;
  private final BeforeScore before;
  private final AfterScore after;

  ApartScore(Phrasing text, int lowest, int highest, int lead) {
    this.text = text;
    this.lowest = lowest;
    this.highest = highest;
    this.lead = lead;
    this.before = new BeforeScore(text, lowest, highest, lead);
    this.after = new AfterScore(text, lead, lowest, highest);
  }

  BeforeScore before() {
    return before;
  }

  AfterScore after() {
    return after;
  }

  int score() {
    return text.number(lead).orElseThrow();
  }

  boolean isOne() {
    return score() >= lowest
        && score() <= highest
        && after.doubtInNumber().isEmpty()
        && opens()
        && closes(after.at())
        && !isCountedToo()
        && !isDoubted();
  }

  /** Whether a clause starts with the score or its frame, or it is plainly given. */
  private boolean opens() {
    return (before.isOwnClause() || isAnswer()) && !isHedged() && !isAbbreviated() && !isSigned()
        || before.isPlain() && (isGiven() || isAnnounced())
        || before.isPlain() && (isRepeated() || isNow() || isMeasured());
  }

  /** {@code nein, 4}, {@code harsh maybe but 4}: in the same sentence. */
  private boolean isHedged() {
    int at = before.start();
    if (HEDGES.contains(word(at)) && !text.anywhere(at, lead, Role.RATES)) {
      return true;
    }
    while (at > text.from()
        && !text.token(at - 1).isSymbolOf(ENDS_SENTENCE)
        && !text.startsLine(at)) {
      at--;
      if (text.has(at, Role.HEDGE)
          || text.has(at, Role.NO)
              && StrongPlace.endsClause(text, at + 1)
              && !text.isWord(at - 1)) {
        return true;
      }
    }
    return false;
  }

  /** {@code mind. 8}, {@code Nr. 8}: the word before a full stop may be short for another. */
  private boolean isAbbreviated() {
    int dot = before.start() - 1;
    return dot > 0
        && text.token(dot).isSymbolOf(".")
        && text.token(dot - 1).is(Kind.WORD)
        && text.token(dot - 1).text().length() <= SHORT
        && (dot == 1 || !text.token(dot - 2).is(Kind.WORD));
  }

  /** {@code :-9} */
  private boolean isSigned() {
    return lead > 0 && text.token(lead).isAttached() && text.token(lead - 1).isSymbolOf("-");
  }

  /** {@code on a scale of 0 to 10? I'd go with a 9}. */
  private boolean isAnswer() {
    int from = clauseStart(lead);
    boolean asked = from > text.from() && text.token(from - 1).isSymbolOf("?？");
    return asked && before.isPlain() && before.isFrame(from);
  }

  /** {@code that was a two out of seven}. */
  private boolean isMeasured() {
    return after.isMeasured()
        && !text.token(lead + 1).isSymbolOf("/")
        && !isOthers(clauseStart(lead), lead);
  }

  /** {@code these days 6}. */
  private boolean isNow() {
    int from = clauseStart(lead);
    boolean now = false;
    for (int at = from; at < lead; at++) {
      boolean is = Rivals.isNow(text, at);
      if (!is
          && !text.hasAny(at, Role.FRAME, Role.RATES, Role.DETERMINER, Role.CONTRAST)
          && !word(at).equals("these")) {
        return false;
      }
      now |= is;
    }
    return now;
  }

  /** {@code ten ten ten}, {@code ne 8, ja, 8}: the same number stands before. */
  private boolean isRepeated() {
    return lead > text.from()
        && text.number(lead - 1).isPresent()
        && text.number(lead - 1).getAsInt() == score();
  }

  /**
   * {@code I feel able to award you a 6}, {@code on this occasion a 3 from me}: the speaker rates,
   * whatever else the clause says before.
   */
  private boolean isGiven() {
    int from = clauseStart(lead);
    int to = clauseEnd(after.at());
    boolean rates = text.anywhere(from, lead, Role.RATES);
    boolean mine = text.anywhere(from, to, Role.SELF) || isFromMe(from, to);
    boolean scaled = text.anywhere(from, lead, Role.SCALE) && text.countWords(from, lead) <= 4;
    boolean marked =
        ARTICLES.contains(word(lead - 1))
            || text.hasAny(lead + 1, Role.POINTS, Role.STARS)
            || text.has(lead - 1, Role.RATES);
    return (rates && mine && marked || isFromMe(lead, to) && marked || scaled)
        && !isOthers(from, lead)
        && text.isWord(from);
  }

  /** {@code with trembling fingers: 8}: a colon leads to the score, and no thing is named. */
  private boolean isAnnounced() {
    int colon = lead - 1;
    if (colon <= text.from() || !text.token(colon).isSymbolOf(":")) {
      return false;
    }
    int from = clauseStart(colon);
    boolean rates = text.anywhere(from, colon, Role.RATES) || isFromMe(from, colon);
    return (rates || text.countWords(from, colon) >= ANNOUNCEMENT)
        && !text.anywhere(from, colon, Role.LABEL)
        && !text.anywhere(from, colon, Role.MEASURE)
        && !isOthers(from, colon)
        && !COUNTS.contains(word(from));
  }

  /** {@code 5, as in five times}: the number says how many. */
  private boolean isCountedToo() {
    for (int at = text.from(); at < text.to(); at++) {
      boolean same =
          at != lead && text.number(at).isPresent() && text.number(at).getAsInt() == score();
      if (same
          && !text.has(at, Role.ARTICLE)
          && (text.isUnknown(at + 1) || text.hasAny(at + 1, Role.QUANTITY, Role.UNIT, Role.MEASURE))
          && !text.startsLine(at + 1)) {
        return true;
      }
    }
    return false;
  }

  private boolean isFromMe(int from, int to) {
    for (int at = from; at + 1 < to; at++) {
      if (FROM.contains(word(at)) && ME.contains(word(at + 1))) {
        return true;
      }
    }
    return false;
  }

  /** Denied, unsure, or told of somebody or some time else. */
  private boolean isOthers(int from, int to) {
    for (int at = from; at < to; at++) {
      if (WISHES.contains(word(at))
          || text.hasAny(
              at,
              Role.NEGATION,
              Role.HEDGE,
              Role.PERSON,
              Role.COUNTERFACTUAL,
              Role.FORMERLY,
              Role.TAKEBACK,
              Role.CONDITION)) {
        return true;
      }
    }
    return false;
  }

  private int clauseStart(int to) {
    int at = to;
    while (at > text.from() && !text.startsLine(at) && !isBoundary(at - 1)) {
      at--;
    }
    return at;
  }

  private boolean isBoundary(int at) {
    return !text.isWord(at)
        && text.number(at).isEmpty()
        && (StrongPlace.endsClause(text, at) || text.token(at).isSymbolOf(":?？"));
  }

  private int clauseEnd(int from) {
    int at = from;
    while (!StrongPlace.endsClause(text, at)) {
      at++;
    }
    return at;
  }

  private String word(int at) {
    return at >= text.from() && at < text.to() ? text.token(at).text() : "";
  }

  private boolean closes(int at) {
    return new CommentStart(text, lead, lowest, highest).fits(at)
        || text.has(at, Role.REASON)
        || text.isWord(at) && StrongPlace.isLast(text, at - 1) && !isCounted(at)
        || isSentence(at)
        || isExclaimed(at)
        || isInverted(at);
  }

  private boolean isCounted(int at) {
    boolean counted = at == lead + 1 && text.hasAny(at, Role.COURTESY, Role.CLOSING);
    return counted
        || text.hasAny(at, Role.QUANTITY)
        || text.has(at, Role.UNIT) && !text.hasAny(at, Role.RATES, Role.EVERYTHING);
  }

  /** {@code End of story: 2. Never got my refund.}: no list starts amid a message. */
  private boolean isSentence(int at) {
    boolean dot = at == lead + 1 && at + 1 < text.to() && text.token(at).isSymbolOf(".");
    boolean article = ARTICLES.contains(word(lead - 1));
    boolean amid = lead > text.from() && !text.isWord(lead - 1);
    boolean told =
        at + 2 < text.to()
            && (text.hasAny(at + 2, Role.BAD, Role.WORST, Role.TOO)
                || text.token(at + 2).isSymbolOf("="));
    return dot
        && text.isCapitalised(at + 1)
        && (text.lexicon().isGerman() ? article && told : amid || article);
  }

  /** {@code 5 fr fr no notes}, {@code 1 lol that form is evil}: a comment after interjections. */
  private boolean isExclaimed(int at) {
    int next = at;
    while (text.isWord(next)
        && text.hasAny(next, Role.FRAME, Role.ADDRESSEE)
        && !text.hasAny(
            next,
            Role.DETERMINER,
            Role.PREPOSITION,
            Role.VERB,
            Role.DENOMINATOR,
            Role.UNIT,
            Role.QUANTITY,
            Role.SELF)) {
      next++;
    }
    boolean such = SUCH.contains(word(at)) && text.has(at + 1, Role.DETERMINER);
    return such
        || next > at
            && text.isWord(next)
            && text.hasAny(next, Role.STARTER, Role.BEST, Role.WORST)
            && new CommentStart(text, lead, lowest, highest).fits(next);
  }

  /** {@code 7 habt ihr euch verdient}: a verb of rating ends the clause. */
  private boolean isInverted(int at) {
    int end = clauseEnd(at);
    if (end - at < 2 || end - at > LONGEST_INVERSION || !text.has(end - 1, Role.RATES)) {
      return false;
    }
    for (int i = at; i < end; i++) {
      if (!text.isWord(i) || text.isCapitalised(i) || text.hasAny(i, Role.NEGATION, Role.PERSON)) {
        return false;
      }
    }
    return text.lexicon().isGerman();
  }

  private boolean isDoubted() {
    if (before.isDoubted() || before.hasQuestion() && !isAnswered()) {
      return true;
    }
    int from = after.at();
    while (from < text.to()) {
      int end = sentenceEnd(from);
      boolean first = from == after.at();
      if (first ? Doubts.in(text, from, end) : Doubts.retracts(text, from, end)) {
        return true;
      }
      from = end;
    }
    return false;
  }

  /** {@code Easy to use? Sort of. I'd say 5}: questions of one's own, without another number. */
  private boolean isAnswered() {
    int asked = 0;
    for (int at = text.from(); at < before.start(); at++) {
      boolean number =
          text.number(at).isPresent() && !text.has(at, Role.ARTICLE) && !before.isInScale(at);
      if (number) {
        return false;
      }
      asked = text.token(at).isSymbolOf("?？") ? at : asked;
    }
    return asked - text.from() <= LONGEST_ECHO && StrongPlace.isAllToTheEnd(text, after.at() - 1);
  }

  /** Behind the mark that ends the sentence. */
  private int sentenceEnd(int from) {
    int at = from + 1;
    while (at < text.to()
        && !text.startsLine(at)
        && !text.token(at - 1).isSymbolOf(ENDS_SENTENCE)
        && !text.token(at - 1).is(Kind.MOOD)) {
      at++;
    }
    return at;
  }
}
