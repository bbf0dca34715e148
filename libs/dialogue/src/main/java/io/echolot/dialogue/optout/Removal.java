package io.echolot.dialogue.optout;

import io.echolot.dialogue.lexicon.Role;
import io.echolot.dialogue.phrasing.Phrasing;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a clause asks to be erased or spared.
 *
 * @param text the message
 * @param from where the clause starts
 * @param to where it ends, exclusive
 */
record Removal(Phrasing text, int from, int to) {

  /** Verbs that only erase with a word of where from. */
  private static final Set<String> TAKES = Set.of("take", "nehmt", "nehmen", "nimm", "nehm");

  private static final Set<String> SPARE =
      Set.of(
          "shove", "stick", "stuff", "spare", "schiebt", "schieb", "steckt", "steck", "erspart",
          "erspar", "spart", "spar");

  private static final Set<String> WHOSE =
      Set.of(
          "your", "ur", "the", "me", "us", "these", "this", "it", "euch", "eure", "euren", "dir",
          "mir", "uns", "die", "diese");

  private static final Pattern REMOVES =
      Pattern.compile("remov.*|delet.*|loesch.*|entfern.*|streich.*|genommen");

  private static final Set<String> OFF =
      Set.of("off", "from", "out", "aus", "raus", "von", "vom", "this", "diese", "weg", "runter");

  /** A word of erasing and another one that says from where. */
  boolean erases() {
    for (int at = from; at < to; at++) {
      boolean erases =
          text.has(at, Role.ERASE)
              && !isTold(at)
              && (!TAKES.contains(text.token(at).text())
                  || text.anywhere(from, to, Role.SELF)
                  || comesOff());
      for (int other = from; erases && other < to; other++) {
        if (other != at && text.has(other, Role.LISTED)) {
          return true;
        }
      }
    }
    return false;
  }

  /** {@code your app deleted my data}. */
  private boolean isTold(int at) {
    boolean asked =
        text.anywhere(from, to, Role.WANT)
            || text.anywhere(from, to, Role.COURTESY)
            || text.anywhere(from, at, Role.SELF);
    for (int before = from; before < at; before++) {
      asked |= Set.of("be", "get", "have", "number").contains(text.token(before).text());
    }
    return text.token(at).text().endsWith("ed") && at > from && !asked;
  }

  /** {@code to be removed from this survey}. */
  boolean erasesMessages() {
    for (int at = from; at < to; at++) {
      if (text.has(at, Role.ERASE) && REMOVES.matcher(text.token(at).text()).matches()) {
        return text.anywhere(from, to, Role.CONTACT_NOUN);
      }
    }
    return false;
  }

  /** {@code shove your survey}, {@code spare me the texts}. */
  boolean spares(int verb) {
    return verb + 1 < to
        && SPARE.contains(text.token(verb).text())
        && WHOSE.contains(text.token(verb + 1).text());
  }

  private boolean comesOff() {
    for (int at = from; at < to; at++) {
      if (OFF.contains(text.token(at).text())) {
        return true;
      }
    }
    return false;
  }
}
