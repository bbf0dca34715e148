package io.echolot.dialogue.phrasing;

import io.echolot.dialogue.lexicon.Role;
import io.echolot.dialogue.token.Token.Kind;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where a score stands so plainly that words which we don't know beside it do no harm: behind a
 * verb of rating or an article at the end of its clause, or with a unit of the scale.
 */
public final class StrongPlace {

  private static final int MOST_FILLERS = 3;
  private static final int LONGEST_GIVER = 8;
  private static final String ENDS = ".,;!…)–—";

  /** What looks like a verb, so that the number may be its object. */
  private static final Pattern DOES = Pattern.compile(".{2,}(ed|ing|t|te|ten)");

  private static final Set<String> VERBS =
      Set.of(
          "wuerde", "wuerd", "would", "will", "wird", "hat", "has", "had", "gibt", "sagt", "says",
          "gives", "meint", "taet", "tat", "daet", "is", "ist", "war", "was", "findet");

  private static final Set<String> YOU = Set.of("you", "ya", "u", "this", "euch", "eich", "das");
  private static final Set<String> FROM = Set.of("from", "von", "vom", "vo");
  private static final Set<String> OWN =
      Set.of("my", "our", "mein", "meine", "unser", "unsere", "mei", "the", "die", "der");
  private static final Set<String> IS = Set.of("is", "ist", "lautet", "would", "waere", "als");
  private static final Set<String> MORE = Set.of("mehr", "hoeher", "more", "higher");
  private static final Set<String> THAN = Set.of("als", "wie", "than");
  private static final Set<String> CAN =
      Set.of(
          "kann",
          "koennen",
          "geht",
          "gehen",
          "gehts",
          "drin",
          "moeglich",
          "can't",
          "cannot",
          "cant",
          "can",
          "couldn't");

  private StrongPlace() {}

  /** Whether a clause ends at {@code at}: there is a mark, a smiley, another line or the end. */
  public static boolean endsClause(Phrasing text, int at) {
    if (at >= text.to()
        || text.startsLine(at)
        || text.token(at).is(Kind.MOOD)
        || text.token(at).is(Kind.STARS)) {
      return true;
    }
    boolean dash = text.token(at).isSymbolOf("-") && !text.token(at).isAttached();
    boolean decimal =
        at + 1 < text.tokens().size()
            && text.token(at).isAttached()
            && text.token(at + 1).isAttached()
            && text.token(at + 1).is(Kind.NUMBER);
    return dash || text.token(at).isSymbolOf(ENDS) && !decimal;
  }

  /**
   * Whether the word at {@code at} merely fills the room between a verb of rating and the score:
   * {@code I say youse all 9}. What stands right before a number without an article may name it.
   */
  public static boolean isFiller(Phrasing text, int at, int lead) {
    if (at >= lead - 1 || !text.isUnknown(at) || isNoun(text, at)) {
      return false;
    }
    int unknown = 0;
    int from = at;
    while (from > text.from() && text.isWord(from - 1) && !text.startsLine(from)) {
      from--;
    }
    boolean rated = false;
    for (int i = from; i < lead; i++) {
      unknown += text.isUnknown(i) ? 1 : 0;
      rated |= i < at && text.has(i, Role.RATES) && isOwn(text, from, i);
    }
    boolean article = text.has(lead - 1, Role.DETERMINER) && endsScore(text, lead);
    boolean opens = article && isOpening(text, from, at, lead);
    return unknown <= MOST_FILLERS && (rated || opens);
  }

  /** {@code janz klar ne 9}: what nobody does who is not the speaker. */
  private static boolean isOpening(Phrasing text, int from, int at, int lead) {
    int known = from;
    while (text.isUnknown(known)) {
      if (DOES.matcher(text.token(known).text()).matches()) {
        return false;
      }
      known++;
    }
    int end = lead;
    while (!endsClause(text, end)) {
      end++;
    }
    boolean rated = text.anywhere(at, end, Role.RATES) || text.anywhere(at, lead, Role.SUBJECT);
    boolean does = VERBS.contains(text.token(known).text());
    return !rated && !does && at < known && known - from <= 2 && known < lead - 1;
  }

