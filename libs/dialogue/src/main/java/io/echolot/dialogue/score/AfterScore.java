package io.echolot.dialogue.score;

import io.echolot.dialogue.lexicon.Role;
import io.echolot.dialogue.phrasing.Doubts;
import io.echolot.dialogue.phrasing.LoneNumber;
import io.echolot.dialogue.phrasing.Phrasing;
import io.echolot.dialogue.phrasing.StrongPlace;
import io.echolot.dialogue.reading.Reason;
import io.echolot.dialogue.token.Token;
import io.echolot.dialogue.token.Token.Kind;
import java.util.Optional;
import java.util.Set;

/**
 * What follows a score: nothing, the scale's end ({@code /10}), a unit ({@code points}), a comment,
 * or something that throws doubt on the score.
 */
final class AfterScore {

  /** Right after a number these make it something else than a score: 9%, 9€, 9°, 9+, 9? */
  static final String DOUBTFUL = "%‰€$£¥°+?？^<>~@&_#|\\";

  private static final String HYPHENS = "-−–—";
  private static final Set<String> FOR =
      Set.of("sure", "me", "everything", "ever", "u", "you", "now", "real", "life", "all");
  private static final Set<String> TO =
      Set.of("u", "you", "b", "be", "good", "much", "many", "long", "late", "day", "nite");
  private static final Set<String> MERELY = Set.of("only", "nur", "bloss");
  private static final Set<String> PLACES = Set.of("on", "in", "auf", "im", "am");

  private final Phrasing text;
  private final int lead;
  private final int lowest;
  private final int highest;
  private int at;

  AfterScore(Phrasing text, int lead, int lowest, int highest) {
    this.text = text;
    this.lead = lead;
    this.lowest = lowest;
    this.highest = highest;
    this.at = lead + 1;
  }

  /** Whether the scale's end stands behind the score: {@code 8/10}. */
  boolean isMeasured() {
    return at > lead + 2 && text.number(at - 1).orElse(lowest) == highest;
  }

  /** Where the comment starts; call it after {@link #doubt}. */
  public int at() {
    return at;
  }

  /** Why the number that leads is no sure score; empty if it is one. */
  Optional<Reason> doubt() {
    return doubtInNumber().or(this::doubtInComment);
  }

  /** Why the number with its scale and unit is no sure score, whatever is said behind it. */
  Optional<Reason> doubtInNumber() {
    if (text.token(lead).is(Kind.STARS)) {
      return Optional.empty();
    }
    if (text.token(lead).leadsWithZero() || isShorthand()) {
      return Optional.of(Reason.AMBIGUOUS);
    }
    var fraction = new FractionAfter(text, lead, at, highest);
    if (fraction.isOne()) {
      return Optional.of(Reason.FRACTION);
    }
    at = fraction.afterNoughts();
    at = isSuffixed() ? at + 1 : at;
    if (isGlued()) {
      return Optional.of(Reason.AMBIGUOUS);
    }
    boolean fits =
        skipPoints()
            && skipSame()
            && skipDenominator()
            && skipPoints()
            && skipScale()
            && skipSame()
            && skipFrame();
    return !fits || isGlued() || isFollowedByNumber()
        ? Optional.of(Reason.AMBIGUOUS)
        : Optional.empty();
  }

  /** The message's part behind the score, without the punctuation that parts them. */
  public String comment() {
    int from = at;
    while (from < text.to() && parts(text.token(from))) {
      from++;
    }
    return from < text.to() ? text.sentence(from, text.to()) : "";
  }

  private static boolean parts(Token token) {
    return token.isSymbolOf(
        token.isAttached() ? ".,;:!…)]}*\"'”“»’" + HYPHENS : ".,;:!…" + HYPHENS);
  }

  /** {@code 4 sure}, {@code 2 good}: a word that sounds like the number. */
  private boolean isShorthand() {
    String next = at < text.to() ? text.token(at).text() : "";
    String digit = text.token(lead).is(Kind.NUMBER) ? text.token(lead).text() : "";
    if (digit.equals("1") && next.equals("a") && at + 1 >= text.to()) {
      return true;
    }
    return digit.equals("4") && FOR.contains(next)
        || digit.equals("2") && (TO.contains(next) || isExcess());
  }

  /** {@code ur 2 slow}: a word right before it, and how something is behind it. */
  private boolean isExcess() {
    boolean led = lead > text.from() && text.isWord(lead - 1) && !text.startsLine(lead);
    return led
        && !text.has(lead - 1, Role.DETERMINER)
        && text.hasAny(at, Role.GRADE)
        && !text.lexicon().isGerman();
  }

  /** {@code 24h}, {@code 9%}, {@code 9-ish}, {@code ①⓪}: not a number that stands alone. */
  private boolean isGlued() {
    if (at >= text.tokens().size() || !text.token(at).isAttached() || isUnitStar(at)) {
      return false;
    }
    Token next = text.token(at);
    if (next.is(Kind.MOOD)) {
      return false;
    }
    return !next.is(Kind.SYMBOL)
        || next.isSymbolOf(DOUBTFUL + "=")
        || isHyphenated()
        || isListMark()
        || isFace();
  }

