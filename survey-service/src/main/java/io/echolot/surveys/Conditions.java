package io.echolot.surveys;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The conditions of a query in SQL, of which some aren't asked for. */
public final class Conditions {

  private final StringBuilder sql = new StringBuilder();
  private final List<Object> parameters = new ArrayList<>();

  /** Adds a condition if there is a value, which stands for each question mark in it. */
  public Conditions and(String condition, Optional<String> value) {
    value.ifPresent(
        given -> {
          sql.append(" and ").append(condition);
          // PostgreSQL has no such character in its texts; nothing will match what is left.
          String storable = given.replace('\0', '\uFFFD');
          condition.chars().filter(c -> c == '?').forEach(mark -> parameters.add(storable));
        });
    return this;
  }

  /** The conditions, each behind {@code and}. */
  public String sql() {
    return sql.toString();
  }

  /** The parameters of a statement in which they stand between others. */
  public Object[] parameters(List<Object> before, List<Object> after) {
    List<Object> all = new ArrayList<>(before);
    all.addAll(parameters);
    all.addAll(after);
    return all.toArray();
  }
}
