package io.echolot.dialogue.score;

import io.echolot.dialogue.lexicon.Role;
import io.echolot.dialogue.phrasing.Phrasing;
import io.echolot.dialogue.phrasing.StrongPlace;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds the speaker's score beside somebody else's: {@code my wife says 6 but I say 8}. One part of
 * the message must name another person with a number, and the rest must be a score of the speaker.
 */
final class OwnScore {

  private static final Set<String> ME =
      Set.of(
          "i", "ich", "me", "mir", "i'd", "i'll", "mine", "meinerseits", "we", "wir", "uns", "i'm");

  private OwnScore() {}

  /** The score, if every way of parting the message agrees on it. */
  static OptionalInt in(Phrasing text, Function<Phrasing, OptionalInt> read) {
    int first = -1;
    int last = -1;
    int count = 0;
    for (int at = text.from(); at < text.to(); at++) {
      if (text.number(at).isPresent() && !text.has(at, Role.ARTICLE)) {
        first = first < 0 ? at : first;
        last = at;
        count++;
      }
    }
    if (count != 2 || text.token(text.to() - 1).isSymbolOf("?？")) {
      return OptionalInt.empty();
    }
    if (!text.anywhere(first, text.to(), Role.CONTRAST) && !isMyTurn(text, first, last)) {
      // Of two that are merely told one after the other both may count.
      return OptionalInt.empty();
    }
    OptionalInt found = OptionalInt.empty();
    for (int at = first + 1; at <= last; at++) {
      Phrasing before = trimmed(text.part(text.from(), at));
      Phrasing behind = trimmed(text.part(at, text.to()));
      OptionalInt own = own(before, behind, read);
      if (own.isPresent() && found.isPresent() && own.getAsInt() != found.getAsInt()) {
        return OptionalInt.empty();
      }
      found = own.isPresent() ? own : found;
    }
    return found;
  }

  /** {@code my wife says 8. I say 4}: a clause of the speaker's, with nothing behind it. */
  private static boolean isMyTurn(Phrasing text, int first, int last) {
    int next = first + 1;
    while (next < last && text.isMark(next)) {
      next++;
    }
    return next > first + 1
        && Set.of("i", "ich", "i'd").contains(text.token(next).text())
        && StrongPlace.isAllToTheEnd(text, last);
  }

  private static OptionalInt own(
      Phrasing before, Phrasing behind, Function<Phrasing, OptionalInt> read) {
    if (isSomebodys(before) && isMine(behind)) {
      return read.apply(behind);
    }
    return isSomebodys(behind) && isMine(before) ? read.apply(before) : OptionalInt.empty();
  }

  /** Without marks and joining words at its ends. */
  private static Phrasing trimmed(Phrasing part) {
    int from = part.from();
    while (from < part.to()
        && (part.isMark(from) || part.has(from, Role.CONTRAST) || isAnd(part, from))) {
      from++;
    }
    int to = part.to();
    while (to > from
        && (part.isMark(to - 1) || isAnd(part, to - 1) || part.has(to - 1, Role.CONTRAST))) {
      to--;
    }
    return part.part(from, to);
  }

  private static boolean isAnd(Phrasing part, int at) {
    return Set.of("and", "und", "while", "aber", "but").contains(part.token(at).text());
  }

  private static boolean isSomebodys(Phrasing part) {
    return part.hasAnywhere(Role.PERSON) && !isMine(part);
  }

  private static boolean isMine(Phrasing part) {
    for (int at = part.from(); at < part.to(); at++) {
      if (ME.contains(part.token(at).text())) {
        return !part.hasAnywhere(Role.PERSON);
      }
    }
    return false;
  }
}
