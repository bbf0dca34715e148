package io.echolot.surveys.authoring.persona;

import io.echolot.platform.problem.Problem;
import io.echolot.surveys.base.Keys;
import io.echolot.surveys.base.http.IfMatch;
import io.echolot.surveys.base.http.Locked;
import io.echolot.surveys.base.persistence.Database;
import io.echolot.surveys.base.persistence.Filter;
import io.echolot.surveys.base.persistence.LockedTable;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The tenants' personas, and which journeys name them. */
@ApplicationScoped
public class Personas {

  private final Database database;
  private final LockedTable<Persona, PersonaRow> personas;

  public Personas(Database database) {
    this.database = database;
    this.personas =
        new LockedTable<>(database, "persona", "persona", PersonaRow.class, PersonaRow::new);
  }

  Uni<List<Persona>> list(String tenant, String after, int most) {
    return personas.list(tenant, new Filter(), after, most);
  }

  Uni<Optional<Locked<Persona>>> find(String tenant, String key) {
    return personas.find(tenant, key);
  }

  /** Those of the keys that are personas' of the tenant, in the order of their keys. */
  public Uni<List<Persona>> named(String tenant, Set<String> keys) {
    return personas.list(
        tenant, new Filter().and("key = any(:keys)", "keys", array(keys)), "", keys.size());
  }

  private static String[] array(Set<String> keys) {
    return keys.toArray(String[]::new);
  }

  Uni<Locked<Persona>> put(String tenant, IfMatch seen, Persona persona) {
    return personas.put(tenant, persona.key(), seen, persona);
  }

  /**
   * Deletes the persona, if there is one.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#CONFLICT} if journeys name
   *     it
   */
  Uni<Void> delete(String tenant, String key) {
    if (!Keys.isKey(key)) {
      return Uni.createFrom().voidItem();
    }
    return database.write(
        session ->
            // Whoever is about to name it waits, and then finds it gone.
            session
                .createNativeQuery(
                    "select 1 from persona where tenant = :tenant and key = :key for update",
                    Integer.class)
                .setParameter("tenant", tenant)
                .setParameter("key", key)
                .getResultList()
                .flatMap(held -> naming(tenant, key))
                .invoke(Personas::requireNone)
                .flatMap(none -> personas.delete(tenant, key)));
  }

  private Uni<List<String>> naming(String tenant, String persona) {
    return database.read(
        session ->
            session
                .createNativeQuery(
                    "select journey from journey_persona"
                        + " where tenant = :tenant and persona = :persona order by journey",
                    String.class)
                .setParameter("tenant", tenant)
                .setParameter("persona", persona)
                .getResultList());
  }

  private static void requireNone(List<String> journeys) {
    if (!journeys.isEmpty()) {
      String names = journeys.stream().map(j -> "\"" + j + "\"").collect(Collectors.joining(", "));
      throw Problem.CONFLICT.because("These journeys name the persona: " + names + ".");
    }
  }

  /** Those of the keys that are personas; they stay until the caller's transaction ends. */
  public Uni<Set<String>> hold(String tenant, Set<String> keys) {
    return database.write(
        session ->
            session
                .createNativeQuery(
                    "select key from persona where tenant = :tenant and key = any(:keys)"
                        + " order by key for key share",
                    String.class)
                .setParameter("tenant", tenant)
                .setParameter("keys", array(keys))
                .getResultList()
                .<Set<String>>map(HashSet::new));
  }

  /** Notes which personas a stored journey names. */
  public Uni<Void> namedBy(String tenant, String journey, Set<String> keys) {
    return database.write(
        session ->
            session
                .createNativeQuery(
                    "delete from journey_persona where tenant = :tenant and journey = :journey")
                .setParameter("tenant", tenant)
                .setParameter("journey", journey)
                .executeUpdate()
                .flatMap(
                    gone ->
                        session
                            .createNativeQuery(
                                "insert into journey_persona (tenant, persona, journey)"
                                    + " select cast(:tenant as text), persona,"
                                    + " cast(:journey as text)"
                                    + " from unnest(cast(:keys as text[])) as persona")
                            .setParameter("tenant", tenant)
                            .setParameter("journey", journey)
                            .setParameter("keys", array(keys))
                            .executeUpdate())
                .replaceWithVoid());
  }
}
