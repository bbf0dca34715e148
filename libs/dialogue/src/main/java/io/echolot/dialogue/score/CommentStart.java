package io.echolot.dialogue.score;

import io.echolot.dialogue.lexicon.Role;
import io.echolot.dialogue.phrasing.Nouns;
import io.echolot.dialogue.phrasing.Phrasing;
import io.echolot.dialogue.phrasing.StrongPlace;
import io.echolot.dialogue.phrasing.Tone;
import io.echolot.dialogue.token.Token;
import io.echolot.dialogue.token.Token.Gap;
import io.echolot.dialogue.token.Token.Kind;
import java.util.Set;

/**
 * Whether what follows a number reads as a comment on it. After a number without punctuation, words
 * may be what it counts: {@code 2 agents were rude}. Grammar tells most of them apart: what starts
 * with a pronoun or a conjunction isn't counted, and two or more can't count a singular.
 */
final class CommentStart {

  /** A list is counted up to here. */
  private static final int LAST_OF_LISTS = 3;

  private static final int FEW = 5;

  private static final Set<String> NOBODY =
      Set.of("nobody", "niemand", "keiner", "noone", "nothing", "nichts", "nix");

  private static final Set<String> ONE = Set.of("eine", "ne", "'ne", "einer", "ner", "a", "an");

  /** Behind a courtesy these make a thing of it. */
  private static final Set<String> TO_WHOM =
      Set.of("an", "would", "waere", "wuerde", "were", "was", "haette", "hatte", "reicht");

  private final Phrasing text;
  private final int lead;
  private final boolean isHigh;
  private final boolean stars;
  private final int score;
  private final boolean inDigits;

  CommentStart(Phrasing text, int lead, int lowest, int highest) {
    this.text = text;
    this.lead = lead;
    this.stars = text.token(lead).is(Kind.STARS);
    this.score = stars ? text.token(lead).value() : text.number(lead).orElse(0);
    this.isHigh = 3 * (score - lowest) >= 2 * (highest - lowest);
    this.inDigits = text.token(lead).is(Kind.NUMBER);
  }

  /** Whether a comment starts at {@code at}, or the message ends. */
  public boolean fits(int at) {
    if (at >= text.to()) {
      return true;
    }
    Token first = text.token(at);
    if (!text.lexicon().isKnown() && text.countWords(at, text.to()) > 0) {
      // Nobody can say whether the words praise, count or take back.
      return false;
    }
    if (stars && isHalved(at)) {
      return false;
    }
    if (first.is(Kind.WORD)) {
      return stars
          || first.gap() == Gap.LINE && !isListed(at)
          || at > lead + 1 && isMeasured(at) && StrongPlace.isUncounted(text, at)
          || isPhrase(at);
    }
    return first.is(Kind.MOOD)
        || first.is(Kind.STARS)
        || first.is(Kind.SYMBOL) && !first.isSymbolOf(AfterScore.DOUBTFUL) && fitsAfterMark(at);
  }

  /** Whether the scale's end or its stars stand right before: {@code 2/10}, {@code 3 stars}. */
  private boolean isMeasured(int at) {
    boolean attributive = text.token(at - 1).text().equals("star") && score > 1;
    return !attributive
        && (text.has(at - 1, Role.STARS)
            || text.token(at - 1).is(Kind.STARS)
            || text.number(at - 1).isPresent() && at > lead + 2
            || text.hasAny(at - 1, Role.POINTS)
                && text.number(at - 2).isPresent()
                && at > lead + 3);
  }

  private boolean isHalved(int at) {
    return text.anywhere(at, Math.min(at + 3, text.to()), Role.HALF);
  }

  private boolean isListed(int at) {
    return score <= LAST_OF_LISTS && at == lead + 1 && text.countWords(at, text.to()) == 0;
  }

