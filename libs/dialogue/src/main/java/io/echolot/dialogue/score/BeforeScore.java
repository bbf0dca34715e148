package io.echolot.dialogue.score;

import io.echolot.dialogue.lexicon.Role;
import io.echolot.dialogue.phrasing.Phrasing;
import io.echolot.dialogue.phrasing.StrongPlace;
import io.echolot.dialogue.phrasing.Tone;
import io.echolot.dialogue.reading.Reason;
import io.echolot.dialogue.token.Token;
import io.echolot.dialogue.token.Token.Kind;
import java.util.Optional;
import java.util.Set;

/**
 * What stands before a message's score: nothing, its frame ({@code I'd give you a}), or a comment
 * and then, parted from it, the frame. Anything else leaves a doubt.
 */
final class BeforeScore {

  private static final String OPENING = "\"'“”„«»([{*.,!:…";
  private static final String PARTS = ".,;!…-–—→>|)\"“”";

  /** Right before a number these make something else of it: {@code #1}, {@code <3}, {@code +1}. */
  private static final String DOUBTFUL = "#<+@&~=:;^$€£%_\\/|>±≈≤≥";

  private static final Set<String> WE = Set.of("wir", "ich", "i", "we", "mir");
  private static final Set<String> ARE = Set.of("bin", "sind", "san", "waren", "am", "are", "were");

  private static final Set<String> DATED = Set.of("der", "dem", "am", "zum", "vom", "beim", "seit");
  private static final Set<String> POINTS_AT =
      Set.of(
          "das", "des", "dat", "es", "dies", "that", "it", "this", "mine", "ich", "i", "it'd",
          "that'd");

  private static final Set<String> NAMES_ON =
      Set.of("of", "for", "no", "nr", "nummer", "number", ".", "#");

  private static final int ENOUGH_WORDS = 2;

  /** Of so many letters a word before a full stop may be short for another: {@code cat. 5}. */
  private static final int SHORT = 4;

  private final Phrasing text;
  private final int lowest;
  private final int highest;
  private final int start;
  private final int lead;
  private final int scaleFrom;
  private final int scaleTo;

  /** With the first number as the score. */
  BeforeScore(Phrasing text, int lowest, int highest) {
    this(text, lowest, highest, -1);
  }

  /** With the number at {@code lead} as the score; the first if it is negative. */
  BeforeScore(Phrasing text, int lowest, int highest, int lead) {
    this.text = text;
    this.lowest = lowest;
    this.highest = highest;
    int[] scale = new NamedScale(text, lowest, highest).ends();
    this.scaleFrom = scale[0];
    this.scaleTo = scale[1];
    this.lead = lead < 0 ? firstNumber() : lead;
    this.start = frameStart();
  }

  /** The token that is the score; call it only after {@link #doubt}. */
  int lead() {
    return lead;
  }

  /** Where the frame of the score starts. */
  public int start() {
    return start;
  }

  public String comment() {
    int end = start;
    while (end > text.from()
        && text.isMark(end - 1)
        && !text.token(end - 1).isSymbolOf(".!…)\"“")) {
      end--;
    }
    return text.text(text.from(), end);
  }

  Optional<Reason> doubt() {
    if (lead < 0) {
      return Optional.of(Reason.NOT_UNDERSTOOD);
    }
    if (isNegative()) {
      return Optional.of(Reason.OUT_OF_RANGE);
    }
    if (isLabelled(text, lead)) {
      return Optional.of(Reason.AMBIGUOUS);
    }
    boolean sure =
        !isOddlyLed() && !isPlaced() && isFrame(start) && (start == text.from() || isComment());
    return sure ? Optional.empty() : Optional.of(Reason.AMBIGUOUS);
  }

  /** Whether the score has a clause of its own, with nothing but its frame in it. */
  boolean isOwnClause() {
    return isPlain() && isFrame(start) && (start == text.from() || isParted(start));
  }

  /** Whether nothing right before the number makes something else of it. */
  boolean isPlain() {
    return !isNegative() && !isLabelled(text, lead) && !isOddlyLed() && !isPlaced();
  }

  /** Whether what is said before takes the score back, or makes it depend on something. */
  boolean isDoubted() {
    return commentBefore().hasTakeback()
        || text.anywhere(text.from(), start, Role.COUNTERFACTUAL) && !commentBefore().wasIntended()
        || commentBefore().hasCondition();
  }

  boolean hasQuestion() {
    return commentBefore().hasQuestion();
  }

  boolean isInScale(int at) {
    return at >= scaleFrom && at <= scaleTo && scaleFrom >= 0;
  }

