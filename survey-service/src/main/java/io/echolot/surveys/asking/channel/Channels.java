package io.echolot.surveys.asking.channel;

import io.echolot.contracts.Topics;
import io.echolot.contracts.account.MessagingProvider;
import io.echolot.contracts.channel.ChannelAddress;
import io.echolot.contracts.channel.ChannelConfig;
import io.echolot.platform.problem.Problem;
import io.echolot.platform.problem.Problem.Violation;
import io.echolot.surveys.base.Keys;
import io.echolot.surveys.base.http.IfMatch;
import io.echolot.surveys.base.http.Locked;
import io.echolot.surveys.base.outbox.Outbox;
import io.echolot.surveys.base.persistence.Database;
import io.echolot.surveys.base.persistence.Document;
import io.echolot.surveys.base.persistence.DuplicateRow;
import io.echolot.surveys.base.persistence.Filter;
import io.echolot.surveys.base.persistence.TenantKey;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** The tenants' channels, each change of which goes to the gateway. */
@ApplicationScoped
public class Channels {

  /** The constraint by which an address belongs to one channel. */
  private static final String ADDRESS = "channel_address";

  private final Database database;
  private final Outbox outbox;
  private final SurveyFits fits;

  public Channels(Database database, Outbox outbox, SurveyFits fits) {
    this.database = database;
    this.outbox = outbox;
    this.fits = fits;
  }

  public Uni<List<ChannelConfig>> all(String tenant) {
    return database.read(
        session ->
            session
                .createSelectionQuery(
                    "select body from ChannelRow where id.tenant = :tenant order by id.key",
                    ChannelConfig.class)
                .setParameter("tenant", tenant)
                .getResultList());
  }

  /** Those whose id comes after {@code after}, by their ids. */
  Uni<List<ChannelView>> list(String tenant, Filter filter, String after, int most) {
    String sql =
        "select tenant, id, lock, publishable_key, address_key, address_taken,"
            + " cast(body as text) as body from channel"
            + " where tenant = :tenant and id collate \"C\" > :after"
            + filter.sql()
            + " order by id collate \"C\"";
    return database.read(
        session ->
            filter
                .bind(session.createNativeQuery(sql, ChannelRow.class))
                .setParameter("tenant", tenant)
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList()
                .map(rows -> rows.stream().map(ChannelRow::view).toList()));
  }

  public Uni<Optional<Locked<ChannelView>>> find(String tenant, String id) {
    return Keys.isKey(id)
        ? database.read(session -> find(session, tenant, id, LockMode.NONE))
        : Uni.createFrom().item(Optional.empty());
  }

  private static Uni<Optional<Locked<ChannelView>>> find(
      StatelessSession session, String tenant, String id, LockMode mode) {
    return session
        .get(ChannelRow.class, new TenantKey(tenant, id), mode)
        .map(row -> Optional.ofNullable(row).map(ChannelRow::locked));
  }

  /** The channel that is to be changed, which nobody else changes until the transaction's end. */
  private static Uni<Optional<Locked<ChannelView>>> hold(
      StatelessSession session, String tenant, String id, IfMatch seen) {
    return find(session, tenant, id, LockMode.PESSIMISTIC_WRITE)
        .invoke(
            known ->
                seen.require(
                    known.map(Locked::lock).map(OptionalInt::of).orElse(OptionalInt.empty())));
  }

  /**
   * Creates or replaces a channel.
   *
   * @param seen what is to be replaced, if the caller says so
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#INVALID} if the survey that
   *     it asks is published and doesn't fit it; {@link Problem#CONFLICT} if another channel has
   *     its address or publishable key, or another tenant ever had that key
   */
  Uni<Locked<ChannelView>> put(String tenant, String id, IfMatch seen, ChannelBody body) {
    return database.write(
        session ->
            requireFit(tenant, body)
                .call(fitting -> requireOwn(session, tenant, body))
                .flatMap(fitting -> hold(session, tenant, id, seen))
                .map(known -> config(tenant, id, body, known))
                .call(channel -> requireOurs(session, channel.publishableKey(), tenant))
                .call(this::store)
                .call(channel -> outbox.put(Topics.CHANNELS, channel.topicKey(), channel))
                .flatMap(channel -> find(session, tenant, id, LockMode.NONE))
                .map(Optional::orElseThrow));
  }

  private Uni<Void> requireFit(String tenant, ChannelBody body) {
    return fits.misfits(tenant, body.surveyKey(), body.channel())
        .invoke(Channels::requireNone)
        .replaceWithVoid();
  }

  /** A bot's name or a number is known to everybody, so only who has its token may name it. */
  private static Uni<Void> requireOwn(StatelessSession session, String tenant, ChannelBody body) {
    Door door = Door.of(body.channel());
    return door.owner().isEmpty()
        ? Uni.createFrom().voidItem()
        : requireOwn(session, tenant, body, door.owner().get());
  }

