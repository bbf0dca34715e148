package io.echolot.surveys.channel;

import io.echolot.contracts.ChannelConfig;
import io.echolot.contracts.Topics;
import io.echolot.platform.Problem;
import io.echolot.surveys.JsonRows;
import io.echolot.surveys.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
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

  @Transactional
  public List<ChannelConfig> all(String tenant) {
    return rows.list(CHANNEL, "select body from channel where tenant = ? order by id", tenant);
  }

  @Transactional
  public Optional<ChannelConfig> find(String tenant, String id) {
    return rows.first(CHANNEL, "select body from channel where tenant = ? and id = ?", tenant, id);
  }

  /**
   * Creates or replaces a channel.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#CONFLICT} if another channel
   *     has its publishable key
   */
  @Transactional
  public ChannelConfig put(String tenant, String id, ChannelBody body) {
    String known = find(tenant, id).map(ChannelConfig::publishableKey).orElse("");
    ChannelConfig channel = body.config(tenant, id, known);
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
            + " body = excluded.body",
        tenant,
        id,
        key,
        JsonRows.json(channel));
    outbox.put(Topics.CHANNELS, channel.topicKey(), channel);
    return channel;
  }

  @Transactional
  public void delete(String tenant, String id) {
    Optional<ChannelConfig> channel = find(tenant, id);
    if (channel.isPresent()) {
      rows.update("delete from channel where tenant = ? and id = ?", tenant, id);
      outbox.putTombstone(Topics.CHANNELS, channel.get().topicKey());
    }
  }
}