  private boolean fitsAfterMark(int at) {
    int next = at;
    while (next < text.to() && text.token(next).is(Kind.SYMBOL)) {
      if (text.token(next).isSymbolOf("?？")) {
        return false;
      }
      next++;
    }
    if (next >= text.to() || stars || !text.token(next).is(Kind.WORD)) {
      return true;
    }
    boolean atOnce = at == lead + 1;
    boolean dot = text.token(at).isSymbolOf(".") && text.token(at).isAttached() && next == at + 1;
    if (dot && atOnce && inDigits && text.token(next).gap() != Gap.LINE) {
      return !isOrdinal(next);
    }
    if (text.token(at).isSymbolOf(":") || text.token(at).isSymbolOf("-–—=")) {
      return !enumerates(next, text.token(at).isSymbolOf(":"));
    }
    return !enumeratesExactly(next, false);
  }

  /** {@code 5. Bestellung}, {@code 2. rude staff}; not {@code 9. War alles gut}. */
  private boolean isOrdinal(int next) {
    if (isNoun(next)) {
      return true;
    }
    boolean sentence =
        text.hasAny(next, Role.STARTER, Role.VERB, Role.CONTRAST, Role.NEGATION, Role.CONCLUSION)
            && text.isCapitalised(next);
    boolean reads = sentence || isPhrase(next) || text.hasAny(next, Role.STARTER, Role.VERB);
    boolean joined =
        Set.of("and", "but", "und", "aber", "because").contains(text.token(next).text());
    boolean judges =
        text.hasAny(next, Role.INTENSIFIER, Role.BAD, Role.WORST, Role.GOOD, Role.BEST);
    boolean tells = judges && text.lexicon().number(text.token(next)).isEmpty() && isOnlyNumber();
    if (!isGerman() && isBareNoun(next)) {
      return true;
    }
    if (!isGerman() && (joined || score > LAST_OF_LISTS || tells && !isListItem(next))) {
      return false;
    }
    if (score == 0 || isOutcry(next) || isArticled()) {
      return false;
    }
    boolean opens = lead == text.from() && score == 1;
    return score <= LAST_OF_LISTS ? opens || !sentence : !reads;
  }

  /** In German a noun behind {@code 5.} is the fifth of its kind, whatever is said of it then. */
  private boolean isNoun(int next) {
    // "9. Klasse" is a grade at school as well as praise.
    boolean grade =
        text.token(next).text().equals("klasse") && StrongPlace.endsClause(text, next + 1);
    return grade && text.isCapitalised(next) && isGerman()
        || isGerman()
            && text.isCapitalised(next)
            && !text.hasAny(next, Role.STARTER, Role.VERB, Role.COURTESY, Role.CLOSING, Role.FRAME)
            && !text.hasAny(next, Role.NEGATION, Role.CONTRAST, Role.CONCLUSION)
            && !text.hasAny(next, Role.GOOD, Role.BEST, Role.WORST, Role.INTENSIFIER)
            && (!text.has(next, Role.BAD) || Nouns.isGermanSingular(text.token(next)));
  }

  /** {@code 1. Absolute nightmare to cancel}: too much is said for an item of a list. */
  private boolean isOutcry(int next) {
    return text.isCapitalised(next)
        && isOnlyNumber()
        && (text.anywhere(next, text.to(), Role.WORST)
            || text.has(next, Role.STARTER) && text.anywhere(next, text.to(), Role.BAD))
        && text.countWords(next, text.to()) > 3
        && !text.has(next, Role.SUBJECT);
  }

  /** {@code eine glatte 1. Unverschämt!}: an article before, and a sentence behind. */
  private boolean isArticled() {
    int at = lead - 1;
    while (at > text.from() && text.isWord(at) && !text.has(at, Role.DETERMINER)) {
      at--;
    }
    return ONE.contains(at >= text.from() ? text.token(at).text() : "")
        && StrongPlace.endsClause(text, lead + 1);
  }