  private static Uni<Void> requireOwn(
      StatelessSession session, String tenant, ChannelBody body, MessagingProvider provider) {
    return session
        .createNativeQuery(
            "select count(*) from channel_account_address own join channel_account a"
                + " on a.tenant = own.tenant and a.id = own.id"
                + " where own.provider = :provider and own.address = :address"
                + " and own.tenant = :tenant and a.account = :account",
            Long.class)
        .setParameter("provider", provider.wireName())
        .setParameter("address", Door.of(body.channel()).address(body.address()))
        .setParameter("tenant", tenant)
        .setParameter("account", body.account())
        .getSingleResult()
        .invoke(
            found -> {
              if (found == 0) {
                throw Problem.INVALID.because(
                    "",
                    List.of(
                        new Violation("address", "must be that of such an account of your own")));
              }
            })
        .replaceWithVoid();
  }

  private static void requireNone(List<String> misfits) {
    if (!misfits.isEmpty()) {
      throw Problem.INVALID.because(
          "Change the survey and publish it again, or let the channel ask another one.",
          misfits.stream()
              .map(reason -> new Violation("surveyKey", "can't be asked there: " + reason))
              .toList());
    }
  }

  private static ChannelConfig config(
      String tenant, String id, ChannelBody body, Optional<Locked<ChannelView>> known) {
    return body.config(
        tenant, id, known.map(found -> found.value().config().publishableKey()).orElse(""));
  }

  private Uni<Integer> store(ChannelConfig channel) {
    return database
        .write(session -> store(session, channel))
        .onFailure(DuplicateRow.class)
        .transform(e -> ADDRESS.equals(e.constraint()) ? addressTaken() : keyTaken());
  }

  private static Uni<Integer> store(StatelessSession session, ChannelConfig channel) {
    return session
        .createNativeQuery(
            "insert into channel (tenant, id, publishable_key, address_key, body)"
                + " values (:tenant, :id, nullif(:key, ''), nullif(:address, ''),"
                + " cast(cast(:body as text) as jsonb))"
                + " on conflict (tenant, id) do update"
                + " set publishable_key = excluded.publishable_key,"
                + " address_key = excluded.address_key, address_taken = false,"
                + " body = excluded.body, lock = channel.lock + 1")
        .setParameter("tenant", channel.tenant())
        .setParameter("id", channel.id())
        .setParameter("key", channel.publishableKey())
        .setParameter("address", ChannelAddress.of(channel).map(ChannelAddress::key).orElse(""))
        .setParameter("body", Document.json(channel))
        .executeUpdate();
  }

  /** A publishable key is the tenant's for ever, or becomes so now. */
  private static Uni<Void> requireOurs(StatelessSession session, String key, String tenant) {
    if (key.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return session
        .createNativeQuery(
            "insert into publishable_key (key, tenant) values (:key, :tenant)"
                + " on conflict do nothing")
        .setParameter("key", key)
        .setParameter("tenant", tenant)
        .executeUpdate()
        .flatMap(
            added ->
                session
                    .createNativeQuery(
                        "select tenant from publishable_key where key = :key", String.class)
                    .setParameter("key", key)
                    .getSingleResultOrNull())
        .invoke(
            owner -> {
              if (!tenant.equals(owner)) {
                throw keyTaken();
              }
            })
        .replaceWithVoid();
  }

  private static HttpProblem keyTaken() {
    return Problem.CONFLICT.because(
        "Choose another publishable key, or none to get a new one.",
        List.of(new Violation("publishableKey", "is taken")));
  }

  /** Doesn't say whose it is: that is another tenant's business. */
  private static HttpProblem addressTaken() {
    return Problem.CONFLICT.because(
        "Another channel, of yours or of another tenant, receives what comes to this address.",
        List.of(new Violation("address", "is taken")));
  }

  Uni<Void> delete(String tenant, String id, IfMatch seen) {
    if (!Keys.isKey(id)) {
      return Uni.createFrom().voidItem();
    }
    return database.write(
        session ->
            hold(session, tenant, id, seen)
                .flatMap(
                    known ->
                        known.isEmpty()
                            ? Uni.createFrom().voidItem()
                            : delete(session, known.get().value().config())));
  }

  private Uni<Void> delete(StatelessSession session, ChannelConfig channel) {
    return session
        .createMutationQuery("delete from ChannelRow where id = :id")
        .setParameter("id", new TenantKey(channel.tenant(), channel.id()))
        .executeUpdate()
        .flatMap(gone -> outbox.putTombstone(Topics.CHANNELS, channel.topicKey()));
  }
}
