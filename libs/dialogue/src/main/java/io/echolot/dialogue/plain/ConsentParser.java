package io.echolot.dialogue.plain;

import io.echolot.dialogue.lexicon.Languages;
import io.echolot.dialogue.lexicon.Lexicon;
import io.echolot.dialogue.lexicon.Role;
import io.echolot.dialogue.phrasing.Phrasing;
import io.echolot.dialogue.reading.Reading;
import io.echolot.dialogue.reading.Reason;
import io.echolot.dialogue.token.Token;
import io.echolot.dialogue.token.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads a consent. Only an unmistakable yes is one: not a yes with a question, a condition, a frown
 * or a word that we can't place. A no may be said in more ways, since taking it for one does no
 * harm.
 */
final class ConsentParser {

  private static final String ASKS = "?？";
  private static final String DOUBTFUL = "🤔🤷🙃🤡🙄🤨😏😒😬";
  private static final String THUMBS_UP = "👍✅✔";
  private static final int LONGEST_NAME = 3;
  private static final int LONGEST_CLAUSE = 20;

  private static final Set<String> ACKNOWLEDGES =
      Set.of(
          "ok", "okay", "okey", "fine", "sure", "gut", "passt", "roger", "sound", "grand", "joa");

  /** Who still thinks about it hasn't agreed. */
  private static final Set<String> WEIGHS =
      Set.of(
          "think",
          "see",
          "later",
          "guess",
          "suppose",
          "ueberlege",
          "ueberlegen",
          "schaue",
          "schau",
          "sehen",
          "spaeter",
          "eigentlich",
          "actually",
          "already",
          "schon",
          "bereits");

  private final Phrasing text;
  private final boolean english;

  private ConsentParser(Phrasing text, boolean english) {
    this.text = text;
    this.english = english;
  }

  private enum Says {
    YES,
    NO,
    DETAIL,
    UNSURE,
    /** A courtesy or a name. */
    NOTHING
  }

  static Reading parse(String message, boolean required, String language) {
    Phrasing text = Phrasing.of(message, Lexicon.of(language));
    if (text.tokens().isEmpty()) {
      return Reading.unclear(Reason.EMPTY);
    }
    Says says = new ConsentParser(text, Languages.base(language).equals("en")).says();
    return switch (says) {
      case YES -> PlainParser.consent(true, required);
      case NO -> PlainParser.consent(false, required);
      case DETAIL, UNSURE, NOTHING -> Reading.unclear(Reason.NOT_UNDERSTOOD);
    };
  }

  private Says says() {
    boolean frowns = false;
    boolean asks = false;
    boolean thumb = true;
    for (Token token : text.tokens()) {
      frowns |= token.is(Kind.MOOD) && (token.value() < 0 || DOUBTFUL.contains(token.text()));
      asks |= token.isSymbolOf(ASKS);
      thumb &= THUMBS_UP.contains(token.text()) || token.isSymbolOf("!.");
    }
    if (isWell()) {
      return Says.UNSURE;
    }
    if (thumb || !asks && !frowns && ContactWay.isNamed(text)) {
      return Says.YES;
    }
    Says said = allClauses();
    Token last = text.token(text.tokens().size() - 1);
    boolean wonders = last.isSymbolOf(ASKS) && text.hasAnywhere(Role.YES);
    return said == Says.YES && (frowns || asks) || wonders ? Says.UNSURE : said;
  }

  private Says allClauses() {
    boolean yes = false;
    boolean no = false;
    boolean unsure = false;
    for (int[] clause : clauses()) {
      Says said = clause(clause[0], clause[1]);
      boolean first = !yes && !no;
      boolean more = yes && said == Says.UNSURE && isMore(clause[0], clause[1]);
      Says says = more ? Says.NOTHING : said;
      yes |= says == Says.YES;
      no |= says == Says.NO;
      // What comes before a yes isn't known to be one; what follows a no doesn't matter.
      unsure |= says == Says.UNSURE || says == Says.DETAIL && first;
    }
    if (no && namesOtherWay()) {
      return Says.UNSURE;
    }
    if (yes && no) {
      return endsWithNo() ? Says.NO : Says.UNSURE;
    }
    return no ? Says.NO : yes && !unsure ? Says.YES : Says.UNSURE;
  }

