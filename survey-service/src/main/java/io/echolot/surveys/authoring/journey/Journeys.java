package io.echolot.surveys.authoring.journey;

import io.echolot.contracts.survey.Touchpoint;
import io.echolot.platform.problem.Problem;
import io.echolot.surveys.authoring.persona.Personas;
import io.echolot.surveys.base.Keys;
import io.echolot.surveys.base.http.IfMatch;
import io.echolot.surveys.base.http.Locked;
import io.echolot.surveys.base.persistence.Database;
import io.echolot.surveys.base.persistence.Filter;
import io.echolot.surveys.base.persistence.LockedTable;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The tenants' journeys. */
@ApplicationScoped
public class Journeys {

  private static final Journey NONE = new Journey("", null, List.of(), List.of());

  private final Database database;
  private final LockedTable<Journey, JourneyRow> journeys;
  private final Personas personas;
  private final SurveyOutlines surveys;

  public Journeys(Database database, Personas personas, SurveyOutlines surveys) {
    this.database = database;
    this.journeys =
        new LockedTable<>(database, "journey", "journey", JourneyRow.class, JourneyRow::new);
    this.personas = personas;
    this.surveys = surveys;
  }

  /** Those that fit and whose key comes after {@code after}, by their keys. */
  Uni<List<Journey>> list(String tenant, Filter wanted, String after, int most) {
    return journeys.list(tenant, wanted, after, most);
  }

  Uni<Optional<Locked<Journey>>> find(String tenant, String key) {
    return journeys.find(tenant, key);
  }

  /**
   * Creates the journey, or replaces the one that was seen.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#INVALID} if it names what
   *     isn't there, and what {@link LockedTable#put} throws
   */
  Uni<Locked<Journey>> put(String tenant, IfMatch seen, Journey journey) {
    Set<String> named = Set.copyOf(journey.personas());
    return database.write(
        session ->
            requireKnown(tenant, journey, named)
                .flatMap(known -> journeys.put(tenant, journey.key(), seen, journey))
                .call(stored -> personas.namedBy(tenant, journey.key(), named)));
  }

  private Uni<Void> requireKnown(String tenant, Journey journey, Set<String> named) {
    return Uni.combine()
        .all()
        .unis(
            find(tenant, journey.key()).map(known -> known.map(Locked::value).orElse(NONE)),
            personas.hold(tenant, named),
            outlines(tenant, journey))
        .usingConcurrencyOf(1)
        .with((stored, held, outlines) -> ReferenceChecks.check(journey, stored, held, outlines))
        .invoke(Keys::requireNone)
        .replaceWithVoid();
  }

  private Uni<Map<String, SurveyOutline>> outlines(String tenant, Journey journey) {
    return surveys.named(
        tenant, journey.attached().map(AttachedSurvey::survey).collect(Collectors.toSet()));
  }

  Uni<Void> delete(String tenant, String key) {
    return journeys.delete(tenant, key);
  }

  /**
   * The journey, ready to be drawn; empty if there is none.
   *
   * @param persona key of the only persona that matters; empty for all of them
   * @param language BCP 47 tag of the reader
   */
  Uni<Optional<JourneyMap>> map(String tenant, String key, String persona, String language) {
    return database.read(
        session ->
            find(tenant, key)
                .flatMap(
                    known ->
                        known.isEmpty()
                            ? Uni.createFrom().item(Optional.empty())
                            : map(tenant, known.get().value(), persona, language)
                                .map(Optional::of)));
  }

  private Uni<JourneyMap> map(String tenant, Journey journey, String persona, String language) {
    return Uni.combine()
        .all()
        .unis(outlines(tenant, journey), personas.named(tenant, Set.copyOf(journey.personas())))
        .usingConcurrencyOf(1)
        .with((outlines, named) -> new MapMaker(language, persona, outlines).map(journey, named));
  }

  /** All touchpoints of the tenant's journeys by their key. */
  public Uni<Map<String, Touchpoint>> touchpoints(String tenant) {
    return journeys
        .list(tenant, new Filter(), "", Integer.MAX_VALUE)
        .map(
            all ->
                all.stream()
                    .flatMap(journey -> journey.stages().stream())
                    .flatMap(
                        stage ->
                            stage.touchpoints().stream()
                                .map(t -> new Touchpoint(t.key(), stage.key(), t.unit())))
                    .collect(
                        Collectors.toMap(
                            Touchpoint::key, Function.identity(), (first, second) -> first)));
  }
}