  /** Whether whoever rates is the speaker: no other subject stands before the verb. */
  private static boolean isOwn(Phrasing text, int from, int verb) {
    for (int at = from; at < verb; at++) {
      if (text.isUnknown(at) || text.hasAny(at, Role.SUBJECT, Role.COLLECTIVE)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNoun(Phrasing text, int at) {
    return text.isCapitalised(at) && text.lexicon().isGerman() && at > text.from();
  }

  private static boolean endsScore(Phrasing text, int lead) {
    int at = lead + 1;
    if (text.hasAny(at, Role.POINTS, Role.STARS)) {
      at++;
    }
    while (at < text.to()
        && text.isWord(at)
        && text.hasAny(at, Role.FRAME, Role.RATES, Role.COURTESY, Role.ADDRESSEE)
        && !text.hasAny(at, Role.ALTERNATIVE, Role.HEDGE)) {
      at++;
    }
    return endsClause(text, at) || text.has(at, Role.REASON);
  }

  /** Whether nothing but a frame follows the score in all the message. */
  public static boolean isAllToTheEnd(Phrasing text, int lead) {
    int at = lead + 1;
    while (at < text.to()
        && text.isWord(at)
        && text.hasAny(at, Role.FRAME, Role.RATES, Role.COURTESY)
        && !text.hasAny(at, Role.ALTERNATIVE, Role.HEDGE, Role.CONDITION)) {
      at++;
    }
    return at >= text.to();
  }

  /** Whether nothing but a frame follows the score in its clause. */
  public static boolean isLast(Phrasing text, int lead) {
    return endsScore(text, lead);
  }

  /** {@code my score is}, {@code meine Bewertung lautet}: a new start, whatever was said before. */
  public static boolean isLabel(Phrasing text, int at, int lead) {
    boolean own = OWN.contains(text.token(at).text());
    int last = lead - 1;
    while (last > at && (text.has(last, Role.DETERMINER) || !text.isWord(last))) {
      last--;
    }
    boolean joined = last == at + 1 && lead - last > 1;
    return own
        && text.has(at + 1, Role.RATES)
        && (joined || last > at + 1 && last <= at + 3 && IS.contains(text.token(last).text()));
  }

  /** {@code from our whole family}, {@code von Oma Lisl}: where the words on who rates end. */
  public static int afterGiver(Phrasing text, int at) {
    if (at >= text.to() || !FROM.contains(text.token(at).text())) {
      return at;
    }
    int end = at + 1;
    boolean someone =
        text.isWord(end)
            && (text.hasAny(end, Role.DETERMINER, Role.FRAME, Role.EVERYTHING, Role.SELF)
                || text.isCapitalised(end));
    while (!endsClause(text, end) && text.isWord(end) && end - at < LONGEST_GIVER) {
      if (text.number(end).isPresent()
          || text.hasAny(end, Role.PLURAL, Role.POINTS, Role.CONDITION)) {
        return at;
      }
      end++;
    }
    boolean named =
        !text.lexicon().isGerman()
            || text.isCapitalised(end - 1)
            || text.hasAny(end - 1, Role.SELF, Role.FRAME, Role.EVERYTHING);
    return someone && named && end > at + 1 && endsClause(text, end) ? end : at;
  }

  /** Behind {@code 2/10} or {@code 3 stars} only what they would count throws doubt on them. */
  public static boolean isUncounted(Phrasing text, int at) {
    return !text.hasAny(at, Role.COLLECTIVE, Role.UNIT, Role.QUANTITY, Role.PLURAL, Role.TOO)
        && !text.hasAny(at + 1, Role.PLURAL)
        && (text.lexicon().isGerman()
            ? !text.isCapitalised(at)
            : !Nouns.isEnglishPlural(text.token(at)) || text.hasAny(at, Role.STARTER, Role.VERB));
  }

  /** {@code mehr als 3 kann ich nicht geben}: the most that can be given is what is given. */
  public static boolean isMost(Phrasing text, int lead) {
    int than = text.has(lead - 1, Role.DETERMINER) ? lead - 2 : lead - 1;
    boolean more =
        than > text.from()
            && THAN.contains(text.token(than).text())
            && MORE.contains(text.token(than - 1).text());
    int from = lead;
    while (text.isWord(from - 1) && !text.startsLine(from)) {
      from--;
    }
    int next = text.hasAny(lead + 1, Role.POINTS, Role.STARS) ? lead + 2 : lead + 1;
    boolean can = false;
    boolean no = false;
    int end = from;
    while (more && (end <= lead || !endsClause(text, end))) {
      can |= CAN.contains(text.token(end).text());
      no |= text.has(end, Role.NEGATION) && text.number(end).isEmpty();
      end++;
    }
    boolean counted =
        next < end
            && text.isWord(next)
            && !CAN.contains(text.token(next).text())
            && (!text.has(next, Role.FRAME) || text.hasAny(next, Role.UNIT, Role.COLLECTIVE));
    boolean others =
        next < text.to()
            && Set.of("to", "fuer", "for", "an").contains(text.token(next).text())
            && !(next + 1 < text.to() && YOU.contains(text.token(next + 1).text()));
    return more && can && no && !counted && !others;
  }
}
