package io.echolot.surveys.journey;

import io.echolot.contracts.Touchpoint;
import io.echolot.platform.Problem;
import io.echolot.surveys.Conditions;
import io.echolot.surveys.JsonRows;
import io.echolot.surveys.Keys;
import io.echolot.surveys.Locked;
import io.echolot.surveys.LockedRows;
import io.echolot.surveys.persona.Personas;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** The tenants' journeys. */
@ApplicationScoped
public class Journeys {

  private static final Journey NONE = new Journey("", null, List.of(), List.of());

  private final LockedRows<Journey> journeys;
  private final Personas personas;
  private final SurveyOutlines surveys;

  public Journeys(DataSource database, Personas personas, SurveyOutlines surveys) {
    this.journeys = new LockedRows<>(new JsonRows(database), "journey", "journey", Journey.class);
    this.personas = personas;
    this.surveys = surveys;
  }

  /** Those that fit and whose key comes after {@code after}, by their keys. */
  @Transactional
  List<Journey> list(String tenant, Conditions wanted, String after, int most) {
    return journeys.list(
        tenant,
        "and key > ?" + wanted.sql() + " order by key limit ?",
        wanted.parameters(List.of(after), List.of(most)));
  }

  @Transactional
  Optional<Locked<Journey>> find(String tenant, String key) {
    return journeys.find(tenant, key);
  }

  /**
   * Creates the journey, or replaces the one that was seen.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#INVALID} if it names what
   *     isn't there, and what {@link LockedRows#put} throws
   */
  @Transactional
  Locked<Journey> put(String tenant, OptionalInt seen, Journey journey) {
    Set<String> named = Set.copyOf(journey.personas());
    Keys.requireNone(
        ReferenceChecks.check(
            journey,
            find(tenant, journey.key()).map(Locked::value).orElse(NONE),
            personas.hold(tenant, named),
            outlines(tenant, journey)));
    Locked<Journey> stored = journeys.put(tenant, journey.key(), seen, journey);
    personas.namedBy(tenant, journey.key(), named);
    return stored;
  }

  private Map<String, SurveyOutline> outlines(String tenant, Journey journey) {
    return surveys.named(
        tenant, journey.attached().map(AttachedSurvey::survey).collect(Collectors.toSet()));
  }

  @Transactional
  void delete(String tenant, String key) {
    journeys.delete(tenant, key);
  }

  /**
   * The journey, ready to be drawn; empty if there is none.
   *
   * @param persona key of the only persona that matters; empty for all of them
   * @param language BCP 47 tag of the reader
   */
  @Transactional
  Optional<JourneyMap> map(String tenant, String key, String persona, String language) {
    return find(tenant, key)
        .map(Locked::value)
        .map(
            journey ->
                new MapMaker(language, persona, outlines(tenant, journey))
                    .map(journey, personas.named(tenant, Set.copyOf(journey.personas()))));
  }

  /** All touchpoints of the tenant's journeys by their key. */
  @Transactional
  public Map<String, Touchpoint> touchpoints(String tenant) {
    return journeys.list(tenant, "order by key").stream()
        .flatMap(journey -> journey.stages().stream())
        .flatMap(
            stage -> stage.touchpoints().stream().map(t -> new Touchpoint(t.key(), stage.key())))
        .collect(Collectors.toMap(Touchpoint::key, Function.identity(), (first, second) -> first));
  }
}
