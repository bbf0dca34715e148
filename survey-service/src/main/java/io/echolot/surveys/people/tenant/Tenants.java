package io.echolot.surveys.people.tenant;

import io.echolot.platform.problem.Problem;
import io.echolot.surveys.base.SqlTime;
import io.echolot.surveys.base.persistence.Database;
import io.echolot.surveys.people.colleague.Colleague;
import io.echolot.surveys.people.colleague.Colleagues;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/**
 * All tenants, for those who run Echolot: those that were created here, and those that have
 * something of their own without having been.
 */
@ApplicationScoped
public class Tenants {

  /** From value to value by the index that begins with the tenant, and not over all rows. */
  private static final String OF_TABLE =
      "%1$s_tenant as ((select tenant from %1$s order by tenant limit 1) union all"
          + " select (select t.tenant from %1$s t where t.tenant > %1$s_tenant.tenant"
          + " order by t.tenant limit 1) from %1$s_tenant where %1$s_tenant.tenant is not null)";

  private static final List<String> TABLES =
      List.of("audit_entry", "channel", "customer", "survey");

  private static final String LIST =
      "with recursive "
          + TABLES.stream().map(OF_TABLE::formatted).collect(Collectors.joining(", "))
          + " select key, name, created_at from (select key, name, created_at from tenant"
          + " union all select tenant, '', null from ("
          + TABLES.stream()
              .map(table -> "select tenant from " + table + "_tenant")
              .collect(Collectors.joining(" union "))
          + ") as seen where tenant is not null"
          + " and not exists (select 1 from tenant known where known.key = seen.tenant))"
          + " as every where key > :after order by key";

  private final Database database;
  private final Colleagues colleagues;
  private final Clock clock;

  Tenants(Database database, Colleagues colleagues, Clock clock) {
    this.database = database;
    this.colleagues = colleagues;
    this.clock = clock;
  }

  /** Those whose keys come after {@code after}, by them. */
  Uni<List<KnownTenant>> list(String after, int most) {
    return database.read(session -> list(session, after, most));
  }

  private static Uni<List<KnownTenant>> list(StatelessSession session, String after, int most) {
    return session
        .createNativeQuery(LIST, TenantRow.class)
        .setParameter("after", after)
        .setMaxResults(most)
        .getResultList()
        .map(rows -> rows.stream().map(TenantRow::tenant).toList());
  }

  /**
   * Creates a tenant with its first admin; if that admin can't be invited, nothing.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#CONFLICT} if there is such a
   *     tenant, or people of it, or somebody has the admin's address
   */
  Uni<CreatedTenant> create(NewTenant wanted) {
    return Uni.createFrom()
        .deferred(() -> stored(wanted, new AtomicReference<>()))
        .flatMap(
            made ->
                colleagues
                    .mailed(wanted.key(), made.admin())
                    .map(admin -> new CreatedTenant(wanted.key(), made.tenant(), admin)));
  }

  /** Who has no e-mail yet. */
  private record Made(KnownTenant tenant, Colleague admin) {}

  /** The admin's user is in no transaction, and is taken back if the tenant isn't stored. */
  private Uni<Made> stored(NewTenant wanted, AtomicReference<Colleague> admin) {
    return database
        .write(
            session ->
                requireUnknown(session, wanted.key())
                    .flatMap(unknown -> insert(session, wanted))
                    .call(tenant -> requireNobody(wanted))
                    .flatMap(
                        tenant ->
                            colleagues
                                .create(tenant.key(), wanted.admin().invited())
                                .invoke(admin::set)
                                .map(created -> new Made(tenant, created))))
        .onFailure()
        .call(
            () ->
                Optional.ofNullable(admin.get())
                    .map(created -> colleagues.takeBack(created.id()))
                    .orElseGet(() -> Uni.createFrom().voidItem()));
  }

  /** Its admin would be handed what is there. */
  private static Uni<Void> requireUnknown(StatelessSession session, String key) {
    String found =
        Stream.concat(
                Stream.of("select 1 from tenant where key = :key"),
                TABLES.stream().map(table -> "select 1 from " + table + " where tenant = :key"))
            .map("exists (%s)"::formatted)
            .collect(Collectors.joining(" or "));
    return session
        .createNativeQuery("select " + found, Boolean.class)
        .setParameter("key", key)
        .getSingleResult()
        .invoke(
            known -> {
              if (known) {
                throw there();
              }
            })
        .replaceWithVoid();
  }

  private static RuntimeException there() {
    return Problem.CONFLICT.because("There is such a tenant.");
  }

  private Uni<KnownTenant> insert(StatelessSession session, NewTenant wanted) {
    TenantRow row = new TenantRow();
    row.key = wanted.key();
    row.name = wanted.name();
    row.createdAt = SqlTime.stored(clock.instant());
    return session
        .insert(row)
        .onFailure(ConstraintViolationException.class)
        .transform(sameMoment -> there())
        .replaceWith(row::tenant);
  }

  /** Besides the admin, whom an earlier try may have left there. */
  private Uni<Boolean> requireNobody(NewTenant wanted) {
    return colleagues
        .isAnybodyOf(wanted.key(), wanted.admin().invited())
        .invoke(
            anybody -> {
              if (anybody) {
                throw Problem.CONFLICT.because("There are people of such a tenant in Keycloak.");
              }
            });
  }
}
