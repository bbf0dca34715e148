package io.echolot.surveys.asking.message;

import io.echolot.contracts.Topics;
import io.echolot.contracts.delivery.MessageDelivery;
import io.echolot.contracts.delivery.MessagePurpose;
import io.echolot.contracts.delivery.MessageState;
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
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** The messages that we send, and what became of them. */
@ApplicationScoped
public class Messages {

  /** An account sends what it was handed on first. */
  private static final String DUE =
      "select due.* from (select distinct tenant, account from message"
          + " where due_at <= :now and purpose = :purpose) waiting"
          + " left join channel_account a on a.tenant = waiting.tenant and a.id = waiting.account"
          + " cross join lateral (select m.tenant, m.id, m.account, m.purpose, m.subject,"
          + " m.customer, m.revision, cast(m.body as text) as body, m.created_at, m.due_at,"
          + " m.sending, m.part from message m where m.tenant = waiting.tenant"
          + " and m.account = waiting.account and m.due_at <= :now and m.purpose = :purpose"
          + " order by m.due_at limit greatest(0,"
          + " 60 * coalesce(cast(a.body ->> 'messagesPerSecond' as int), 1)"
          + " - (select count(*) from message q where q.tenant = waiting.tenant"
          + " and q.account = waiting.account and q.due_at is null"
          + " and q.body ->> 'state' = 'queued'))"
          + " for update skip locked) due"
          + " order by row_number() over (partition by due.tenant, due.account order by due.due_at),"
          + " due.due_at limit :most";

  private static final int PURGED_AT_ONCE = 1_000;

  private final Database database;
  private final Outbox outbox;
  private final Instance<MessageFollower> followers;
  private final Clock clock;

