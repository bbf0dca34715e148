package io.echolot.dialogue.score;

import io.echolot.dialogue.lexicon.Role;
import io.echolot.dialogue.phrasing.Phrasing;
import io.echolot.dialogue.phrasing.StrongPlace;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Finds the score of today beside one of former times: {@code früher 9, jetzt leider nur noch 5}.
 */
final class FormerScore {

  private static final Set<String> STILL =
      Set.of("noch", "leider", "nur", "only", "just", "sadly", "unfortunately", "bloss", "bei");
  private static final Set<String> WAS = Set.of("was", "war", "waren", "were");

  private FormerScore() {}

  /** The score of today, if nothing else is said before it. */
  static OptionalInt in(Phrasing text) {
    int first = next(text, text.from());
    int last = next(text, first + 1);
    if (first < 0 || last < 0 || next(text, last + 1) >= 0) {
      return OptionalInt.empty();
    }
    int now = first + 1;
    while (now < last && !SecondScores.isNow(text, now)) {
      now++;
    }
    boolean former = text.anywhere(text.from(), now, Role.FORMERLY);
    boolean framed = isFrame(text, text.from(), first) && isFrame(text, first + 1, now);
    boolean plain = framed && isFrame(text, now + 1, last) && now < last;
    boolean over = StrongPlace.isAllToTheEnd(text, last);
    return former && plain && over ? text.number(last) : OptionalInt.empty();
  }

  private static int next(Phrasing text, int from) {
    for (int at = Math.max(from, text.from()); at < text.to(); at++) {
      if (text.number(at).isPresent() && !text.has(at, Role.ARTICLE)) {
        return at;
      }
    }
    return -1;
  }

  private static boolean isFrame(Phrasing text, int from, int to) {
    for (int at = from; at < to; at++) {
      boolean framed =
          text.isMark(at)
              || STILL.contains(text.token(at).text())
              || WAS.contains(text.token(at).text())
              || text.token(at).text().equals("it's")
              || text.hasAny(
                  at, Role.FORMERLY, Role.FRAME, Role.RATES, Role.DETERMINER, Role.POINTS);
      if (!framed || text.has(at, Role.NEGATION) || text.has(at, Role.HEDGE)) {
        return false;
      }
    }
    return true;
  }
}
