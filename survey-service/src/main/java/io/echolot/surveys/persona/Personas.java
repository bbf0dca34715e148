package io.echolot.surveys.persona;

import io.echolot.platform.Problem;
import io.echolot.surveys.JsonRows;
import io.echolot.surveys.Keys;
import io.echolot.surveys.Locked;
import io.echolot.surveys.LockedRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** The tenants' personas, and which journeys name them. */
@ApplicationScoped
public class Personas {

  private final JsonRows rows;
  private final LockedRows<Persona> personas;

  public Personas(DataSource database) {
    this.rows = new JsonRows(database);
    this.personas = new LockedRows<>(rows, "persona", "persona", Persona.class);
  }

  @Transactional
  List<Persona> list(String tenant, String after, int most) {
    return personas.list(tenant, "and key > ? order by key limit ?", after, most);
  }

  @Transactional
  Optional<Locked<Persona>> find(String tenant, String key) {
    return personas.find(tenant, key);
  }

  /** Those of the keys that are personas' of the tenant, in the order of their keys. */
  @Transactional
  public List<Persona> named(String tenant, Set<String> keys) {
    return personas.list(tenant, "and key = any(?) order by key", array(keys));
  }

  private static Object array(Set<String> keys) {
    return keys.toArray(String[]::new);
  }

  @Transactional
  Locked<Persona> put(String tenant, OptionalInt seen, Persona persona) {
    return personas.put(tenant, persona.key(), seen, persona);
  }

  /**
   * Deletes the persona, if there is one.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#CONFLICT} if journeys name
   *     it
   */
  @Transactional
  void delete(String tenant, String key) {
    if (!Keys.isKey(key)) {
      return;
    }
    // Whoever is about to name it waits, and then finds it gone.
    rows.list(
        row -> 1, "select 1 from persona where tenant = ? and key = ? for update", tenant, key);
    List<String> journeys =
        rows.list(
            row -> row.getString(1),
            "select journey from journey_persona where tenant = ? and persona = ? order by journey",
            tenant,
            key);
    if (!journeys.isEmpty()) {
      String names = journeys.stream().map(j -> "\"" + j + "\"").collect(Collectors.joining(", "));
      throw Problem.CONFLICT.because("These journeys name the persona: " + names + ".");
    }
    personas.delete(tenant, key);
  }

  /** Those of the keys that are personas; they stay until the caller's transaction ends. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Set<String> hold(String tenant, Set<String> keys) {
    return new HashSet<>(
        rows.list(
            row -> row.getString(1),
            "select key from persona where tenant = ? and key = any(?) order by key for key share",
            tenant,
            array(keys)));
  }

  /** Notes which personas a stored journey names. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void namedBy(String tenant, String journey, Set<String> keys) {
    rows.update("delete from journey_persona where tenant = ? and journey = ?", tenant, journey);
    for (String key : keys) {
      rows.update(
          "insert into journey_persona (tenant, persona, journey) values (?, ?, ?)",
          tenant,
          key,
          journey);
    }
  }
}
