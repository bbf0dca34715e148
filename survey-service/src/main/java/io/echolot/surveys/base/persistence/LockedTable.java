package io.echolot.surveys.base.persistence;

import io.echolot.surveys.base.Keys;
import io.echolot.surveys.base.http.EntityTags;
import io.echolot.surveys.base.http.IfMatch;
import io.echolot.surveys.base.http.Locked;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.hibernate.LockMode;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/**
 * A table of things that tenants name by keys and change under a lock.
 *
 * @param name of the table; never from a caller
 * @param thing what it holds, for people
 * @param fresh a row that is still to be filled
 */
public record LockedTable<T, R extends LockedRow<T>>(
    Database database, String name, String thing, Class<R> type, Supplier<R> fresh) {

  /** Those of the tenant's things that fit and whose keys come after {@code after}, by them. */
  public Uni<List<T>> list(String tenant, Filter filter, String after, int most) {
    String sql =
        "select tenant, key, lock, cast(body as text) as body from "
            + name
            + " where tenant = :tenant and key > :after"
            + filter.sql()
            + " order by key";
    return database.read(
        session ->
            filter
                .bind(session.createNativeQuery(sql, type))
                .setParameter("tenant", tenant)
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList()
                .map(rows -> rows.stream().map(LockedRow::body).toList()));
  }

  /** The thing; empty if there is none, as for what is no key. */
  public Uni<Optional<Locked<T>>> find(String tenant, String key) {
    if (!Keys.isKey(key)) {
      return Uni.createFrom().item(Optional.empty());
    }
    return database.read(
        session ->
            session
                .get(type, new TenantKey(tenant, key))
                .map(row -> Optional.ofNullable(row).map(LockedTable::locked)));
  }

  private static <T> Locked<T> locked(LockedRow<T> row) {
    return new Locked<>(row.body(), row.lock);
  }

  /**
   * Creates the thing, or replaces the one that was seen.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link EntityTags#NEEDED} if there is one
   *     and nothing was seen, {@link EntityTags#CHANGED_MEANWHILE} if another one was seen
   */
  public Uni<Locked<T>> put(String tenant, String key, IfMatch seen, T value) {
    TenantKey id = new TenantKey(tenant, key);
    return database.write(
        session ->
            session
                .get(type, id, LockMode.PESSIMISTIC_WRITE)
                .flatMap(
                    known ->
                        known == null
                            ? insert(session, id, seen, value)
                            : replace(session, known, seen, value)));
  }

  private Uni<Locked<T>> insert(StatelessSession session, TenantKey id, IfMatch seen, T value) {
    seen.require(OptionalInt.empty());
    R row = fresh.get();
    row.id = id;
    row.lock = 1;
    row.body(value);
    return session
        .insert(row)
        .onFailure(ConstraintViolationException.class)
        .transform(sameMoment -> EntityTags.needed(thing))
        .replaceWith(() -> locked(row));
  }

  private Uni<Locked<T>> replace(StatelessSession session, R row, IfMatch seen, T value) {
    if (!seen.isGiven()) {
      throw EntityTags.needed(thing);
    }
    seen.require(OptionalInt.of(row.lock));
    row.body(value);
    return session.update(row).replaceWith(() -> locked(row));
  }

  /** Deletes the thing, if there is one. */
  public Uni<Void> delete(String tenant, String key) {
    if (!Keys.isKey(key)) {
      return Uni.createFrom().voidItem();
    }
    String sql = "delete from " + name + " where tenant = :tenant and key = :key";
    return database.write(
        session ->
            session
                .createNativeQuery(sql)
                .setParameter("tenant", tenant)
                .setParameter("key", key)
                .executeUpdate()
                .replaceWithVoid());
  }
}
