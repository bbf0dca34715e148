package io.echolot.dialogue.score;

import io.echolot.dialogue.lexicon.Role;
import io.echolot.dialogue.phrasing.Clauses;
import io.echolot.dialogue.phrasing.Doubts;
import io.echolot.dialogue.phrasing.Phrasing;
import io.echolot.dialogue.phrasing.StrongPlace;
import io.echolot.dialogue.token.Token.Kind;
import java.util.Set;

/**
 * A number that stands apart from all other words of a message: in a clause of its own, behind an
 * article, or with the scale or its unit. Then it is the score whatever else is said, if nothing
 * there takes it back, limits it or makes it depend on something.
 */
final class ApartScore {

  private static final String ENDS_SENTENCE = ".!…";

  private static final Set<String> FROM = Set.of("from", "von", "vo", "frm");
  private static final Set<String> ME = Set.of("me", "us", "mir", "uns", "mia", "meiner");

  /** What a number behind a colon tells of. */
  private static final Set<String> COUNTS =
      Set.of("anzahl", "zahl", "number", "total", "alter", "age", "summe", "dauer");

  /** So many words before a colon are more than a heading. */
  private static final int ANNOUNCEMENT = 3;

  /** Of so many tokens a question is the echo of ours. */
  private static final int LONGEST_ECHO = 10;

  private static final Set<String> RECEIVES =
      Set.of(
          "get",
          "gets",
          "got",
          "had",
          "kriegt",
          "bekommt",
          "bekam",
          "kriegte",
          "kriegten",
          "bekommen",
          "kriegen");
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

  public BeforeScore before() {
    return before;
  }

  AfterScore after() {
    return after;
  }

  public int score() {
    return text.number(lead).orElseThrow();
  }

  boolean isOne() {
    return score() >= lowest
        && score() <= highest
        && !isScaleEnd()
        && after.doubtInNumber().isEmpty()
        && opens()
        && new ApartEnd(text, lead, lowest, highest).closes(after.at(), isAnnounced())
        && !isCountedToo()
        && !isDoubted();
  }

  /** {@code seven of ten}: the ten. */
  private boolean isScaleEnd() {
    int joint = lead - 1;
    while (text.has(joint, Role.DENOMINATOR) && joint > text.from()) {
      joint--;
    }
    return joint < lead - 1 && text.number(joint).isPresent();
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
    if (HEDGES.contains(Clauses.word(text, at)) && !text.anywhere(at, lead, Role.RATES)) {
      return true;
    }
    while (at > text.from()
        && !text.token(at - 1).isSymbolOf(ENDS_SENTENCE)
        && !text.startsLine(at)) {
      at--;
      boolean counts = text.token(at).is(Kind.NUMBER) && score() == 0;
      if (counts
          || text.has(at, Role.HEDGE)
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
        && !text.hasAny(dot - 1, Role.FRAME, Role.GOOD, Role.BAD, Role.COURTESY)
        && (dot == 1 || !text.token(dot - 2).is(Kind.WORD));
  }

  /** {@code :-9} */
  private boolean isSigned() {
    return lead > 0 && text.token(lead).isAttached() && text.token(lead - 1).isSymbolOf("-");
  }

  /** {@code on a scale of 0 to 10? I'd go with a 9}. */
  private boolean isAnswer() {
    int from = Clauses.start(text, lead);
    boolean asked = from > text.from() && text.token(from - 1).isSymbolOf("?？");
    return asked && before.isPlain() && before.isFrame(from);
  }

  /** {@code that was a two out of seven}. */
  private boolean isMeasured() {
    return after.isMeasured()
        && !text.token(lead + 1).isSymbolOf("/")
        && !isOthers(Clauses.start(text, lead), lead);
  }

  /** {@code these days 6}. */
  private boolean isNow() {
    int from = Clauses.start(text, lead);
    boolean now = false;
    for (int at = from; at < lead; at++) {
      boolean is = SecondScores.isNow(text, at);
      if (!is
          && !text.hasAny(at, Role.FRAME, Role.RATES, Role.DETERMINER, Role.CONTRAST)
          && !Clauses.word(text, at).equals("these")) {
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
        && text.number(lead - 1).getAsInt() == score()
        && new ApartScore(text, lowest, highest, lead - 1).opens();
  }

  /**
   * {@code I feel able to award you a 6}, {@code on this occasion a 3 from me}: the speaker rates,
   * whatever else the clause says before.
   */
  private boolean isGiven() {
    int from = Clauses.start(text, lead);
    int to = Clauses.end(text, after.at());
    boolean rates = text.anywhere(from, lead, Role.RATES);
    boolean mine = text.anywhere(from, to, Role.SELF) || isFromMe(from, to);
    boolean scaled = text.anywhere(from, lead, Role.SCALE) && text.countWords(from, lead) <= 4;
    boolean marked =
        Clauses.ARTICLES.contains(Clauses.word(text, lead - 1))
            || text.hasAny(lead + 1, Role.POINTS, Role.STARS)
            || text.has(lead - 1, Role.RATES);
    return (rates && mine && marked || isFromMe(lead, to) && marked || scaled)
        && !isOthers(from, lead)
        && !isReceived(from)
        && !hasOther(from)
        && text.isWord(from);
  }

  /** {@code on 2 June I'd say 9}: another number of the scale in the same clause. */
  private boolean hasOther(int from) {
    for (int at = from; at < lead; at++) {
      if (text.number(at).isPresent()
          && !text.has(at, Role.ARTICLE)
          && !before.isInScale(at)
          && text.number(at).getAsInt() <= highest) {
        return true;
      }
    }
    return false;
  }

  /** {@code your rival gets a 9 from me}. */
  private boolean isReceived(int from) {
    for (int at = from + 1; at < lead; at++) {
      if (RECEIVES.contains(Clauses.word(text, at))
          && (text.isUnknown(at - 1) || text.has(at - 1, Role.SUBJECT))) {
        return true;
      }
    }
    return false;
  }

  /** {@code with trembling fingers: 8}: a colon leads to the score, and no thing is named. */
  private boolean isAnnounced() {
    int colon = lead - 1;
    if (colon <= text.from() || !text.token(colon).isSymbolOf(":")) {
      return false;
    }
    int from = Clauses.start(text, colon);
    boolean rates = text.anywhere(from, colon, Role.RATES) || isFromMe(from, colon);
    return (rates || text.countWords(from, colon) >= ANNOUNCEMENT)
        && !text.anywhere(from, colon, Role.LABEL)
        && !text.anywhere(from, colon, Role.MEASURE)
        && !isOthers(from, colon)
        && !COUNTS.contains(Clauses.word(text, from));
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
      if (FROM.contains(Clauses.word(text, at)) && ME.contains(Clauses.word(text, at + 1))) {
        return true;
      }
    }
    return false;
  }

  /** Denied, unsure, or told of somebody or some time else. */
  private boolean isOthers(int from, int to) {
    for (int at = from; at < to; at++) {
      if (WISHES.contains(Clauses.word(text, at))
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