  /** The first number that isn't an article; a star counts as one. */
  private int firstNumber() {
    int article = -1;
    for (int at = text.from(); at < text.to(); at++) {
      if (isInScale(at)) {
        continue;
      }
      if (text.hasAny(at, Role.DETERMINER, Role.ARTICLE)
          && text.number(at).isPresent()
          && lowest == 1
          && (text.has(at + 1, Role.STARS) || text.isUnknown(at + 1))) {
        return at;
      }
      if (text.token(at).is(Kind.STARS) || text.number(at).isPresent()) {
        if (!text.has(at, Role.ARTICLE)) {
          boolean beside = article == at - 1 || text.has(article + 1, Role.DENOMINATOR);
          return article >= 0 && beside ? article : at;
        }
        article = article < 0 ? at : article;
      }
    }
    return article;
  }

  private int frameStart() {
    int at = lead;
    while (at > text.from() && isFramed(at - 1)) {
      at--;
    }
    // A comment may hold words that frames hold as well; the frame begins behind a mark.
    if (at > text.from()) {
      while (at < lead && !isParted(at)) {
        at++;
      }
    }
    return Math.max(at, text.from());
  }

  private boolean isFramed(int at) {
    if (isInScale(at)) {
      return true;
    }
    Token token = text.token(at);
    if (token.is(Kind.MOOD)) {
      return true;
    }
    if (!token.is(Kind.WORD)) {
      return token.isSymbolOf(OPENING);
    }
    if (text.hasAny(at, Role.HEDGE, Role.CONDITION, Role.TAKEBACK, Role.ALTERNATIVE)
        && !text.hasAny(at, Role.FRAME, Role.RATES, Role.CONCLUSION)) {
      return false;
    }
    if (text.hasAny(
        at,
        Role.FRAME,
        Role.RATES,
        Role.COURTESY,
        Role.GREETING,
        Role.ADDRESSEE,
        Role.CONCLUSION,
        Role.DETERMINER,
        Role.SCALE)) {
      return true;
    }
    if (text.has(at, Role.SUBJECT)) {
      return text.anywhere(text.from(), lead, Role.RATES);
    }
    return opensWithBut(at)
        || isMerely(at)
        || isWithMe(at)
        || isAdjective(at)
        || StrongPlace.isFiller(text, at, lead)
        || text.isUnknown(at) && text.lexicon().isSlip(text.token(at), Role.RATES);
  }

  /** {@code sorry to say it but it's a 3}. */
  private boolean opensWithBut(int at) {
    return at > text.from() && text.has(at, Role.CONTRAST) && text.has(at, Role.STARTER);
  }

  /** {@code my wife and I say 9}. */
  private boolean isWithMe(int at) {
    return text.has(at, Role.PERSON)
        && at + 2 < lead
        && Set.of("and", "und").contains(text.token(at + 1).text())
        && Set.of("i", "ich", "me").contains(text.token(at + 2).text());
  }

  /** {@code I'd only give it a 2}. */
  private boolean isMerely(int at) {
    return text.has(at, Role.CONTRAST)
        && text.has(at, Role.ONLY)
        && (text.anywhere(at + 1, lead, Role.RATES)
            || at + 2 == lead && text.has(at + 1, Role.DETERMINER));
  }

  /** One more word may stand between article and score: {@code a shaky 8}. */
  private boolean isAdjective(int at) {
    boolean plain =
        text.isUnknown(at)
            || text.hasAny(at, Role.GOOD, Role.BEST, Role.BAD, Role.INTENSIFIER, Role.GRADE);
    boolean veryGood =
        at == lead - 2
            && text.has(at, Role.INTENSIFIER)
            && text.hasAny(lead - 1, Role.GOOD, Role.BEST, Role.BAD);
    return (at == lead - 1 || veryGood)
        && plain
        && !text.hasAny(at, Role.HALF, Role.NEGATION, Role.HEDGE)
        && (text.has(at - 1, Role.DETERMINER)
            || text.has(at - 1, Role.INTENSIFIER) && text.has(at - 2, Role.DETERMINER))
        && !text.isCapitalised(at);
  }

  private boolean isParted(int at) {
    return at == text.from()
        || text.startsLine(at)
        || text.token(at - 1).isSymbolOf(PARTS)
        || text.token(at - 1).isSymbolOf(":=") && isAnnounced(at)
        || text.token(at - 1).is(Kind.MOOD)
        || opensWithBut(at)
        || commentBefore().isRhetorical(at - 1)
        || commentBefore().isVerdict(at)
        || StrongPlace.isLabel(text, at, lead)
        || text.has(at, Role.CONCLUSION) && !text.has(at - 1, Role.CONCLUSION);
  }

  /** {@code my husband and I agree: 8 points}; not {@code table: 8}. */
  private boolean isAnnounced(int at) {
    return !Tone.of(text, text.from(), at).isSilent()
        || commentBefore().isObliging(at - 1)
        || text.hasAny(lead + 1, Role.POINTS, Role.STARS)
            && text.anywhere(text.from(), at, Role.SELF);
  }

  /** Nothing in the frame may deny or doubt the score. */
  boolean isFrame(int from) {
    for (int at = from; at < lead; at++) {
      boolean framed = isFramed(at);
      if (!framed || text.has(at, Role.NEGATION)) {
        return false;
      }
    }
    if (text.anywhere(from, lead, Role.TAKEBACK) && !StrongPlace.isLast(text, lead)) {
      return false;
    }
    boolean wished = text.anywhere(from, lead, Role.COUNTERFACTUAL);
    return !wished || StrongPlace.isAllToTheEnd(text, lead) && isNamed(from);
  }