  /** {@code 4. order, always fine}: a thing of which nothing is said at once. */
  private boolean isBareNoun(int next) {
    boolean noun =
        !text.isCapitalised(next)
            && (text.has(next, Role.SUBJECT) || text.isUnknown(next))
            && !text.hasAny(next, Role.GOOD, Role.BEST, Role.BAD, Role.WORST, Role.STARTER);
    return noun
        && (StrongPlace.endsClause(text, next + 1)
            || text.hasAny(next + 1, Role.DETERMINER, Role.PREPOSITION)
            || text.token(next + 1).text().equals("this"));
  }

  private boolean isOnlyNumber() {
    for (int at = lead + 1; at < text.to(); at++) {
      if (text.number(at).isPresent() && !text.has(at, Role.ARTICLE)) {
        return false;
      }
    }
    return true;
  }

  /** {@code 2. rude staff}: two words and no more. */
  private boolean isListItem(int next) {
    return text.countWords(next, text.to()) <= 2;
  }

  /** {@code two: cable and plug}: as many things as the number says. */
  private boolean enumerates(int next, boolean colon) {
    boolean told = text.has(next, Role.SUBJECT) && !Tone.of(text, next, text.to()).isSilent();
    boolean reads =
        told || text.hasAny(next, Role.STARTER, Role.VERB, Role.CONTRAST) || isPraise(next);
    return enumeratesExactly(next, colon) || colon && score <= FEW && !reads;
  }

  private boolean enumeratesExactly(int next, boolean colon) {
    int items = 1;
    int sinceItem = 0;
    boolean denies = false;
    for (int at = next; at < text.to(); at++) {
      boolean joins =
          text.token(at).isSymbolOf(",&+")
              || text.isWord(at)
                  && "and und et".contains(text.token(at).text())
                  && text.token(at).text().length() > 1;
      if (text.token(at).isSymbolOf(".!?;") || text.startsLine(at) && at > next) {
        break;
      }
      denies |= text.has(at, Role.NEGATION);
      if (joins) {
        items++;
        sinceItem = 0;
      } else if (text.isWord(at)) {
        sinceItem++;
      }
    }
    boolean reads =
        text.hasAny(
            next,
            Role.STARTER,
            Role.VERB,
            Role.GOOD,
            Role.BEST,
            Role.INTENSIFIER,
            Role.BAD,
            Role.WORST,
            Role.SUBJECT);
    boolean comments = colon ? isPraise(next) : reads;
    return items == score && items > 1 && !comments && !denies && sinceItem > 0;
  }

  /** Whether words right after the number read as a comment and not as what it counts. */
  private boolean isPhrase(int at) {
    if (text.hasAny(at, Role.CLOSING, Role.COURTESY, Role.APOLOGY) && isCounted(at)) {
      return false;
    }
    if (text.hasAny(at, Role.CLOSING, Role.COURTESY)
        || text.has(at, Role.REGRET) && text.has(at + 1, Role.REGRET)) {
      return true;
    }
    if (text.has(at, Role.QUANTITY) || text.has(at, Role.TOO) && text.has(at + 1, Role.QUANTITY)) {
      return false;
    }
    if (countsBlame(at)) {
      return false;
    }
    if (isPraise(at)) {
      return true;
    }
    if (text.has(at, Role.STARTER) && !isRelative(at) && !text.has(at, Role.VERB)) {
      return true;
    }
    if (NOBODY.contains(text.token(at).text())) {
      return true;
    }
    if (text.hasAny(at, Role.VERB)) {
      return isHigh
          && Tone.of(text, at, text.to()).praises()
          && !Tone.of(text, at, text.to()).blames();
    }
    boolean singular =
        score >= 2
            && (text.has(at, Role.SUBJECT) || isGermanSingular(at))
            && !text.has(at, Role.COLLECTIVE)
            && !text.hasAny(at + 1, Role.PLURAL);
    return singular && !Tone.of(text, at, text.to()).isSilent();
  }

  /** {@code 3 cheers for}, {@code 1 Sorry an das Team}: a courtesy as what is counted. */
  private boolean isCounted(int at) {
    if (at != lead + 1 || stars) {
      return false;
    }
    boolean cheers = score == 3 && text.token(at).text().equals("cheers");
    return cheers || at + 1 < text.to() && TO_WHOM.contains(text.token(at + 1).text());
  }

