package io.echolot.dialogue.phrasing;

import io.echolot.dialogue.lexicon.Lexicon;
import io.echolot.dialogue.lexicon.Role;
import io.echolot.dialogue.token.Token;
import io.echolot.dialogue.token.Token.Gap;
import io.echolot.dialogue.token.Token.Kind;
import io.echolot.dialogue.token.Tokens;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A message with what its words do, and the part of it that counts: without a greeting before and
 * without a signature below.
 *
 * @param message as it came
 * @param tokens its tokens
 * @param roles of each token
 * @param lexicon whose roles they are
 * @param from where the part that counts starts
 * @param to where it ends, exclusive
 */
public record Phrasing(
    String message, List<Token> tokens, List<Set<Role>> roles, Lexicon lexicon, int from, int to) {

  private static final Set<String> UNCERTAIN_ARTICLES =
      Set.of("an", "a", "ein", "eine", "einen", "nen", "'nen", "n", "'n", "ne");

  private static final Set<String> TITLES = Set.of("frau", "herr", "herrn", "mr", "mrs", "ms");

  private static final Set<Role> QUIET =
      Set.of(Role.MEASURE, Role.ZERO, Role.PERSON, Role.INTRODUCES, Role.APPROXIMATELY);

  private static final String MARKS = ".,;:!…-–—~*\"'“”„«»()[]/|•>→=";

  public static Phrasing of(String message, Lexicon lexicon) {
    List<Token> tokens = Tokens.of(message);
    var whole = new Phrasing(message, tokens, lexicon.roles(tokens), lexicon, 0, tokens.size());
    for (int at = 0; at < tokens.size(); at++) {
      if (whole.isUnknown(at) && (at == 0 || !whole.isCapitalised(at))) {
        whole.roles().get(at).addAll(lexicon.misspeltRoles(tokens.get(at)));
      }
    }
    return Courtesies.trim(whole);
  }

  /** The same, of which another part counts. */
  public Phrasing part(int newFrom, int newTo) {
    return new Phrasing(message, tokens, roles, lexicon, newFrom, newTo);
  }

  public boolean isEmpty() {
    return from >= to;
  }

  public Token token(int at) {
    return tokens.get(at);
  }

  public boolean has(int at, Role role) {
    return at >= 0 && at < tokens.size() && roles.get(at).contains(role);
  }

  public boolean hasAny(int at, Role... any) {
    for (Role role : any) {
      if (has(at, role)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a token of the part that counts has the role. */
  public boolean hasAnywhere(Role role) {
    return anywhere(from, to, role);
  }

  public boolean anywhere(int start, int end, Role role) {
    for (int i = start; i < end; i++) {
      if (has(i, role)) {
        return true;
      }
    }
    return false;
  }

  public boolean isWord(int at) {
    return at >= from && at < to && tokens.get(at).is(Kind.WORD);
  }

  /** A word that does nothing here; that it may measure or be a nought counts for numbers only. */
  public boolean isUnknown(int at) {
    return isWord(at) && QUIET.containsAll(roles.get(at)) && lexicon.number(token(at)).isEmpty();
  }

  /** Whether nothing but punctuation stands there. */
  public boolean isMark(int at) {
    return at >= 0 && at < tokens.size() && tokens.get(at).isSymbolOf(MARKS);
  }

  public boolean startsLine(int at) {
    return at < tokens.size() && (at == 0 || tokens.get(at).gap() == Gap.LINE);
  }

  /** Whether a later line starts there. */
  boolean startsLineAfter(int start, int at) {
    return at > start && startsLine(at);
  }

  public boolean isCapitalised(int at) {
    return Character.isUpperCase(message.codePointAt(tokens.get(at).start()));
  }

  /** The number that a token is, in digits or in words; beyond three digits the greatest int. */
  public OptionalInt number(int at) {
    Token token = tokens.get(at);
    if (token.is(Kind.NUMBER)) {
      return OptionalInt.of(
          token.text().length() > 3 ? Integer.MAX_VALUE : Integer.parseInt(token.text()));
    }
    if (lexicon.isGerman() && has(at, Role.DETERMINER) && has(at + 1, Role.STARS)) {
      return OptionalInt.of(1);
    }
    if (token.text().equals("ein") && isOnePoint(at + 1)) {
      return OptionalInt.of(1);
    }
    if (UNCERTAIN_ARTICLES.contains(token.text()) && isUnknown(at + 1) && isOneStar(at + 2)) {
      return OptionalInt.of(1);
    }
    if (isHeed(at) || isName(at)) {
      return OptionalInt.empty();
    }
    OptionalInt exact = lexicon.number(token);
    if (token.text().endsWith("'s") && exact.isEmpty()) {
      // "Seven's fair".
      return lexicon.number(token.text().substring(0, token.text().length() - 2));
    }
    if (exact.isPresent() || !token.is(Kind.WORD)) {
      return exact;
    }
    OptionalInt spoken = spoken(at);
    return spoken.isEmpty() && isAlone(at) ? lexicon.misspelt(token) : spoken;
  }

  /** {@code zehne}, {@code an Neuner}; not {@code ich achte auf}, {@code Herr Neuner}. */
  private OptionalInt spoken(int at) {
    OptionalInt plain = lexicon.spoken(token(at), "e");
    boolean subject =
        at > 0 && Set.of("ich", "i", "das", "die", "der", "alle").contains(token(at - 1).text());
    if (plain.isPresent()) {
      return subject || isMinded(at) ? OptionalInt.empty() : plain;
    }
    boolean marked =
        at > 0 && UNCERTAIN_ARTICLES.contains(token(at - 1).text()) && startsAfter(at + 1);
    return marked ? lexicon.spoken(token(at), "er") : OptionalInt.empty();
  }

  /** {@code achte bitte auf}: the verb. */
  private boolean isMinded(int at) {
    boolean minds = false;
    for (int i = at + 1; i < Math.min(at + 4, to); i++) {
      minds |= Set.of("auf", "drauf", "darauf").contains(tokens.get(i).text());
    }
    return minds && token(at).text().equals("achte");
  }

  /** {@code Frau Acht}. */
  private boolean isName(int at) {
    return at > 0
        && token(at).is(Kind.WORD)
        && TITLES.contains(token(at - 1).text())
        && isCapitalised(at)
        && isCapitalised(at - 1);
  }

  /** {@code gebt acht auf}; not {@code acht auf der Skala}. */
  private boolean isHeed(int at) {
    return token(at).text().equals("acht")
        && at + 1 < to
        && token(at + 1).text().equals("auf")
        && !anywhere(at + 1, Math.min(at + 5, to), Role.SCALE);
  }

  /** {@code Ein Punkt.}: nothing is said of it. */
  private boolean isOnePoint(int at) {
    return at < to
        && tokens.get(at).text().equals("punkt")
        && (at + 1 >= to || tokens.get(at + 1).isSymbolOf(".!"));
  }

  private boolean isOneStar(int at) {
    return has(at, Role.STARS) && Set.of("stern", "star").contains(tokens.get(at).text());
  }

  /** Whether no noun follows that the word would belong to. */
  private boolean startsAfter(int at) {
    return at >= tokens.size() || !isWord(at) || !isCapitalised(at);
  }

  /** Whether a word is the first clause's only one. */
  private boolean isAlone(int at) {
    for (int before = from; before < at; before++) {
      if (tokens.get(before).is(Kind.WORD)) {
        return false;
      }
    }
    return (at + 1 >= to || !tokens.get(at + 1).is(Kind.WORD) || startsLine(at + 1));
  }

  /** As {@link #text}, with the punctuation right behind the last one. */
  public String sentence(int start, int end) {
    int last = end;
    while (start < end && last < tokens.size() && tokens.get(last).isAttached() && isMark(last)) {
      last++;
    }
    return text(start, last);
  }

  public int countWords(int start, int end) {
    int count = 0;
    for (int i = start; i < end; i++) {
      count += tokens.get(i).is(Kind.WORD) ? 1 : 0;
    }
    return count;
  }

  /** The text of some tokens, without white space around it. */
  public String text(int start, int end) {
    return start >= end
        ? ""
        : message.substring(tokens.get(start).start(), tokens.get(end - 1).end()).strip();
  }
}
