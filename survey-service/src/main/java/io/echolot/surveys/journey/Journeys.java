package io.echolot.surveys.journey;

import io.echolot.contracts.Touchpoint;
import io.echolot.surveys.JsonRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** The tenants' journeys. */
@ApplicationScoped
public class Journeys {

  private final JsonRows rows;

  public Journeys(DataSource database) {
    this.rows = new JsonRows(database);
  }

  @Transactional
  public List<Journey> all(String tenant) {
    return rows.list(
        row -> JsonRows.parse(row.getString(1), Journey.class),
        "select body from journey where tenant = ? order by key",
        tenant);
  }

  @Transactional
  public Optional<Journey> find(String tenant, String key) {
    return rows.first(
        row -> JsonRows.parse(row.getString(1), Journey.class),
        "select body from journey where tenant = ? and key = ?",
        tenant,
        key);
  }

  @Transactional
  public void put(String tenant, Journey journey) {
    rows.update(
        "insert into journey (tenant, key, body) values (?, ?, ?::jsonb)"
            + " on conflict (tenant, key) do update set body = excluded.body",
        tenant,
        journey.key(),
        JsonRows.json(journey));
  }

  @Transactional
  public void delete(String tenant, String key) {
    rows.update("delete from journey where tenant = ? and key = ?", tenant, key);
  }

  /** All touchpoints of the tenant's journeys by their key. */
  @Transactional
  public Map<String, Touchpoint> touchpoints(String tenant) {
    return all(tenant).stream()
        .flatMap(journey -> journey.stages().stream())
        .flatMap(
            stage -> stage.touchpoints().stream().map(t -> new Touchpoint(t.key(), stage.key())))
        .collect(Collectors.toMap(Touchpoint::key, Function.identity(), (first, second) -> first));
  }
}
