package io.echolot.contracts.unit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How a tenant's units belong together. A key that isn't in it stands at the top, alone. Immutable.
 * It also answers where keys belong to each other in a circle, as what is read record by record may
 * for a moment.
 */
public final class UnitTree {

  public static final UnitTree EMPTY = new UnitTree(Map.of());

  /** As many levels as there may be, the top included. */
  public static final int DEEPEST = 16;

  /** As many units as a tenant may have. */
  public static final int MOST = 5_000;

  private final Map<String, String> parents;
  private final Map<String, List<String>> children = new HashMap<>();

  private UnitTree(Map<String, String> parents) {
    this.parents = parents;
    new TreeMap<>(parents)
        .forEach(
            (key, parent) -> children.computeIfAbsent(parent, p -> new ArrayList<>()).add(key));
  }

  /**
   * A tree.
   *
   * @param parents the parent of each unit by its key; empty for those at the top
   */
  public static UnitTree of(Map<String, String> parents) {
    return new UnitTree(Map.copyOf(parents));
  }

  /**
   * The same with other units, and with other places of those that it has.
   *
   * @param changed as for {@link #of}
   */
  public UnitTree with(Map<String, String> changed) {
    Map<String, String> all = new HashMap<>(parents);
    all.putAll(changed);
    return new UnitTree(all);
  }

  /** The keys of all units. */
  public Set<String> keys() {
    return Collections.unmodifiableSet(parents.keySet());
  }

  /** How many units there are. */
  public int size() {
    return parents.size();
  }

  public boolean contains(String key) {
    return parents.containsKey(key);
  }

  /** Those right below a unit, by their keys. */
  public List<String> children(String key) {
    return key.isEmpty() ? List.of() : List.copyOf(children.getOrDefault(key, List.of()));
  }

  /** The units themselves with all that is below them. */
  public Set<String> subtree(Collection<String> keys) {
    Set<String> all = new HashSet<>(keys);
    Deque<String> open = new ArrayDeque<>(all);
    while (!open.isEmpty()) {
      for (String child : children(open.pop())) {
        if (all.add(child)) {
          open.push(child);
        }
      }
    }
    return all;
  }

  /** The unit and those above it, the nearest first. */
  public Stream<String> up(String key) {
    Set<String> way = new LinkedHashSet<>();
    for (String at = key; !at.isEmpty() && way.add(at); at = parent(at)) {
      // All that is to be done is noted in the condition.
    }
    return way.stream();
  }

  /** On which level a unit stands: 1 at the top. In a circle, more than {@link #DEEPEST}. */
  public int level(String key) {
    int level = 1;
    String at = key;
    while (level <= DEEPEST && contains(parent(at))) {
      at = parent(at);
      level++;
    }
    return level;
  }

  /** Whether a unit is below itself. */
  public boolean isInCircle(String key) {
    Set<String> seen = new HashSet<>();
    String at = parent(key);
    while (!at.isEmpty() && seen.add(at)) {
      if (at.equals(key)) {
        return true;
      }
      at = parent(at);
    }
    return false;
  }

  /**
   * The unit under whose name a unit is shown where those that are asked for are told apart: itself
   * if it is asked for; else that above it, or itself, which is right below one that is asked for;
   * else the topmost that is seen.
   *
   * @param asked the units that are asked for; empty for none in particular
   * @param seen all that may be shown; empty for all there are
   */
  public String head(String key, Set<String> asked, Set<String> seen) {
    Set<String> passed = new HashSet<>();
    String at = key;
    while (!asked.contains(at) && passed.add(at)) {
      String above = parent(at);
      if (above.isEmpty() || asked.contains(above) || !isSeen(above, seen)) {
        return at;
      }
      at = above;
    }
    return at;
  }

  private boolean isSeen(String key, Set<String> seen) {
    return seen.isEmpty() ? contains(key) : seen.contains(key);
  }

  private String parent(String key) {
    return parents.getOrDefault(key, "");
  }
}
