package io.echolot.dialogue.answer;

import io.echolot.contracts.question.Question;
import io.echolot.contracts.question.QuestionKind;
import io.echolot.dialogue.lexicon.Lexicon;
import io.echolot.dialogue.lexicon.Role;
import io.echolot.dialogue.phrasing.Phrasing;
import io.echolot.dialogue.reading.Reading;
import io.echolot.dialogue.token.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds the answer that somebody gives who takes back another one, or says that it was a slip:
 * {@code Preis. Quatsch, Service}, {@code typed no by mistake, it's a yes}. What is taken back must
 * be an answer by itself or nothing but the excuse, and what follows must be one without a doubt.
 */
final class SecondThoughts {

  /** Words of taking back that are answers themselves, or mean little beside other words. */
  private static final Set<String> NO =
      Set.of("no", "nein", "nee", "noe", "ne", "nope", "nah", "naa", "ja", "yes", "doch", "not");

  private static final Set<String> HESITATES =
      Set.of(
          "aeh",
          "aehm",
          "oehm",
          "uh",
          "um",
          "erm",
          "er",
          "ach",
          "hm",
          "hmm",
          "oh",
          "ah",
          "och",
          "was",
          "also",
          "halt",
          "sorry",
          "wait",
          "stopp",
          "moment",
          "stop",
          "actually",
          "doch",
          "ok",
          "okay",
          "lieber");

  /** Alone between marks they take back; within a sentence they don't. */
  private static final Set<String> ALONE =
      Set.of("wait", "actually", "sorry", "moment", "halt", "stopp");

  /** What is said around a slip of the thumb: {@code sollte ne 9 sein}. */
  private static final Set<String> MEANT =
      Set.of(
          "sollte",
          "sollt",
          "should",
          "be",
          "been",
          "have",
          "wollte",
          "wollt",
          "wanted",
          "to",
          "eigentlich",
          "sein",
          "werden",
          "heissen",
          "druecken",
          "schreiben",
          "tippen",
          "tippn",
          "type",
          "press",
          "say",
          "hit",
          "put",
          "write",
          "nehmen",
          "waehlen",
          "supposed");

  private SecondThoughts() {}

  /** What is meant in the end; empty if nothing is taken back, or if it isn't sure. */
  static Optional<Reading> in(
      String message, Question question, String language, Function<String, Reading> read) {
    Phrasing text = Phrasing.of(message, Lexicon.of(language));
    List<int[]> runs = runs(text, question.kind() != QuestionKind.CONSENT && !saysYes(text));
    if (runs.size() != 1 || text.token(text.tokens().size() - 1).isSymbolOf("?？")) {
      return Optional.empty();
    }
    int[] last = runs.get(0);
    String before = text.text(text.from(), last[0]);
    String behind = text.text(last[1], text.tokens().size());
    boolean first = isSlip(text, last) && isExcuse(text, last[0]);
    boolean answered = read.apply(before) instanceof Reading.Understood;
    if (!first && !answered || behind.isEmpty()) {
      return Optional.empty();
    }
    String meant = first ? withoutMeant(text, last[1]) : behind;
    return Optional.of(read.apply(meant)).filter(Reading.Understood.class::isInstance);
  }

  /** Whether nothing but a frame stands before, such as {@code hab mich}. */
  private static boolean isExcuse(Phrasing text, int to) {
    for (int at = text.from(); at < to; at++) {
      boolean plain =
          !text.isWord(at)
              || text.hasAny(
                  at, Role.FRAME, Role.CORRECTION, Role.APOLOGY, Role.SELF, Role.COURTESY);
      if (!plain || text.number(at).isPresent() && !text.has(at, Role.ARTICLE)) {
        return false;
      }
    }
    return true;
  }

  private static String withoutMeant(Phrasing text, int from) {
    StringBuilder rest = new StringBuilder();
    for (int at = from; at < text.tokens().size(); at++) {
      if (!MEANT.contains(text.token(at).text())) {
        int start = at == from ? text.token(at).start() : text.token(at - 1).end();
        rest.append(text.message(), start, text.token(at).end());
      }
    }
    return rest.toString().strip();
  }

  /** From where to where something is taken back. */
  private static List<int[]> runs(Phrasing text, boolean noIsNone) {
    List<int[]> runs = new ArrayList<>();
    int at = text.from();
    while (at < text.to()) {
      int end = at;
      boolean takes = false;
      while (end < text.to() && isOfRun(text, end) && (noIsNone || !isWordOfNo(text, end))) {
        takes |= takesBack(text, end) || noIsNone && isLoneNo(text, at, end);
        end++;
      }
      if (takes) {
        runs.add(new int[] {at, end});
      }
      at = Math.max(at + 1, end);
    }
    return runs;
  }

  private static boolean saysYes(Phrasing text) {
    return text.tokens().stream().anyMatch(token -> Set.of("yes", "ja").contains(token.text()));
  }

  private static boolean isOfRun(Phrasing text, int at) {
    return text.token(at).isSymbolOf(".,;:!…-–—")
        || text.isWord(at)
            && text.number(at).isEmpty()
            && (text.hasAny(at, Role.TAKEBACK, Role.CORRECTION)
                || NO.contains(text.token(at).text()) && !text.has(at, Role.YES)
                || HESITATES.contains(text.token(at).text()));
  }

  /** {@code 5, nein, 4}: a no between marks, behind an answer. */
  private static boolean isLoneNo(Phrasing text, int start, int at) {
    boolean opens =
        at > text.from() && (at == start || !text.isWord(at - 1) || !isWordOfNo(text, at - 1));
    boolean closes = at + 1 < text.to() && (text.isMark(at + 1) || text.number(at + 1).isPresent());
    boolean marked = text.isMark(at - 1) || at + 1 < text.to() && text.isMark(at + 1);
    boolean article = text.token(at).text().equals("ne") && !text.isMark(at + 1);
    return isWordOfNo(text, at) && opens && closes && marked && !article;
  }

  private static boolean isWordOfNo(Phrasing text, int at) {
    return Set.of("no", "nein", "nee", "noe", "ne", "nope", "nah", "naa")
        .contains(text.token(at).text());
  }

  /** Whether what was wrong is parted from what is right, or leads to it: {@code typo, I meant}. */
  private static boolean isSlip(Phrasing text, int[] run) {
    int next = run[1];
    return text.isMark(next - 1) || next < text.to() && MEANT.contains(text.token(next).text());
  }

  private static boolean takesBack(Phrasing text, int at) {
    String word = text.token(at).text();
    if (word.equals("instead") || word.equals("statt") || word.equals("rather")) {
      // What follows is what is denied.
      return false;
    }
    if (!text.token(at).is(Kind.WORD) || NO.contains(word)) {
      return false;
    }
    boolean alone =
        ALONE.contains(word)
            && (at + 1 >= text.to() || !text.isWord(at + 1) || isOfRun(text, at + 1));
    return text.hasAny(at, Role.TAKEBACK, Role.CORRECTION) || alone;
  }
}
