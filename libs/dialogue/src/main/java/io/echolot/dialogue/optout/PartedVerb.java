package io.echolot.dialogue.optout;

import io.echolot.dialogue.lexicon.Role;
import io.echolot.dialogue.phrasing.Phrasing;
import io.echolot.dialogue.token.Token.Kind;
import java.util.Set;

/**
 * A German verb of ending whose prefix stands apart.
 *
 * @param text the message
 * @param from where its clause starts
 * @param to where it ends, exclusive
 */
record PartedVerb(Phrasing text, int from, int to) {

  private static final Set<String> ENDING = Set.of("ein", "auf", "ab");
  private static final Set<String> OUT = Set.of("raus", "heraus", "aussa", "aussi", "ausse");

  /** {@code meldets mi ab}, {@code tragt mich bitte aus}: a verb whose prefix ends the clause. */
  boolean signsOff() {
    int last = to - 1;
    while (last > from
        && (!text.token(last).is(Kind.WORD)
            || text.token(last).text().equals("da")
            || text.hasAny(last, Role.COURTESY, Role.CURSE))) {
      last--;
    }
    String prefix = text.token(last).text();
    for (int at = from; at < last; at++) {
      String verb = text.token(at).text();
      boolean apart =
          verb.startsWith("meld") && prefix.equals("ab")
              || verb.startsWith("trag") && prefix.equals("aus")
              || (verb.startsWith("nehm") || verb.equals("nimm")) && OUT.contains(prefix);
      if (apart) {
        return true;
      }
    }
    return false;
  }

  /** {@code sehen Sie von weiteren Nachrichten ab}, {@code stellen Sie die Zusendung ein}. */
  boolean refrains() {
    boolean verb = false;
    boolean prefix = false;
    boolean ends = false;
    for (int at = from; at < to; at++) {
      String word = text.token(at).text();
      verb |= word.startsWith("seh") || word.equals("sieh") || word.equals("nehm");
      prefix |= verb && (word.equals("ab") || word.equals("abstand"));
      ends |= word.startsWith("stell") || word.startsWith("hoer") || word.startsWith("bestell");
      prefix |= ends && at > from && ENDING.contains(word) && closes(at);
      verb |= word.startsWith("abzusehen") || word.startsWith("absehen");
      prefix |= word.startsWith("abzusehen") || word.startsWith("absehen");
    }
    return (verb || ends) && prefix;
  }

  /** Whether nothing but courtesies follows. */
  private boolean closes(int at) {
    for (int i = at + 1; i < to; i++) {
      if (text.token(i).is(Kind.WORD) && !text.hasAny(i, Role.COURTESY, Role.CURSE)) {
        return false;
      }
    }
    return true;
  }
}