  /** {@code 0 problems}, {@code 1 Kritikpunkt}: so much of what is blamed, not blame. */
  private boolean countsBlame(int at) {
    boolean noun = isGerman() && text.isCapitalised(at) || Nouns.isEnglishPlural(text.token(at));
    return noun && text.has(at, Role.BAD);
  }

  /** {@code 3 die nie kamen}: the article of a noun is followed by one, that of a clause isn't. */
  private boolean isRelative(int at) {
    String word = text.token(at).text();
    boolean article = word.equals("die") || word.equals("der") || word.equals("das");
    return article
        && text.isWord(at + 1)
        && !text.isCapitalised(at + 1)
        && !text.hasAny(at + 1, Role.SUBJECT, Role.GOOD, Role.BEST, Role.COLLECTIVE)
        && !isGermanSingular(at + 1);
  }

  /** {@code very good}, {@code great service}: nothing that could be counted by the number. */
  private boolean isPraise(int from) {
    int at = from;
    boolean praised = false;
    boolean strongEnding = false;
    while (text.isWord(at)
        && (text.hasAny(at, Role.INTENSIFIER, Role.GOOD, Role.BEST, Role.BAD, Role.WORST)
            || text.has(at, Role.NEGATION) && at + 1 < text.to())
        && (at == from || !text.startsLine(at))) {
      boolean polar =
          text.hasAny(at, Role.GOOD, Role.BEST, Role.BAD, Role.WORST)
              || text.has(at, Role.GRADE) && text.has(at - 1, Role.TOO);
      praised |= polar;
      strongEnding =
          polar
              && (text.token(at).text().endsWith("er") || text.token(at).text().endsWith("es"))
              && isGerman();
      at++;
    }
    if (text.isWord(at)
        && text.has(at, Role.GRADE)
        && text.has(at - 1, Role.TOO)
        && !text.has(at, Role.QUANTITY)) {
      praised = true;
      at++;
    }
    // "0 hassle" praises: so much of it there was.
    if (!praised || score == 0 && !isWorst(from, at)) {
      return false;
    }
    return isUncounted(at, strongEnding);
  }

  private boolean isWorst(int from, int to) {
    return text.anywhere(from, to, Role.WORST)
        || text.anywhere(from, to, Role.BAD) && text.hasAny(to, Role.SUBJECT, Role.STARTER);
  }

  private boolean isUncounted(int at, boolean strongEnding) {
    if (at >= text.to() || !text.isWord(at) || text.startsLine(at)) {
      return true;
    }
    if (text.hasAny(
        at,
        Role.STARTER,
        Role.COURTESY,
        Role.CLOSING,
        Role.PREPOSITION,
        Role.MANNER,
        Role.CONTRAST)) {
      return true;
    }
    if (text.has(at, Role.SUBJECT)) {
      return !text.has(at + 1, Role.PLURAL);
    }
    boolean alone =
        at + 1 >= text.to()
            || !text.isWord(at + 1)
            || text.hasAny(at + 1, Role.STARTER, Role.PREPOSITION);
    if (text.has(at, Role.COLLECTIVE)) {
      return isHigh && score > FEW && alone && !isGermanPlural(at);
    }
    if (score < 2 || text.hasAny(at, Role.PLURAL, Role.QUANTITY)) {
      return false;
    }
    return isGerman()
        ? strongEnding && !text.token(at).text().endsWith("en") || isGermanSingular(at)
        : !Nouns.isEnglishPlural(text.token(at));
  }

  private boolean isGermanPlural(int at) {
    return isGerman() && !text.token(at).text().equals("team");
  }

  private boolean isGermanSingular(int at) {
    return isGerman() && text.isWord(at) && Nouns.isGermanSingular(text.token(at));
  }

  private boolean isGerman() {
    return text.lexicon().isGerman();
  }
}
