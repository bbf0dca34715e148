package io.echolot.surveys.records.webhook.delivery;

import io.echolot.platform.mongo.Cursor;
import io.echolot.platform.problem.Problem;
import io.echolot.surveys.base.SqlTime;
import io.echolot.surveys.base.persistence.Database;
import io.echolot.surveys.base.persistence.Filter;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a tenant's people see of deliveries, and how they have them sent again. */
@ApplicationScoped
public class Deliveries {

  private static final String PENDING_AGAIN =
      "update webhook_delivery set state = 'pending', due_at = now(), failures = 0,"
          + " finished_at = null where tenant = :tenant and webhook_id = :webhook"
          + " and payload is not null";

  private final Database database;

  Deliveries(Database database) {
    this.database = database;
  }

  /** The newest first, one more than the limit to tell whether there are more. */
  public Uni<List<Delivery>> list(
      String tenant,
      String webhook,
      Optional<DeliveryState> state,
      Optional<Cursor> after,
      int limit) {
    Filter filter = new Filter();
    state.ifPresent(wanted -> filter.and("state = :state", "state", wanted.wireName()));
    filter.behind(after, "createdAt", "id");
    return database.read(
        session ->
            filter
                .bind(
                    session.createSelectionQuery(
                        "from DeliveryRow where tenant = :tenant and webhook = :webhook"
                            + filter.sql()
                            + " order by createdAt desc, id desc",
                        DeliveryRow.class))
                .setParameter("tenant", tenant)
                .setParameter("webhook", webhook)
                .setMaxResults(limit + 1)
                .getResultList()
                .map(rows -> rows.stream().map(DeliveryRow::delivery).toList()));
  }

  /**
   * One delivery.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#NOT_FOUND}
   */
  public Uni<Delivery> get(String tenant, String webhook, String id) {
    return database.read(
        session ->
            session
                .createSelectionQuery(
                    "from DeliveryRow where tenant = :tenant and webhook = :webhook and id = :id",
                    DeliveryRow.class)
                .setParameter("tenant", tenant)
                .setParameter("webhook", webhook)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(
                    row ->
                        Optional.ofNullable(row)
                            .orElseThrow(() -> Problem.NOT_FOUND.because(""))
                            .delivery()));
  }

  /**
   * Has it sent again now, whatever became of it.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#NOT_FOUND}, {@link
   *     Problem#CONFLICT} if its response was erased
   */
  public Uni<Delivery> replay(String tenant, String webhook, String id) {
    return database.write(
        session ->
            session
                .createNativeQuery(PENDING_AGAIN + " and id = :id")
                .setParameter("tenant", tenant)
                .setParameter("webhook", webhook)
                .setParameter("id", id)
                .executeUpdate()
                .flatMap(
                    changed -> get(tenant, webhook, id).invoke(there -> requireChanged(changed))));
  }

  private static void requireChanged(int changed) {
    if (changed == 0) {
      throw Problem.CONFLICT.because("Its response was erased; nothing is left to send.");
    }
  }

  /** Has all dead ones sent again that were made at {@code since} or later; how many. */
  public Uni<Integer> replayDead(String tenant, String webhook, Instant since) {
    return database.write(
        session ->
            session
                .createNativeQuery(PENDING_AGAIN + " and state = 'dead' and created_at >= :since")
                .setParameter("tenant", tenant)
                .setParameter("webhook", webhook)
                .setParameter("since", SqlTime.of(since))
                .executeUpdate());
  }
}
