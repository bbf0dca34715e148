package io.echolot.surveys;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A table of things that tenants name by keys and change under a lock: {@code tenant, key, lock,
 * body}. Called inside a transaction.
 *
 * @param rows the database
 * @param table its name; never from a caller
 * @param thing what it holds, for people
 * @param type of the column {@code body}
 */
public record LockedRows<T>(JsonRows rows, String table, String thing, Class<T> type) {

  /**
   * Those of the tenant's things that fit, by their keys.
   *
   * @param condition SQL that goes on after {@code where tenant = ?}, from {@code and} on
   */
  public List<T> list(String tenant, String condition, Object... parameters) {
    Object[] all = new Object[parameters.length + 1];
    all[0] = tenant;
    System.arraycopy(parameters, 0, all, 1, parameters.length);
    return rows.list(
        row -> JsonRows.parse(row.getString(1), type),
        "select body from " + table + " where tenant = ? " + condition,
        all);
  }

  /** The thing; empty if there is none, as for what is no key. */
  public Optional<Locked<T>> find(String tenant, String key) {
    if (!Keys.isKey(key)) {
      return Optional.empty();
    }
    return rows.first(
        row -> new Locked<>(JsonRows.parse(row.getString(1), type), row.getInt(2)),
        "select body, lock from " + table + " where tenant = ? and key = ?",
        tenant,
        key);
  }

  /**
   * Creates the thing, or replaces the one that was seen.
   *
   * @param seen the lock that the caller has seen; empty to create
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link EntityTags#NEEDED} if there is one
   *     and nothing was seen, {@link EntityTags#CHANGED_MEANWHILE} if another one was seen
   */
  public Locked<T> put(String tenant, String key, OptionalInt seen, T value) {
    if (seen.isEmpty()) {
      if (!insert(tenant, key, value)) {
        throw EntityTags.NEEDED.because("Send the entity tag that came with the " + thing + ".");
      }
      return new Locked<>(value, 1);
    }
    int lock = seen.getAsInt() + 1;
    if (!replace(tenant, key, lock, value)) {
      throw EntityTags.CHANGED_MEANWHILE.because("Read it again, then change it.");
    }
    return new Locked<>(value, lock);
  }

  private boolean insert(String tenant, String key, T value) {
    return rows.update(
            "insert into "
                + table
                + " (tenant, key, lock, body) values (?, ?, 1, ?::jsonb) on conflict do nothing",
            tenant,
            key,
            JsonRows.json(value))
        == 1;
  }

  private boolean replace(String tenant, String key, int lock, T value) {
    return rows.update(
            "update "
                + table
                + " set lock = ?, body = ?::jsonb where tenant = ? and key = ? and lock = ?",
            lock,
            JsonRows.json(value),
            tenant,
            key,
            lock - 1)
        == 1;
  }

  public void delete(String tenant, String key) {
    if (Keys.isKey(key)) {
      rows.update("delete from " + table + " where tenant = ? and key = ?", tenant, key);
    }
  }
}
