package io.echolot.surveys.base.persistence;

import io.echolot.platform.mongo.Cursor;
import io.echolot.surveys.base.SqlTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny.SelectionQuery;

/** The conditions of a query, in its language, of which some aren't asked for. */
public final class Filter {

  private final StringBuilder sql = new StringBuilder();
  private final Map<String, Object> parameters = new LinkedHashMap<>();

  /**
   * Adds a condition if there is a value.
   *
   * @param condition with parameters of the name {@code name}, e.g. {@code key = :key}
   */
  public Filter and(String condition, String name, Optional<String> value) {
    // PostgreSQL has no such character in its texts; nothing will match what is left.
    value.ifPresent(given -> and(condition, name, given.replace('\0', '\uFFFD')));
    return this;
  }

  /** Adds a condition on whatever PostgreSQL takes as a parameter. */
  public Filter and(String condition, String name, Object value) {
    return and(condition).with(name, value);
  }

  /** Adds a condition whose parameters have their values by {@link #with}. */
  public Filter and(String condition) {
    sql.append(" and ").append(condition);
    return this;
  }

  /**
   * Those that stand behind {@code last} where the newest stand first, and of one time those of
   * higher ids.
   *
   * @param time the time's name, e.g. {@code createdAt}
   * @param id the id's name; a text
   */
  public Filter behind(Optional<Cursor> last, String time, String id) {
    return behind(last, time, id, text -> text);
  }

  /** The same with ids that are UUIDs. */
  public Filter behindUuid(Optional<Cursor> last, String time, String id) {
    return behind(last, time, id, Filter::uuid);
  }

  /** The same with ids that are read from the cursor's. */
  public Filter behind(Optional<Cursor> last, String time, String id, Function<String, ?> read) {
    last.ifPresent(
        cursor ->
            and(time + " <= :lastTime", "lastTime", SqlTime.within(cursor.time()))
                .and("(" + time + " < :lastTime or " + id + " < :lastId)")
                .with("lastId", read.apply(cursor.id())));
    return this;
  }

  /** A cursor that somebody made up leads nowhere in particular. */
  private static UUID uuid(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      return new UUID(0, 0);
    }
  }

  /** The value of a parameter. */
  public Filter with(String name, Object value) {
    parameters.put(name, value);
    return this;
  }

  /** The conditions, each behind {@code and}. */
  public String sql() {
    return sql.toString();
  }

  /** The query, with the values that its conditions speak of. */
  public <R> SelectionQuery<R> bind(SelectionQuery<R> query) {
    parameters.forEach(query::setParameter);
    return query;
  }
}
