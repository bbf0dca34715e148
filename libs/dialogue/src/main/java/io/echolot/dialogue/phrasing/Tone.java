package io.echolot.dialogue.phrasing;

import io.echolot.dialogue.lexicon.Role;
import io.echolot.dialogue.token.Token.Kind;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether words praise or blame.
 *
 * @param good words of praise
 * @param best of strong praise
 * @param bad of blame
 * @param worst of strong blame
 * @param contrast whether a word limits what is said ({@code but}, {@code only})
 */
public record Tone(int good, int best, int bad, int worst, boolean contrast) {

  /** From this share of the scale on, plain blame beside a score contradicts it. */
  private static final double HIGH = 0.74;

  private static final double LOW = 0.34;
  private static final double MIDDLE = 0.5;
  private static final double UPPER = 0.66;
  private static final double TOP = 0.99;

  /** How many words before may turn a word round. */
  private static final int REACH = 5;

  private static final Set<String> LEADS_ON =
      Set.of("und", "zu", "gewesen", "aber", "ist", "war", "oder", "bei", "mit");

  private static final Pattern COULD = Pattern.compile("could.*|haett.*|koennt.*|geht.*|ging.*");
  private static final Pattern BEING = Pattern.compile("be|been|sein|gewesen|geht.*|ging.*");
  private static final Pattern COMPARATIVE = Pattern.compile("\\p{L}{3,}er");

  private static final String ENDS_CLAUSE = ".,;:!?…\n–—()";

  public static Tone of(Phrasing text, int start, int end) {
    int good = 0;
    int best = 0;
    int bad = 0;
    int worst = 0;
    boolean contrast = false;
    for (int at = start; at < end; at++) {
      contrast |= text.has(at, Role.CONTRAST);
      int mood = mood(text, start, end, at);
      good += mood == 1 ? 1 : 0;
      best += mood == 2 ? 1 : 0;
      bad += mood == -1 ? 1 : 0;
      worst += mood == -2 ? 1 : 0;
    }
    return new Tone(good, best, bad, worst, contrast);
  }

  private static int mood(Phrasing text, int start, int end, int at) {
    if (text.token(at).is(Kind.MOOD)) {
      return text.token(at).value();
    }
    int mood = plain(text, start, at);
    boolean judges = text.hasAny(at, Role.NEGATION, Role.GOOD, Role.BEST);
    if (judges && isUnsurpassed(text, start, end, at)) {
      return 1;
    }
    if (mood == 0) {
      return isLonelyNegation(text, start, end, at) ? -1 : 0;
    }
    if (!isTurned(text, start, end, at)) {
      return mood;
    }
    return mood > 0 ? -1 : 1;
  }

  private static int plain(Phrasing text, int start, int at) {
    boolean excess = at > start && text.has(at, Role.GRADE) && text.has(at - 1, Role.TOO);
    if (excess) {
      return -1;
    }
    if (text.has(at, Role.WORST)) {
      return isOnlyReason(text, start, at) ? -1 : -2;
    }
    if (text.has(at, Role.BEST)) {
      return 2;
    }
    return text.has(at, Role.BAD) ? -1 : text.has(at, Role.GOOD) && !isMereFiller(text, at) ? 1 : 0;
  }

  /** {@code only because the parking is a nightmare}: all that there is to blame. */
  private static boolean isOnlyReason(Phrasing text, int start, int at) {
    for (int i = clauseStart(text, start, at); i + 1 < at; i++) {
      if (text.has(i, Role.CONTRAST) && text.has(i + 1, Role.REASON)) {
        return true;
      }
    }
    return false;
  }

  /** {@code legte einfach auf}; not {@code war einfach}, {@code einfach zu bedienen}. */
  private static boolean isMereFiller(Phrasing text, int at) {
    return text.token(at).text().equals("einfach")
        && text.isWord(at + 1)
        && !LEADS_ON.contains(text.token(at + 1).text());
  }

  /** {@code nobody came}: what is denied is neither praise nor blame, but it is lacking. */
  private static boolean isLonelyNegation(Phrasing text, int start, int end, int at) {
    if (!text.has(at, Role.NEGATION)) {
      return false;
    }
    int from = clauseStart(text, start, at);
    int to = clauseEnd(text, end, at);
    if (text.anywhere(from, to, Role.COURTESY) && text.anywhere(from, to, Role.CONTACT_VERB)) {
      // "Please don't call" is a request.
      return false;
    }
    for (int i = clauseStart(text, start, at); i < clauseEnd(text, end, at); i++) {
      if (i != at && plain(text, start, i) != 0) {
        return false;
      }
    }
    return true;
  }