  /** {@code a 9er von mir}; not {@code ein 3er Pack}. */
  private boolean isSuffixed() {
    return text.lexicon().isGerman()
        && at < text.to()
        && text.token(at).isAttached()
        && Set.of("er", "i", "erle").contains(text.token(at).text())
        && text.has(lead - 1, Role.DETERMINER)
        && (text.hasAnywhere(Role.RATES) || StrongPlace.afterGiver(text, at + 1) > at + 1)
        && StrongPlace.isLast(text, at);
  }

  private boolean isHyphenated() {
    if (!text.token(at).isSymbolOf(HYPHENS + "'’")) {
      return false;
    }
    boolean last = at == text.tokens().size() - 1;
    return last
        ? text.token(at).isSymbolOf(HYPHENS)
        : text.token(at + 1).is(Kind.WORD) && text.token(at + 1).isAttached();
  }

  /** {@code 8-)}. */
  private boolean isFace() {
    return text.token(at).isSymbolOf("-")
        && at + 1 < text.tokens().size()
        && text.token(at + 1).isAttached();
  }

  /** {@code 2) rude staff}: a bracket that nothing opened. */
  private boolean isListMark() {
    boolean opened = false;
    for (int i = Math.max(0, lead - 1); i < at; i++) {
      opened |= text.token(i).isSymbolOf("([");
    }
    return text.token(at).isSymbolOf(")]") && !opened;
  }

  /** {@code 4⭐} is four stars. */
  private boolean isUnitStar(int index) {
    Token token = text.token(index);
    boolean asterisk =
        lowest == 1
            && token.isSymbolOf("*")
            && token.isAttached()
            && index == text.tokens().size() - 1;
    if (asterisk) {
      return true;
    }
    return lowest == 1 && token.is(Kind.STARS) && token.text().length() == 1 && token.value() == 1;
  }

  /** False if a unit follows that the scale doesn't have. */
  private boolean skipPoints() {
    if (at < text.tokens().size() && isUnitStar(at)) {
      at++;
    } else if (isMisspeltUnit()) {
      at++;
    } else if (text.has(at, Role.STARS)
        || lowest == 1 && text.isUnknown(at) && text.has(at + 1, Role.STARS)) {
      at += text.has(at, Role.STARS) ? 1 : 2;
      return lowest == 1 && !isAttribute();
    } else if (text.has(at, Role.POINTS)) {
      while (text.has(at, Role.POINTS)) {
        at++;
      }
      return !isSubject() && !isCollected();
    }
    return true;
  }

  /** {@code 4 starz} */
  private boolean isMisspeltUnit() {
    return text.isUnknown(at)
        && (lowest == 1 && text.lexicon().isSlip(text.token(at), Role.STARS)
            || text.lexicon().isSlip(text.token(at), Role.POINTS))
        && StrongPlace.endsClause(text, at + 1);
  }

  /** {@code 2 marks on the wall were there}: what the number counts did something. */
  private boolean isSubject() {
    for (int i = at; i < text.to() && text.isWord(i) && !text.startsLine(i); i++) {
      if (text.has(i, Role.PLURAL)) {
        return true;
      }
    }
    return false;
  }

  /** {@code 9 points on my card}; not {@code on the scale}. */
  private boolean isCollected() {
    return at < text.to()
        && PLACES.contains(text.token(at).text())
        && !text.anywhere(at, Math.min(at + 4, text.to()), Role.SCALE);
  }

  /** {@code 3 star hotel}: more than one is {@code stars}. */
  private boolean isAttribute() {
    boolean one = text.number(lead).isPresent() && text.number(lead).getAsInt() == 1;
    return !one
        && text.token(at - 1).text().equals("star")
        && text.isWord(at)
        && !text.startsLine(at)
        && !text.hasAny(at, Role.SUBJECT, Role.COURTESY, Role.REASON)
        && (!text.has(at, Role.FRAME) || text.has(at, Role.SELF));
  }

  /** False if a scale follows that isn't the question's. */
  private boolean skipDenominator() {
    int end = at;
    if (end < text.tokens().size() && text.token(end).isSymbolOf("/⁄／")) {
      end++;
    } else {
      while (text.has(end, Role.DENOMINATOR)) {
        end++;
      }
      int possible = text.has(end, Role.DETERMINER) ? end + 1 : end;
      end = end > at && text.has(possible, Role.POINTS) ? possible + 1 : end;
      // "von mir" frames, "von 10" measures.
      boolean measures = end > at && end < text.tokens().size() && text.number(end).isPresent();
      if (!measures) {
        return true;
      }
    }
    at = end + 1;
    return end < text.tokens().size() && isHighest(end);
  }

  private boolean isHighest(int index) {
    return text.number(index).isPresent() && text.number(index).getAsInt() == highest;
  }

