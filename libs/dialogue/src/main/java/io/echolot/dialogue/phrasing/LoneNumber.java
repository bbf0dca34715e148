package io.echolot.dialogue.phrasing;

import io.echolot.dialogue.lexicon.Role;
import io.echolot.dialogue.token.Token.Kind;

/** A number that counts nothing: {@code 9}, {@code 9, because}, {@code 9 points}. */
public final class LoneNumber {

  private LoneNumber() {}

  /** Whether the number at that place is one. */
  public static boolean is(Phrasing text, int at) {
    int next = at + 1;
    if (next >= text.tokens().size()) {
      return true;
    }
    if (text.token(next).isAttached()) {
      return !text.token(next).is(Kind.WORD) && !text.token(next).isSymbolOf("%€$£°:");
    }
    return !text.token(next).is(Kind.WORD)
        || StrongPlace.afterGiver(text, next) > next
        || text.hasAny(
            next,
            Role.FORMERLY,
            Role.STARTER,
            Role.ALTERNATIVE,
            Role.TAKEBACK,
            Role.RETRACTION,
            Role.GOOD,
            Role.BEST,
            Role.INTENSIFIER,
            Role.POINTS,
            Role.STARS);
  }
}