  /** {@code yes, I want someone to explain it}: reasons and wishes behind a plain yes. */
  private boolean isMore(int from, int to) {
    boolean waits = ContactWay.isAwaited(text, from, to);
    boolean told = waits;
    boolean limits = from > text.from() && isLimit(from);
    for (int at = from; at < to; at++) {
      told |=
          text.hasAny(at, Role.SELF, Role.DETAIL, Role.REASON, Role.YES)
              || text.hasAny(at, Role.CONTACT_NOUN, Role.CONTACT_VERB);
      if (WEIGHS.contains(text.token(at).text())
          || text.hasAny(at, Role.NO, Role.NEGATION, Role.WORST)
          || text.has(at, Role.BAD) && !waits
          || text.hasAny(at, Role.HEDGE, Role.PAST, Role.TAKEBACK, Role.COUNTERFACTUAL)
          || text.has(at, Role.CONTRAST) && !limits
          || text.has(at, Role.CONDITION) && waits(from, at)) {
        return false;
      }
    }
    return told && !isWeak();
  }

  /** {@code once you have fixed it}; not {@code on shift till then}. */
  private boolean waits(int from, int at) {
    return at == from
        || text.has(at - 1, Role.ONLY)
        || text.hasAny(at + 1, Role.SUBJECT_PRONOUN, Role.SELF, Role.DETERMINER);
  }

  /** {@code ok, I'll see}: a mere acknowledgement. */
  private boolean isWeak() {
    return ACKNOWLEDGES.contains(text.token(text.from()).text());
  }

  /** {@code only by mail, don't call}: a no to one way and a yes to another. */
  private boolean namesOtherWay() {
    for (int at = text.from(); at < text.to(); at++) {
      boolean only = text.has(at, Role.ONLY) && text.has(at, Role.CONTRAST);
      boolean way = text.anywhere(at + 1, Math.min(at + 3, text.to()), Role.DETAIL);
      if (only && way && !text.has(at + 1, Role.NO)) {
        return true;
      }
    }
    return false;
  }

  private boolean endsWithNo() {
    List<int[]> all = clauses();
    int[] last = all.get(all.size() - 1);
    if (text.has(last[0], Role.CONTRAST) && text.countWords(last[0], last[1]) > 2) {
      return false;
    }
    return clause(last[0], last[1]) == Says.NO;
  }

  private List<int[]> clauses() {
    List<int[]> clauses = new ArrayList<>();
    int start = text.from();
    for (int at = text.from(); at <= text.to(); at++) {
      boolean line = at < text.to() && at > start && text.startsLine(at);
      boolean mark = at < text.to() && text.token(at).isSymbolOf(".,;!…:–—-()?？");
      boolean but = at < text.to() && at > start && isLimit(at);
      if (at == text.to() || mark || line || but) {
        if (text.countWords(start, at) > 0) {
          clauses.add(new int[] {start, at});
        }
        start = mark ? at + 1 : at;
      }
    }
    return clauses;
  }

  /** {@code ja bitte aber nur per Mail}: a wish how, behind a yes. */
  private boolean isLimit(int at) {
    return text.has(at, Role.CONTRAST)
        && text.hasAny(at + 1, Role.ONLY)
        && text.anywhere(at + 1, Math.min(at + 5, text.to()), Role.DETAIL)
        && (text.has(at - 1, Role.COURTESY)
            || (text.has(at - 1, Role.YES) || text.isMark(at - 1))
                && ContactWay.isTime(text, at + 2));
  }

  private Says clause(int from, int to) {
    if (isStray(from, to)) {
      return Says.UNSURE;
    }
    if (isCourtesy(from, to) || isSignature(from, to)) {
      return Says.NOTHING;
    }
    if (isDeniedLast(from, to)) {
      return Says.NO;
    }
    boolean yes = false;
    boolean no = false;
    boolean allYes = true;
    boolean allNo = true;
    boolean detail = false;
    for (int at = from; at < to; at++) {
      if (!text.token(at).is(Kind.WORD)) {
        continue;
      }
      boolean isYes = text.has(at, Role.YES) || isSlip(at, Role.YES, from, to);
      yes |= isYes;
      no |=
          text.has(at, Role.NO)
              || isMisspeltNo(at, from)
              || text.has(at, Role.NEGATION) && !text.has(at, Role.YES);
      detail |= text.has(at, Role.DETAIL);
      boolean polite = text.hasAny(at, Role.COURTESY, Role.GREETING, Role.ADDRESSEE, Role.CLOSING);
      allYes &=
          isYes
              || polite
              || text.hasAny(at, Role.YES_WITH, Role.DETAIL)
              || isSlip(at, Role.YES_WITH, from, to);
      allNo &=
          polite
              || text.hasAny(at, Role.NO, Role.NO_WITH, Role.NEGATION, Role.DETAIL)
              || isMisspeltNo(at, from);
    }
    if (no && text.has(from, Role.NO) && !yes) {
      return Says.NO;
    }
    if (no) {
      return allNo
          ? hasNo(from, to) ? Says.NO : text.countWords(from, to) == 1 ? Says.UNSURE : Says.DETAIL
          : isAside(from, to) && detail ? Says.DETAIL : Says.UNSURE;
    }
    if (yes && allYes && !isDismissive(from, to)) {
      return Says.YES;
    }
    return detail && isAside(from, to) || allYes ? Says.DETAIL : Says.UNSURE;
  }

