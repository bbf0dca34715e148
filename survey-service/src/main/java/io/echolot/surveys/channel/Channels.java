package io.echolot.surveys.channel;

import io.echolot.contracts.ChannelAddress;
import io.echolot.contracts.ChannelConfig;
import io.echolot.contracts.Topics;
import io.echolot.platform.Problem;
import io.echolot.platform.Problem.Violation;
import io.echolot.surveys.Conditions;
import io.echolot.surveys.DuplicateRow;
import io.echolot.surveys.EntityTags;
import io.echolot.surveys.JsonRows;
import io.echolot.surveys.Keys;
import io.echolot.surveys.Locked;
import io.echolot.surveys.outbox.Outbox;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javax.sql.DataSource;

/** The tenants' channels, each change of which goes to the gateway. */
@ApplicationScoped
public class Channels {

  /** The constraint by which an address belongs to one channel. */
  private static final String ADDRESS = "channel_address";

  private static final JsonRows.Row<ChannelConfig> CHANNEL =
      row -> JsonRows.parse(row.getString(1), ChannelConfig.class);

  private final JsonRows rows;
  private final Outbox outbox;
  private final SurveyFits fits;

  public Channels(DataSource database, Outbox outbox, SurveyFits fits) {
    this.rows = new JsonRows(database);
    this.outbox = outbox;
    this.fits = fits;
  }

  @Transactional
  public List<ChannelConfig> all(String tenant) {
    return rows.list(CHANNEL, "select body from channel where tenant = ? order by id", tenant);
  }

  /** Those whose id comes after {@code after}, by their ids. */
  @Transactional
  List<ChannelView> list(String tenant, Conditions conditions, String after, int most) {
    return rows.list(
        Channels::view,
        "select body, address_taken from channel where tenant = ? and id collate \"C\" > ?"
            + conditions.sql()
            + " order by id collate \"C\" limit ?",
        conditions.parameters(List.of(tenant, after), List.of(most)));
  }

  @Transactional
  public Optional<Locked<ChannelView>> find(String tenant, String id) {
    return Keys.isKey(id) ? find(tenant, id, "") : Optional.empty();
  }

  private Optional<Locked<ChannelView>> find(String tenant, String id, String suffix) {
    return rows.first(
        row -> new Locked<>(view(row), row.getInt(3)),
        "select body, address_taken, lock from channel where tenant = ? and id = ?" + suffix,
        tenant,
        id);
  }

  private static ChannelView view(ResultSet row) throws SQLException {
    return new ChannelView(CHANNEL.read(row), row.getBoolean(2));
  }

  /** The channel that is to be changed, which nobody else changes until the transaction's end. */
  private Optional<Locked<ChannelView>> hold(String tenant, String id, OptionalInt seen) {
    Optional<Locked<ChannelView>> known = find(tenant, id, " for update");
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
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#INVALID} if the survey that
   *     it asks is published and doesn't fit it; {@link Problem#CONFLICT} if another channel has
   *     its address or publishable key, or another tenant ever had that key
   */
  @Transactional
  Locked<ChannelView> put(String tenant, String id, OptionalInt seen, ChannelBody body) {
    requireFit(tenant, body);
    Optional<Locked<ChannelView>> known = hold(tenant, id, seen);
    String knownKey = known.map(found -> found.value().channel().publishableKey()).orElse("");
    ChannelConfig channel = body.config(tenant, id, knownKey);
    String key = channel.publishableKey().isEmpty() ? null : channel.publishableKey();
    if (key != null && !isOurs(key, tenant)) {
      throw keyTaken();
    }
    try {
      rows.update(
          "insert into channel (tenant, id, publishable_key, address_key, body)"
              + " values (?, ?, ?, ?, ?::jsonb)"
              + " on conflict (tenant, id) do update"
              + " set publishable_key = excluded.publishable_key,"
              + " address_key = excluded.address_key, address_taken = false,"
              + " body = excluded.body, lock = channel.lock + 1",
          tenant,
          id,
          key,
          ChannelAddress.of(channel).map(ChannelAddress::key).orElse(null),
          JsonRows.json(channel));
    } catch (DuplicateRow e) {
      throw ADDRESS.equals(e.constraint()) ? addressTaken() : keyTaken();
    }
    outbox.put(Topics.CHANNELS, channel.topicKey(), channel);
    return find(tenant, id).orElseThrow();
  }

  private void requireFit(String tenant, ChannelBody body) {
    List<Violation> misfits =
        fits.misfits(tenant, body.surveyKey(), body.channel()).stream()
            .map(reason -> new Violation("surveyKey", "can't be asked there: " + reason))
            .toList();
    if (!misfits.isEmpty()) {
      throw Problem.INVALID.because(
          "Change the survey and publish it again, or let the channel ask another one.", misfits);
    }
  }

  /** Whether a publishable key is the tenant's, for ever, or becomes so now. */
  private boolean isOurs(String key, String tenant) {
    rows.update(
        "insert into publishable_key (key, tenant) values (?, ?) on conflict do nothing",
        key,
        tenant);
    return rows.first(
            row -> row.getString(1), "select tenant from publishable_key where key = ?", key)
        .filter(tenant::equals)
        .isPresent();
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

  @Transactional
  void delete(String tenant, String id, OptionalInt seen) {
    if (!Keys.isKey(id)) {
      return;
    }
    Optional<Locked<ChannelView>> channel = hold(tenant, id, seen);
    if (channel.isPresent()) {
      rows.update("delete from channel where tenant = ? and id = ?", tenant, id);
      outbox.putTombstone(Topics.CHANNELS, channel.get().value().channel().topicKey());
    }
  }
}
