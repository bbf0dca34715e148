package io.echolot.dialogue.optout;

import io.echolot.dialogue.lexicon.Role;
import io.echolot.dialogue.phrasing.Phrasing;
import java.util.Set;

/**
 * Whether a clause forbids to contact the speaker.
 *
 * @param text the message
 * @param from where the clause starts
 * @param to where it ends, exclusive
 */
record Prohibition(Phrasing text, int from, int to) {

  private static final Set<String> YOU_ARE = Set.of("you", "u", "ihr", "sie", "du", "es", "ya");

  private static final Set<String> ASKS = Set.of("mind", "please", "pls", "kindly");

  private static final Set<String> PERMISSION =
      Set.of("permission", "erlaubnis", "berechtigung", "einwilligung", "genehmigung");

  private static final Set<String> MUST =
      Set.of(
          "must",
          "may",
          "should",
          "shall",
          "will",
          "are",
          "duerft",
          "duerfen",
          "sollt",
          "sollen",
          "muesst",
          "darfst",
          "sollst",
          "braucht",
          "brauchen");

  /** {@code you must not contact me}. */
  boolean forbids() {
    int verb = from;
    while (text.hasAny(verb, Role.COURTESY, Role.GREETING) && verb < to) {
      verb++;
    }
    boolean you = verb + 1 < to && YOU_ARE.contains(text.token(verb).text());
    if (!you || !MUST.contains(text.token(verb + 1).text())) {
      return false;
    }
    for (int at = verb + 2; at < to; at++) {
      if (PleaClause.CONTACTS.contains(text.token(at).text())) {
        return true;
      }
    }
    return false;
  }

  /** {@code would you mind not texting me}. */
  boolean asksNotTo() {
    boolean asks = false;
    for (int at = from; at + 2 < to; at++) {
      asks |= ASKS.contains(text.token(at).text());
      String verb = text.token(at + 1).text();
      if (asks
          && text.token(at).text().equals("not")
          && verb.endsWith("ing")
          && PleaClause.CONTACTS.contains(verb)
          && text.has(at + 2, Role.SELF)) {
        return true;
      }
    }
    return false;
  }

  /** {@code you have no permission to text me}. */
  boolean isPermissionDenied() {
    for (int at = from; at < to; at++) {
      if (PERMISSION.contains(text.token(at).text())) {
        return true;
      }
    }
    return false;
  }
}