  /** {@code couldn't have been kinder}, {@code netter geht's nicht}: a comparative denied. */
  private static boolean isUnsurpassed(Phrasing text, int start, int end, int at) {
    boolean denied = false;
    boolean could = false;
    boolean being = false;
    boolean better = false;
    for (int i = clauseStart(text, start, at); i < clauseEnd(text, end, at); i++) {
      String word = text.token(i).text();
      denied |= text.has(i, Role.NEGATION);
      could |= COULD.matcher(word).matches();
      being |= BEING.matcher(word).matches();
      better |=
          COMPARATIVE.matcher(word).matches()
              && (text.isUnknown(i) || text.hasAny(i, Role.GOOD, Role.BEST));
    }
    return denied && could && being && better;
  }

  private static boolean isTurned(Phrasing text, int start, int end, int at) {
    boolean turned = false;
    int from = Math.max(clauseStart(text, start, at), at - REACH);
    for (int i = from; i < at; i++) {
      boolean only = i + 1 < end && text.has(i + 1, Role.CONTRAST) && !text.has(i + 2, Role.GRADE);
      turned ^= isNegation(text, i, at) && !only;
    }
    // In German the denial comes behind the verb.
    boolean praises = plain(text, start, at) > 0;
    for (int i = at + 1; praises && !turned && i < clauseEnd(text, end, at); i++) {
      if (plain(text, start, i) != 0 && !text.has(i, Role.NEGATION)) {
        break;
      }
      turned = text.isWord(i) && isNegation(text, i, at) && isLate(text, i, end);
    }
    return turned;
  }

  /** Whether a negation closes its clause, or is not followed by what it denies itself. */
  private static boolean isLate(Phrasing text, int at, int end) {
    return at + 1 >= clauseEnd(text, end, at) || !text.hasAny(at + 1, Role.GRADE, Role.TOO);
  }

  private static boolean isNegation(Phrasing text, int at, int polar) {
    return text.has(at, Role.NEGATION) && text.roles().get(at) != text.roles().get(polar);
  }

  private static int clauseStart(Phrasing text, int start, int at) {
    int from = at;
    while (from > start && !endsClause(text, from - 1) && !text.startsLine(from)) {
      from--;
    }
    return from;
  }

  private static int clauseEnd(Phrasing text, int end, int at) {
    int to = at + 1;
    while (to < end && !endsClause(text, to) && !text.startsLine(to)) {
      to++;
    }
    return to;
  }

  private static boolean endsClause(Phrasing text, int at) {
    return text.token(at).isSymbolOf(ENDS_CLAUSE)
        || text.has(at, Role.CONTRAST) && text.has(at, Role.STARTER);
  }

  /** The same with a word that limits it. */
  public Tone limited() {
    return new Tone(good, best, bad, worst, true);
  }

  public boolean praises() {
    return good + best > 0;
  }

  public boolean blames() {
    return bad + worst > 0;
  }

  public boolean isSilent() {
    return !praises() && !blames();
  }

  /** Whether a score with these words is a mistake, a joke, or a scale read upside down. */
  public boolean contradicts(int score, int lowest, int highest) {
    double share = (double) (score - lowest) / (highest - lowest);
    if (worst > 0 && share >= MIDDLE) {
      boolean outweighed = praises() && worst == 1 && share < (contrast || best > 0 ? TOP : HIGH);
      return !outweighed;
    }
    if (blames() && !praises()) {
      return share >= HIGH && !(contrast && share < TOP);
    }
    if (praises() && !blames()) {
      return share <= LOW && !contrast || best > 0 && share < UPPER && !contrast;
    }
    return praises() && blames() && share >= TOP && bad > good + best && !contrast;
  }

  /** That of the smileys from one token to another. */
  public static Tone ofSmileys(Phrasing text, int from, int to) {
    int good = 0;
    int bad = 0;
    for (int at = from; at < to; at++) {
      if (text.token(at).is(Kind.MOOD)) {
        good += text.token(at).value() > 0 ? 1 : 0;
        bad += text.token(at).value() < 0 ? 1 : 0;
      }
    }
    return new Tone(good, 0, bad, 0, false);
  }
}
