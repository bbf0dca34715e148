package io.echolot.surveys.channel;

import io.echolot.contracts.ChannelConfig;
import io.echolot.contracts.Topics;
import io.echolot.platform.Problem;
import io.echolot.surveys.Conditions;
import io.echolot.surveys.EntityTags;
import io.echolot.surveys.JsonRows;
import io.echolot.surveys.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javax.sql.DataSource;

/** The tenants' channels, each change of which goes to the gateway. */
@ApplicationScoped
public class Channels {

  private static final JsonRows.Row<ChannelConfig> CHANNEL =
      row -> JsonRows.parse(row.getString(1), ChannelConfig.class);

  private final JsonRows rows;
  private final Outbox outbox;

  public Channels(DataSource database, Outbox outbox) {
    this.rows = new JsonRows(database);
    this.outbox = outbox;
  }

  /** A channel with its lock, which grows with every change: the entity tag. */
  record Locked(ChannelConfig config, int lock) {}

  @Transactional
  public List<ChannelConfig> all(String tenant) {
    return rows.list(CHANNEL, "select body from channel where tenant = ? order by id", tenant);
  }

  /** Those whose id comes after {@code after}, by their ids. */
  @Transactional
  List<ChannelConfig> list(String tenant, Conditions conditions, String after, int most) {
    return rows.list(
        CHANNEL,
        "select body from channel where tenant = ? and id collate \"C\" > ?"
            + conditions.sql()
            + " order by id collate \"C\" limit ?",
        conditions.parameters(List.of(tenant, after), List.of(most)));
  }

  @Transactional
  Optional<Locked> find(String tenant, String id) {
    return find(tenant, id, "");
  }

  private Optional<Locked> find(String tenant, String id, String suffix) {
    return rows.first(
        row -> new Locked(JsonRows.parse(row.getString(1), ChannelConfig.class), row.getInt(2)),
        "select body, lock from channel where tenant = ? and id = ?" + suffix,
        tenant,
        id);
  }

  /** The channel that is to be changed, which nobody else changes until the transaction's end. */
  private Optional<Locked> hold(String tenant, String id, OptionalInt seen) {
    Optional<Locked> known = find(tenant, id, " for update");
    boolean changed =
        seen.isPresent() && known.filter(found -> found.lock() == seen.getAsInt()).isEmpty();
    if (changed) {
      throw EntityTags.CHANGED_MEANWHILE.because("Read it again, then change it.");
    }
    return known;
  }

  /**
   * Creates or replaces a channel.
   *
   * @param seen the lock of what is to be replaced; empty for whatever is there
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#CONFLICT} if another channel
   *     has its publishable key
   */
  @Transactional
  Locked put(String tenant, String id, OptionalInt seen, ChannelBody body) {
    Optional<Locked> known = hold(tenant, id, seen);
    ChannelConfig channel =
        body.config(tenant, id, known.map(found -> found.config().publishableKey()).orElse(""));
    String key = channel.publishableKey().isEmpty() ? null : channel.publishableKey();
    boolean taken =
        key != null
            && rows.first(
                    row -> row.getString(1),
                    "select id from channel where publishable_key = ?"
                        + " and not (tenant = ? and id = ?)",
                    key,
                    tenant,
                    id)
                .isPresent();
    if (taken) {
      throw Problem.CONFLICT.because("Choose another publishable key, or none to get a new one.");
    }
    rows.update(
        "insert into channel (tenant, id, publishable_key, body) values (?, ?, ?, ?::jsonb)"
            + " on conflict (tenant, id) do update set publishable_key = excluded.publishable_key,"
            + " body = excluded.body, lock = channel.lock + 1",
        tenant,
        id,
        key,
        JsonRows.json(channel));
    outbox.put(Topics.CHANNELS, channel.topicKey(), channel);
    return find(tenant, id).orElseThrow();
  }

  @Transactional
  void delete(String tenant, String id, OptionalInt seen) {
    Optional<Locked> channel = hold(tenant, id, seen);
    if (channel.isPresent()) {
      rows.update("delete from channel where tenant = ? and id = ?", tenant, id);
      outbox.putTombstone(Topics.CHANNELS, channel.get().config().topicKey());
    }
  }
}