  Messages(Database database, Outbox outbox, Instance<MessageFollower> followers, Clock clock) {
    this.database = database;
    this.outbox = outbox;
    this.followers = followers;
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
                        + " body, created_at, due_at, sending, part) values (:tenant, :id, :account,"
                        + " :purpose, :subject, :customer, 0, cast(cast(:body as text) as jsonb),"
                        + " :now, :due, :sending, :part) on conflict (tenant, id) do nothing")
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
                .setParameter("part", message.part())
                .executeUpdate()
                .replaceWithVoid());
  }

  /**
   * Some of the planned messages of a purpose whose time has come, of each account as many as it
   * sends within a minute, and one account's after the other's; other replicas pass them over until
   * the caller's transaction ends.
   */
  public Uni<List<PlannedMessage>> due(StatelessSession session, MessagePurpose purpose, int most) {
    return session
        .createNativeQuery(DUE, MessageRow.class)
        .setParameter("now", SqlTime.of(clock.instant()))
        .setParameter("purpose", purpose.wireName())
        .setParameter("most", most)
        .getResultList()
        .map(rows -> rows.stream().map(MessageRow::planned).toList());
  }

  /** Has a planned message wait for some time more. */
  public Uni<Integer> postpone(PlannedMessage message, Duration time) {
    return postpone(message, clock.instant().plus(time));
  }

  /** Has a planned message wait until a time. */
  public Uni<Integer> postpone(PlannedMessage message, Instant until) {
    return database.write(
        session ->
            session
                .createMutationQuery(
                    "update MessageRow set dueAt = :due where id = :id and dueAt is not null")
                .setParameter("due", SqlTime.stored(until))
                .setParameter("id", new MessageRow.Key(message.tenant(), message.id()))
                .executeUpdate());
  }

  /** Hands a planned message to the gateway. */
  public Uni<Void> handOn(OutgoingMessage message) {
    return database
        .update(
            "update message set due_at = null"
                + " where tenant = :tenant and id = :id and due_at is not null",
            Map.of("tenant", message.tenant(), "id", message.id()))
        .flatMap(
            changed ->
                // Another replica was faster.
                changed == 0
                    ? Uni.createFrom().voidItem()
                    : outbox.put(Topics.OUTGOING, message.topicKey(), message));
  }

  /** Notes that a planned message isn't sent, and why. */
  public Uni<Void> leave(PlannedMessage message, UnsentReason reason) {
    MessageStanding unsent =
        MessageStanding.unsent(message.channel(), reason, SqlTime.stored(clock.instant()));
    return database
        .update(
            "update message set due_at = null, body = cast(cast(:body as text) as jsonb)"
                + " where tenant = :tenant and id = :id and due_at is not null",
            Map.of("body", Document.json(unsent), "tenant", message.tenant(), "id", message.id()))
        .flatMap(
            changed ->
                // An invitation that was taken back stays so.
                changed == 0 || reason == UnsentReason.REVOKED
                    ? Uni.createFrom().voidItem()
                    : unreached(message.tenant(), message.purpose(), message.subject()));
  }

  /** Whom a reminder doesn't reach was asked before. */
  private Uni<Void> unreached(String tenant, MessagePurpose purpose, String subject) {
    return subject.isEmpty() || purpose == MessagePurpose.REMINDER
        ? Uni.createFrom().voidItem()
        : Database.each(followers, follower -> follower.unreached(tenant, subject))
            .replaceWithVoid();
  }

  /**
   * How far an invitation's message is.
   *
   * @param reason why it isn't further
   * @param at when its state came to be
   */
  public record InvitingMessage(MessageState state, UnsentReason reason, Instant at) {}

  /** That of an invitation; empty if there is none. */
  public Uni<Optional<InvitingMessage>> inviting(String tenant, String invitation) {
    return database.read(
        session ->
            session
                .createNativeQuery(
                    "select body ->> 'state', body ->> 'reason', body ->> 'at' from message where tenant = :tenant"
                        + " and subject = :subject and purpose = 'invitation'",
                    Object[].class)
                .setParameter("tenant", tenant)
                .setParameter("subject", invitation)
                .setMaxResults(1)
                .getSingleResultOrNull()
                .map(
                    row ->
                        Optional.ofNullable(row)
                            .map(
                                found ->
                                    new InvitingMessage(
                                        MessageState.of((String) found[0]),
                                        UnsentReason.of((String) found[1]),
                                        Instant.parse((String) found[2])))));
  }

  /** The newest first, one more than the limit to tell whether there are more. */
  Uni<List<SentMessage>> list(
      String tenant, MessageFilter wanted, Optional<Cursor> after, int limit) {
    Filter filter = wanted.sql().behindUuid(after, "created_at", "id");
    String sql =
        "select tenant, id, account, purpose, subject, customer, revision,"
            + " cast(body as text) as body, created_at, due_at, sending, part from message"
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
                .executeUpdate()
                .call(
                    noted ->
                        noted > 0 && isUnreached(delivery.status().state())
                            ? unreached(delivery.tenant(), delivery.purpose(), delivery.subject())
                            : Uni.createFrom().voidItem()));
  }

  private static boolean isUnreached(MessageState state) {
    return state == MessageState.NOT_SENT || state == MessageState.FAILED;
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

  /**
   * Deletes some that were wanted before a time and don't wait for theirs, and what they had in
   * common with others; how many messages.
   */
  Uni<Integer> purge(Instant before) {
    return database.write(
        session ->
            session
                .createNativeQuery(
                    "delete from message where (tenant, id) in (select tenant, id from message"
                        + " where created_at < :before and due_at is null limit :most)")
                .setParameter("before", SqlTime.of(before))
                .setParameter("most", PURGED_AT_ONCE)
                .executeUpdate()
                .call(
                    gone ->
                        session
                            .createNativeQuery(
                                "delete from sending s where s.created_at < :before and not exists"
                                    + " (select 1 from message m where m.tenant = s.tenant"
                                    + " and m.sending = s.id)")
                            .setParameter("before", SqlTime.of(before))
                            .executeUpdate()));
  }

  /** Whether that was all. */
  static boolean isLast(int purged) {
    return purged < PURGED_AT_ONCE;
  }
}