  /** {@code my score would be 8}; a mere {@code would be 8} may be of something else. */
  private boolean isNamed(int from) {
    int wish = from;
    while (!text.has(wish, Role.COUNTERFACTUAL)) {
      wish++;
    }
    boolean named = text.anywhere(from, wish, Role.RATES);
    for (int at = from; at < Math.min(wish + 2, lead); at++) {
      named |= POINTS_AT.contains(text.token(at).text()) || text.token(at).isSymbolOf("'");
    }
    return named || StrongPlace.afterGiver(text, lead + 1) > lead + 1;
  }

  private CommentBefore commentBefore() {
    return new CommentBefore(text, start, lead);
  }

  /** Whether what stands before the frame is a comment on the score behind it. */
  private boolean isComment() {
    boolean parted = isParted(start);
    Tone tone = Tone.of(text, text.from(), start);
    boolean rated =
        text.anywhere(start, Math.min(lead + 3, text.to()), Role.RATES)
            || text.hasAny(lead + 1, Role.POINTS, Role.STARS)
            || text.has(lead - 1, Role.DETERMINER)
            || text.has(start, Role.CONCLUSION);
    boolean enough =
        !tone.isSilent()
            || commentBefore().isObliging(start)
            || commentBefore().isRhetorical(start - 1)
            || start == text.from() + 2 && text.token(text.from()).text().length() > SHORT
            || rated
            || text.countWords(text.from(), start) >= ENOUGH_WORDS && start > 0 && isStrongPart();
    return parted && !isDoubted() && !hasQuestion() && enough;
  }

  /** {@code table 4}, {@code Zimmer 8}: a number that names something. */
  static boolean isLabelled(Phrasing text, int at) {
    int before = at - 1;
    while (before > text.from() && NAMES_ON.contains(text.token(before).text())) {
      boolean abbreviates = NAMES_ON.contains(text.token(before - 1).text());
      if (text.token(before).isSymbolOf(".") && !abbreviates) {
        return false;
      }
      before--;
    }
    return before >= text.from() && text.has(before, Role.LABEL);
  }

  private boolean isStrongPart() {
    return text.startsLine(start)
        || text.token(start - 1).isSymbolOf(".!…→")
        || text.token(start - 1).is(Kind.MOOD);
  }

  private boolean isNegative() {
    return lead > text.from()
        && text.token(lead - 1).isSymbolOf("-−–")
        && text.token(lead).is(Kind.NUMBER)
        && text.token(lead).isAttached()
        && (lead - 1 == text.from() || !text.token(lead - 1).isAttached());
  }

  /** {@code um 8}, {@code at 8}: when or where, if nobody rates. */
  private boolean isPlaced() {
    return lead > text.from()
        && text.has(lead - 1, Role.PREPOSITION)
        && !text.has(lead - 1, Role.CONCLUSION)
        && (!text.has(lead - 1, Role.INTENSIFIER) || text.has(lead - 1, Role.TOO))
        && start == lead - 1
        && !text.anywhere(text.from(), text.to(), Role.RATES);
  }

  private boolean isOddlyLed() {
    if (lead == 0 || lead == text.from() && text.token(lead - 1).isSymbolOf(":")) {
      return false;
    }
    Token mark = text.token(lead - 1);
    if (lead > 1 && WE.contains(text.token(lead - 2).text()) && ARE.contains(mark.text())) {
      return true;
    }
    if (isDotted() && (DATED.contains(mark.text()) || isMonth(lead + 2))) {
      return true;
    }
    boolean named = mark.isSymbolOf(":=") && lead > 1 && text.isWord(lead - 2);
    boolean glued =
        text.token(lead).isAttached()
            && (mark.is(Kind.WORD)
                || lead > 1
                    && mark.isAttached()
                    && mark.is(Kind.SYMBOL)
                    && text.token(lead - 2).is(Kind.NUMBER));
    return glued || mark.isSymbolOf(DOUBTFUL) && !named && !mark.isSymbolOf(">|");
  }

  private boolean isMonth(int at) {
    return text.isWord(at) && text.lexicon().month(text.token(at).text()).isPresent();
  }

  /** {@code der 8.}, {@code am 9.} */
  private boolean isDotted() {
    return text.token(lead).is(Kind.NUMBER)
        && lead + 1 < text.tokens().size()
        && text.token(lead + 1).isSymbolOf(".")
        && text.token(lead + 1).isAttached();
  }

  /** Whether another number stands alone before or behind, so that it may be the score. */
  boolean hasRival(int from, int score) {
    return SecondScores.in(text, text.from(), start, score, lowest, highest, this::isInScale)
        || SecondScores.in(
            text, from, text.tokens().size(), score, lowest, highest, this::isInScale);
  }
}
