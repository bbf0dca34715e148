package io.echolot.dialogue.choice;

import io.echolot.contracts.question.Choice;
import io.echolot.contracts.question.Question;
import io.echolot.dialogue.lexicon.Lexicon;
import io.echolot.dialogue.lexicon.Role;
import io.echolot.dialogue.phrasing.Phrasing;
import io.echolot.dialogue.token.Token.Kind;
import java.util.List;
import java.util.Set;

/** Options named by where they stand in the list: {@code the last two}, {@code die ersten drei}. */
final class ChoicesInRow {

  private static final Set<String> FIRST = Set.of("first", "ersten");
  private static final Set<String> LAST = Set.of("last", "letzten");

  private ChoicesInRow() {}

  /** Those options, if nothing else is said; empty else. */
  static List<Choice> in(String message, Question question, String language) {
    Phrasing text = Phrasing.of(message, Lexicon.of(language));
    int place = text.from();
    while (place < text.to() && isAround(text, place) && !isPlace(text, place)) {
      place++;
    }
    int number = place + 1;
    boolean placed = number < text.to() && isPlace(text, place) && text.isWord(place);
    int count = placed ? text.number(number).orElse(0) : 0;
    for (int at = number + 1; at < text.to(); at++) {
      count = isAround(text, at) ? count : 0;
    }
    List<Choice> all = question.choices();
    if (count < 1 || count > all.size()) {
      return List.of();
    }
    return FIRST.contains(text.token(place).text())
        ? all.subList(0, count)
        : all.subList(all.size() - count, all.size());
  }

  private static boolean isPlace(Phrasing text, int at) {
    return FIRST.contains(text.token(at).text()) || LAST.contains(text.token(at).text());
  }

  private static boolean isAround(Phrasing text, int at) {
    return text.token(at).is(Kind.WORD)
        ? text.hasAny(at, Role.DETERMINER, Role.COURTESY)
        : text.isMark(at);
  }
}
