package io.echolot.dialogue.lexicon;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The words of one language as they are written by a slip of the thumb. */
final class Misspellings {

  private static final int SHORTEST_SLIP = 5;

  /** In shorter words a wrong letter makes another word. */
  private static final int LONG_SLIP = 7;

  /** What may be misspelt by any letter. */
  private static final Set<Role> SLIPS =
      EnumSet.of(
          Role.GOOD, Role.BEST, Role.BAD, Role.WORST, Role.COURTESY, Role.CLOSING, Role.REASON);

  /** What may be misspelt by two letters that changed places. */
  private static final Set<Role> SWAPS =
      EnumSet.of(
          Role.GOOD,
          Role.BEST,
          Role.BAD,
          Role.WORST,
          Role.COURTESY,
          Role.CLOSING,
          Role.REASON,
          Role.RATES,
          Role.FRAME,
          Role.INTENSIFIER,
          Role.STARTER);

  private final Map<Character, Set<String>> byLetter = new HashMap<>();
  private final Map<Role, List<String>> byRole = new EnumMap<>(Role.class);

  public void add(String word, Role role, boolean stem) {
    byLetter.computeIfAbsent(word.charAt(0), k -> new HashSet<>()).add(word);
    if (!stem) {
      byRole.computeIfAbsent(role, r -> new ArrayList<>()).add(word);
    }
  }

  /** Whether a word is one with that role but for a slip. */
  public boolean isSlip(String typed, Role role) {
    return byRole.getOrDefault(role, List.of()).stream().anyMatch(word -> Slip.isOf(typed, word));
  }

  /** What the word does that is meant; nothing if it may be two. */
  public Set<Role> roles(String typed, Function<String, Set<Role>> own) {
    if (typed.length() < SHORTEST_SLIP) {
      return Set.of();
    }
    Set<Set<Role>> found = new HashSet<>();
    for (String word : byLetter.getOrDefault(typed.charAt(0), Set.of())) {
      if (Math.abs(word.length() - typed.length()) <= 2
          && !isOtherEnding(typed, word)
          && Slip.isOf(typed, word)) {
        found.add(kept(typed, word, own.apply(word)));
      }
    }
    found.remove(Set.of());
    return found.size() == 1 ? found.iterator().next() : Set.of();
  }

  /** {@code cracked} is no slip of {@code cracker}. */
  private static boolean isOtherEnding(String typed, String word) {
    int last = typed.length() - 1;
    return word.length() == typed.length() && word.startsWith(typed.substring(0, last));
  }

  private static Set<Role> kept(String typed, String word, Set<Role> roles) {
    boolean swapped =
        Slip.isSwapped(typed, word)
            || typed.length() > SHORTEST_SLIP && Slip.isDoubled(typed, word);
    int enough = typed.length() < word.length() ? LONG_SLIP - 1 : LONG_SLIP;
    Set<Role> kept = EnumSet.copyOf(swapped ? SWAPS : SLIPS);
    kept.retainAll(swapped || typed.length() >= enough ? roles : Set.of());
    return kept;
  }
}
