package io.echolot.dialogue;

import io.echolot.dialogue.Token.Kind;
import java.util.List;
import java.util.Optional;

/** Commands in a respondent's own words: {@code who is this?}, {@code skip this one please}. */
final class Requests {

  private static final int LONGEST = 8;

  private Requests() {}

  /** HELP or SKIP, if the whole message asks for just that; empty else. */
  static Optional<Command> in(String message, String language) {
    for (String one : List.of(language, "en")) {
      Phrasing text = Phrasing.of(message, Lexicon.of(one));
      if (isAll(text, Role.HELP) && isWho(text)) {
        return Optional.of(Command.HELP);
      }
      if (isAll(text, Role.SKIP)) {
        return Optional.of(Command.SKIP);
      }
    }
    return Optional.empty();
  }

  /** Whether a message, of which nothing else can be made, asks who we are. */
  static boolean asksForHelp(String message, String language) {
    Phrasing text = Phrasing.of(message, Lexicon.of(language));
    return text.has(text.from(), Role.HELP) && isPhrase(text, text.from(), Role.HELP);
  }

  /** Whether it is short enough to be a question of who we are. */
  private static boolean isWho(Phrasing text) {
    return text.countWords(text.from(), text.to()) <= LONGEST;
  }

  private static boolean isPhrase(Phrasing text, int at, Role role) {
    return text.has(at + 1, role) && text.has(at + 2, role);
  }

  private static boolean isAll(Phrasing text, Role role) {
    boolean found = false;
    for (int at = text.from(); at < text.to(); at++) {
      if (!text.token(at).is(Kind.WORD)) {
        continue;
      }
      boolean is = text.has(at, role);
      if (!is
          && !text.hasAny(
              at,
              Role.COURTESY,
              Role.ADDRESSEE,
              Role.DETERMINER,
              Role.CURSE,
              Role.FRAME,
              Role.ARTICLE)) {
        return false;
      }
      found |= is;
    }
    return found && text.countWords(text.from(), text.to()) <= LONGEST;
  }
}