  /** {@code 9 on a scale from 0 to 10}. */
  private boolean skipScale() {
    int end = at;
    while (end < text.to() && end < at + 4 && text.hasAny(end, Role.FRAME, Role.DETERMINER)) {
      end++;
    }
    if (!text.has(end, Role.SCALE)) {
      return true;
    }
    int last = -1;
    for (int i = end; i < Math.min(end + 6, text.to()); i++) {
      last = text.number(i).isPresent() ? i : last;
    }
    at = last < 0 ? end + 1 : last + 1;
    return last < 0 || isHighest(last);
  }

  /** The same number once more: {@code 9 (nine)}, {@code 10 10 10}. */
  private boolean skipSame() {
    int next = at;
    while (next < text.to()) {
      int number = next;
      while (number < text.to() && text.token(number).isSymbolOf("(=,!.")) {
        number++;
      }
      boolean same =
          number < text.to()
              && text.number(number).isPresent()
              && text.number(lead).isPresent()
              && text.number(number).getAsInt() == text.number(lead).getAsInt()
              && !(text.token(number).isAttached() && !text.token(number - 1).isSymbolOf("(="))
              && !isCounting(number + 1);
      if (!same) {
        break;
      }
      next = number + 1;
      while (next < text.to() && text.token(next).isSymbolOf(")")) {
        next++;
      }
      at = next;
    }
    return true;
  }

  /** Whether a word follows that the number may count; not the same number once more. */
  private boolean isCounting(int next) {
    boolean word = next < text.to() && text.isWord(next) && !text.startsLine(next);
    return word && !text.number(next).equals(text.number(lead));
  }

  /** {@code would be my score}: the frame's other half. */
  private boolean skipFrame() {
    int end = at;
    if (text.has(at, Role.QUANTITY)) {
      return true;
    }
    boolean rates = false;
    int lastRates = at;
    while (end < text.to()
        && text.token(end).is(Kind.WORD)
        && !text.startsLine(end)
        && text.hasAny(end, Role.FRAME, Role.RATES)
        && !text.hasAny(end, Role.ALTERNATIVE, Role.HEDGE, Role.NEGATION, Role.CONDITION)) {
      rates |= text.has(end, Role.RATES);
      lastRates = text.has(end, Role.RATES) ? end : lastRates;
      end++;
    }
    boolean last = end >= text.to();
    boolean ends = last || !text.token(end).is(Kind.WORD) || text.startsLine(end);
    boolean plain = !text.hasAny(at, Role.VERB, Role.GOOD, Role.BEST);
    boolean closed = last || end - at == 1 && StrongPlace.endsClause(text, end) && framed();
    boolean why =
        rates && text.hasAny(end, Role.REASON, Role.COURTESY, Role.ADDRESSEE)
            || rates && end - at > 1 && text.has(end, Role.STARTER);
    if (ends && (rates || closed && plain) || why) {
      at = end;
    }
    if (at < end && rates && lastRates > at && !ends && text.has(lastRates + 1, Role.STARTER)) {
      // "would be fair the food was good": dictated without a mark.
      at = lastRates + 1;
    }
    int giver = StrongPlace.afterGiver(text, at);
    at = Math.max(at, giver);
    boolean only = MERELY.contains(at < text.to() ? text.token(at).text() : "");
    if ((only || text.has(at, Role.ADDRESSEE)) && StrongPlace.endsClause(text, at + 1)) {
      at++;
    }
    return true;
  }

  /** Whether a frame stands before as well: {@code tragen Sie die 5 ein}. */
  private boolean framed() {
    return lead > text.from() && text.has(lead - 1, Role.DETERMINER);
  }

  /** {@code 7-8}, {@code 7 or 8}, {@code 9, maybe}. */
  private boolean isFollowedByNumber() {
    int next = at;
    while (next < text.tokens().size() && text.token(next).is(Kind.SYMBOL)) {
      next++;
    }
    return next < text.tokens().size()
        && (text.number(next).isPresent()
                && !text.has(next, Role.ARTICLE)
                && (!text.isMark(next - 1)
                    || text.token(next - 1).isSymbolOf("-–—/")
                    || LoneNumber.is(text, next))
            || text.token(next).is(Kind.STARS)
                && !SecondScores.isDrawn(text, next, text.number(lead).orElse(0), lowest)
            || text.has(next, Role.ARTICLE) && next + 1 == text.to()
            || text.hasAny(next, Role.ALTERNATIVE, Role.HEDGE)
                && !text.has(next, Role.STARTER)
                && !text.has(next, Role.CONTRAST)
                && !isNoMore(next));
  }

  /** {@code 1. Mehr sag ich nicht}. */
  private boolean isNoMore(int next) {
    boolean more = text.token(next).text().equals("mehr") || text.token(next).text().equals("more");
    return more && text.isMark(next - 1) && text.anywhere(next, text.to(), Role.NEGATION);
  }

  private Optional<Reason> doubtInComment() {
    boolean doubtful =
        !new CommentStart(text, lead, lowest, highest).fits(at)
            || Doubts.in(text, at, SecondScores.wanting(text, at, highest));
    return doubtful ? Optional.of(Reason.AMBIGUOUS) : Optional.empty();
  }
}
