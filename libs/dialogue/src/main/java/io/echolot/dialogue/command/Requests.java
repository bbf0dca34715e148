package io.echolot.dialogue.command;

import io.echolot.dialogue.lexicon.Lexicon;
import io.echolot.dialogue.lexicon.Role;
import io.echolot.dialogue.phrasing.Phrasing;
import io.echolot.dialogue.token.Token.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Commands in a respondent's own words: {@code who is this?}, {@code skip this one please}. */
public final class Requests {

  private static final int LONGEST = 8;
  private static final int LONGEST_QUESTION = 12;
  private static final Set<String> WHO = Set.of("who", "who's", "whom", "wer", "wem");

  private Requests() {}

  /** HELP or SKIP, if the whole message asks for just that; empty else. */
  public static Optional<Command> in(String message, String language) {
    for (String one : List.of(language, "en")) {
      Phrasing text = Phrasing.of(message, Lexicon.of(one));
      if (isAll(text, Role.HELP) && isWho(text) || isQuestion(text)) {
        return Optional.of(Command.HELP);
      }
      if (isAll(text, Role.SKIP)) {
        return Optional.of(Command.SKIP);
      }
    }
    return Optional.empty();
  }

  /** Whether a message, of which nothing else can be made, asks who we are. */
  public static boolean asksForHelp(String message, String language) {
    Phrasing text = Phrasing.of(message, Lexicon.of(language));
    return text.has(text.from(), Role.HELP) && isPhrase(text, text.from(), Role.HELP);
  }

  /** Whether words that could be a reason are a question of who we are instead. */
  public static boolean asksWho(String message, String language) {
    return isQuestion(Phrasing.of(message, Lexicon.of(language)));
  }

  /** {@code was ist das hier für eine Umfrage und von wem?} */
  private static boolean isQuestion(Phrasing text) {
    int last = text.tokens().size() - 1;
    if (last < 2 || !text.token(last).isSymbolOf("?？") || !isPhrase(text, 0, Role.HELP)) {
      return false;
    }
    boolean who = false;
    for (int at = 0; at < last; at++) {
      who |= WHO.contains(text.token(at).text()) || text.has(at, Role.CONTACT_NOUN);
      if (text.token(at).is(Kind.WORD)
          && !text.hasAny(at, Role.HELP, Role.CONTACT_NOUN, Role.COURTESY, Role.DETERMINER)
          && !text.hasAny(at, Role.ADDRESSEE, Role.FRAME, Role.CURSE)
          && !WHO.contains(text.token(at).text())) {
        return false;
      }
    }
    return who && text.countWords(0, last) <= LONGEST_QUESTION;
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
