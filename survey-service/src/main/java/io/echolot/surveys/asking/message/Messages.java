package io.echolot.surveys.asking.message;

import io.echolot.contracts.Topics;
import io.echolot.contracts.delivery.MessageDelivery;
import io.echolot.contracts.delivery.MessagePurpose;
import io.echolot.contracts.delivery.OutgoingMessage;
import io.echolot.contracts.delivery.UnsentReason;
import io.echolot.platform.mongo.Cursor;
import io.echolot.surveys.base.SqlTime;
import io.echolot.surveys.base.outbox.Outbox;
import io.echolot.surveys.base.persistence.Database;
import io.echolot.surveys.base.persistence.Document;
import io.echolot.surveys.base.persistence.Filter;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** The messages that we send, and what became of them. */
@ApplicationScoped
public class Messages {

  private final Database database;
  private final Outbox outbox;
  private final Clock clock;

  Messages(Database database, Outbox outbox, Clock clock) {
    this.database = database;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Hands a message to the gateway, which sends it as soon as the account lets it. */
  public Uni<SentMessage> send(OutgoingMessage message, String customer) {
    MessageRow row = new MessageRow();
    row.id = new MessageRow.Key(message.tenant(), message.id());
    row.account = message.route().account();
    row.purpose = message.purpose().wireName();
    row.subject = message.subject();
    row.customer = customer;
    row.createdAt = SqlTime.stored(clock.instant());
    row.body = MessageStanding.waiting(message.route().channel(), row.createdAt);
    return database.write(
        session ->
            session
                .insert(row)
                .flatMap(done -> outbox.put(Topics.OUTGOING, message.topicKey(), message))
                .replaceWith(row::view));
  }

  /**
   * Plans a message: it is sent when its time has come, if nothing is against it then. The same
   * again changes nothing.
   */
  public Uni<Void> plan(PlannedMessage message) {
    return database.write(
        session ->
            session
                .createNativeQuery(
                    "insert into message (tenant, id, account, purpose, subject, customer, revision,"
                        + " body, created_at, due_at, sending) values (:tenant, :id, :account,"
                        + " :purpose, :subject, :customer, 0, cast(cast(:body as text) as jsonb),"
                        + " :now, :due, :sending) on conflict (tenant, id) do nothing")
                .setParameter("tenant", message.tenant())
                .setParameter("id", message.id())
                .setParameter("account", message.account())
                .setParameter("purpose", message.purpose().wireName())
                .setParameter("subject", message.subject())
                .setParameter("customer", message.customer())
                .setParameter(
                    "body",
                    Document.json(MessageStanding.waiting(message.channel(), clock.instant())))
                .setParameter("now", SqlTime.of(SqlTime.stored(clock.instant())))
                .setParameter("due", SqlTime.of(message.dueAt()))
                .setParameter("sending", message.sending())
                .executeUpdate()
                .replaceWithVoid());
  }

  /**
   * Some of the planned messages of a purpose whose time has come; other replicas pass them over
   * until the caller's transaction ends.
   */
  public Uni<List<PlannedMessage>> due(StatelessSession session, MessagePurpose purpose, int most) {
    return session
        .createNativeQuery(
            "select tenant, id, account, purpose, subject, customer, revision,"
                + " cast(body as text) as body, created_at, due_at, sending from message"
                + " where due_at <= :now and purpose = :purpose"
                + " order by due_at limit :most for update skip locked",
            MessageRow.class)
        .setParameter("now", SqlTime.of(clock.instant()))
        .setParameter("purpose", purpose.wireName())
        .setParameter("most", most)
        .getResultList()
        .map(rows -> rows.stream().map(MessageRow::planned).toList());
  }

  /** Hands a planned message to the gateway. */
  public Uni<Void> handOn(OutgoingMessage message) {
    return database
        .update(
            "update message set due_at = null where tenant = :tenant and id = :id",
            Map.of("tenant", message.tenant(), "id", message.id()))
        .flatMap(done -> outbox.put(Topics.OUTGOING, message.topicKey(), message));
  }

  /** Notes that a planned message isn't sent, and why. */
  public Uni<Void> leave(PlannedMessage message, UnsentReason reason) {
    MessageStanding unsent =
        MessageStanding.unsent(message.channel(), reason, SqlTime.stored(clock.instant()));
    return database
        .update(
            "update message set due_at = null, body = cast(cast(:body as text) as jsonb)"
                + " where tenant = :tenant and id = :id",
            Map.of("body", Document.json(unsent), "tenant", message.tenant(), "id", message.id()))
        .replaceWithVoid();
  }

  /** The newest first, one more than the limit to tell whether there are more. */
  Uni<List<SentMessage>> list(
      String tenant, MessageFilter wanted, Optional<Cursor> after, int limit) {
    Filter filter = wanted.sql().behindUuid(after, "created_at", "id");
    String sql =
        "select tenant, id, account, purpose, subject, customer, revision,"
            + " cast(body as text) as body, created_at, due_at, sending from message"
            + " where tenant = :tenant"
            + filter.sql()
            + " order by created_at desc, id desc";
    return database.read(
        session ->
            filter
                .bind(session.createNativeQuery(sql, MessageRow.class))
                .setParameter("tenant", tenant)
                .setMaxResults(limit + 1)
                .getResultList()
                .map(rows -> rows.stream().map(MessageRow::view).toList()));
  }

  /** Notes what became of a message, unless more of it is known. */
  Uni<Integer> note(MessageDelivery delivery) {
    Instant now = SqlTime.stored(clock.instant());
    return database.write(
        session ->
            session
                .createNativeQuery(
                    "insert into message (tenant, id, account, purpose, subject, customer, revision,"
                        + " body, created_at) values (:tenant, :id, :account, :purpose, :subject, '',"
                        + " :revision, cast(cast(:body as text) as jsonb), :now)"
                        + " on conflict (tenant, id) do update set revision = excluded.revision,"
                        + " body = excluded.body where message.revision < excluded.revision")
                .setParameter("tenant", delivery.tenant())
                .setParameter("id", delivery.id())
                .setParameter("account", delivery.account())
                .setParameter("purpose", delivery.purpose().wireName())
                .setParameter("subject", delivery.subject())
                .setParameter("revision", delivery.status().revision())
                .setParameter(
                    "body",
                    Document.json(MessageStanding.of(delivery.channel(), delivery.status())))
                .setParameter("now", SqlTime.of(now))
                .executeUpdate());
  }

  /** Forgets to whom messages went of somebody who is forgotten. */
  public Uni<Integer> forgetCustomer(String tenant, String customer) {
    return database.write(
        session ->
            session
                .createMutationQuery(
                    "update MessageRow set customer = '' where id.tenant = :tenant"
                        + " and customer = :customer")
                .setParameter("tenant", tenant)
                .setParameter("customer", customer)
                .executeUpdate());
  }

  /** Deletes those that were wanted before a time and don't wait for theirs. */
  Uni<Integer> purge(Instant before) {
    return database.write(
        session ->
            session
                .createMutationQuery(
                    "delete from MessageRow where createdAt < :before and dueAt is null")
                .setParameter("before", before)
                .executeUpdate());
  }
}