  private boolean isCourtesy(int from, int to) {
    for (int at = from; at < to; at++) {
      if (text.isWord(at)
          && (!text.hasAny(at, Role.COURTESY, Role.GREETING, Role.ADDRESSEE)
              || text.hasAny(at, Role.YES, Role.NO))) {
        return false;
      }
    }
    return true;
  }

  /** A name behind what was said. */
  private boolean isSignature(int from, int to) {
    if (from == text.from() || text.countWords(from, to) > LONGEST_NAME) {
      return false;
    }
    for (int at = from; at < to; at++) {
      if (text.isWord(at) && !(text.isUnknown(at) && text.isCapitalised(at))) {
        return false;
      }
    }
    return true;
  }

  /** {@code yes you may NOT}: a no of several words ends the clause. */
  private boolean isDeniedLast(int from, int to) {
    int last = to - 1;
    return last - 2 >= from
        && text.isWord(last)
        && text.has(last, Role.NO)
        && text.has(last, Role.NEGATION)
        && text.has(last - 1, Role.NO)
        && text.has(last - 2, Role.NO)
        && text.has(from, Role.YES);
  }

  private boolean hasNo(int from, int to) {
    return text.anywhere(from, to, Role.NO) || isMisspeltNo(from, from);
  }

  /** {@code Nien danke}. */
  private boolean isMisspeltNo(int at, int from) {
    return at == from && text.isUnknown(at) && text.lexicon().isSlip(text.token(at), Role.NO);
  }

  /** Says how or when, and doesn't make the yes depend on it. */
  private boolean isAside(int from, int to) {
    boolean opensWithDoubt =
        text.hasAny(from, Role.CONDITION, Role.CONTRAST, Role.TAKEBACK)
            || text.anywhere(from, to, Role.TAKEBACK)
            || text.anywhere(from, to, Role.HEDGE)
                && text.anywhere(from, to, Role.CONDITION)
                && !text.anywhere(from, to, Role.DETAIL);
    return !opensWithDoubt;
  }

  /** {@code na ja}, which is no yes. */
  private boolean isWell() {
    return text.tokens().size() > 1
        && text.token(0).text().equals("na")
        && text.token(1).text().equals("ja")
        && text.tokens().stream().filter(token -> token.is(Kind.WORD)).count() == 2;
  }

  /** {@code ja ja}, {@code yeah yeah}. */
  private boolean isDismissive(int from, int to) {
    if (text.countWords(from, to) != 2) {
      return false;
    }
    List<String> words =
        text.tokens().subList(from, to).stream()
            .filter(token -> token.is(Kind.WORD))
            .map(Token::text)
            .toList();
    return words.get(0).equals(words.get(1))
        && (words.get(0).startsWith("ja") || words.get(0).startsWith("yea"));
  }

  /** One letter may be a slip; only the English {@code y} is said so on purpose. */
  private boolean isStray(int from, int to) {
    if (text.countWords(from, to) != 1) {
      return false;
    }
    String word =
        text.tokens().subList(from, to).stream()
            .filter(t -> t.is(Kind.WORD))
            .findFirst()
            .orElseThrow()
            .text();
    boolean letter = word.codePointCount(0, word.length()) == 1;
    return letter && !(english && (word.equals("y") || word.equals("n")));
  }

  private boolean isSlip(int at, Role role, int from, int to) {
    int words = text.countWords(from, to);
    boolean alone = words == 1 || role == Role.YES_WITH && words <= LONGEST_CLAUSE;
    return alone && text.isUnknown(at) && text.lexicon().isSlip(text.token(at), role);
  }
}
