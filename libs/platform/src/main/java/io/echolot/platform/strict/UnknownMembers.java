package io.echolot.platform.strict;

import com.fasterxml.jackson.databind.JsonNode;
import io.echolot.platform.problem.Problem.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The members of JSON that a call reads piece by piece, and doesn't know. */
public final class UnknownMembers {

  /** Whoever makes more mistakes has another mistake. */
  private static final int MOST_NAMED = 100;

  private UnknownMembers() {}

  /**
   * The first hundred of an object, in its order, each with the one that is like it; empty if it is
   * no object.
   *
   * @param path where it stands; empty for the root
   */
  public static List<Violation> of(JsonNode object, String path, Set<String> known) {
    List<Violation> unknown = new ArrayList<>();
    object
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name) && unknown.size() < MOST_NAMED) {
                unknown.add(
                    new Violation(
                        path.isEmpty() ? name : path + "." + name,
                        Similar.hint("is unknown", name, known)));
              }
            });
    return List.copyOf(unknown);
  }
}
