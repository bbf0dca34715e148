package io.echolot.surveys.authoring.survey;

import io.echolot.contracts.Topics;
import io.echolot.contracts.channel.ChannelConfig;
import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.contracts.survey.SurveyState;
import io.echolot.contracts.survey.Touchpoint;
import io.echolot.platform.Ids;
import io.echolot.platform.problem.Problem;
import io.echolot.platform.problem.Problem.Violation;
import io.echolot.surveys.asking.channel.Channels;
import io.echolot.surveys.authoring.journey.Journeys;
import io.echolot.surveys.authoring.survey.check.PublishChecks;
import io.echolot.surveys.authoring.survey.diff.VersionDiff;
import io.echolot.surveys.authoring.survey.draft.SurveyDraft;
import io.echolot.surveys.authoring.survey.fit.ChannelFit;
import io.echolot.surveys.authoring.survey.fit.DialogueChecks;
import io.echolot.surveys.base.Keys;
import io.echolot.surveys.base.TimeZones;
import io.echolot.surveys.base.http.EntityTags;
import io.echolot.surveys.base.http.IfMatch;
import io.echolot.surveys.base.outbox.Outbox;
import io.echolot.surveys.base.persistence.Database;
import io.echolot.surveys.people.segment.Segments;
import io.echolot.surveys.records.webhook.Announcements;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What can be done with a tenant's surveys. */
@ApplicationScoped
public class Surveys {

  private final Database database;
  private final SurveyStore store;
  private final Journeys journeys;
  private final Channels channels;
  private final Segments segments;
  private final Outbox outbox;
  private final Announcements announcements;
  private final Clock clock;

  public Surveys(
      Database database,
      SurveyStore store,
      Journeys journeys,
      Channels channels,
      Segments segments,
      Outbox outbox,
      Announcements announcements,
      Clock clock) {
    this.database = database;
    this.store = store;
    this.journeys = journeys;
    this.channels = channels;
    this.segments = segments;
    this.outbox = outbox;
    this.announcements = announcements;
    this.clock = clock;
  }

  /** Those whose key comes after {@code after}, by their keys. */
  Uni<List<Survey>> list(String tenant, SurveyFilter filter, String after, int most) {
    return store.list(tenant, filter.conditions(), after, most);
  }

  /** The survey of that key. */
  public Uni<Optional<Survey>> find(String tenant, String key) {
    return store.byKey(tenant, key);
  }

  /**
   * The survey.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#NOT_FOUND}
   */
  public Uni<Survey> get(String tenant, String id) {
    return store.byId(tenant, id).map(Surveys::known);
  }

  private static Survey known(Optional<Survey> found) {
    return found.orElseThrow(() -> Problem.NOT_FOUND.because(""));
  }

  public Uni<Survey> create(String tenant, SurveyDraft draft) {
    requireKnownZone(draft);
    Survey survey = new Survey(Ids.next().toString(), AuthoringState.DRAFT, 0, 1, false, draft);
    return database.write(
        session ->
            requireFreeKey(tenant, survey)
                .flatMap(free -> store.insert(tenant, survey))
                .replaceWith(survey));
  }

  /** Not only when it is published: what is stored has a zone by which days can be told. */
  private static void requireKnownZone(SurveyDraft draft) {
    if (TimeZones.find(draft.timeZone()).isEmpty()) {
      Keys.requireNone(List.of(new Violation("timeZone", TimeZones.EXPECTED)));
    }
  }

  private Uni<Void> requireFreeKey(String tenant, Survey survey) {
    String key = survey.draft().key();
    return store
        .byKey(tenant, key)
        .invoke(
            found -> {
              if (found.filter(other -> !other.id().equals(survey.id())).isPresent()) {
                throw Problem.CONFLICT.because("Another survey has the key \"" + key + "\".");
              }
            })
        .replaceWithVoid();
  }

  /** Replaces the draft that was seen. */
  public Uni<Survey> update(String tenant, String id, IfMatch seen, SurveyDraft draft) {
    requireKnownZone(draft);
    return database.write(
        session ->
            store
                .hold(tenant, id)
                .map(Surveys::known)
                .map(survey -> changed(survey, draft))
                .call(changed -> requireFreeKey(tenant, changed))
                .invoke(changed -> seen.require(OptionalInt.of(changed.lock() - 1)))
                .call(changed -> replace(tenant, changed)));
  }

  private static Survey changed(Survey survey, SurveyDraft draft) {
    if (survey.version() > 0 && !survey.draft().key().equals(draft.key())) {
      throw Problem.CONFLICT.because("The key of a published survey stays as it is.");
    }
    return survey.drafted(draft);
  }

  public Uni<Void> delete(String tenant, String id) {
    return database.write(
        session ->
            get(tenant, id)
                .flatMap(known -> store.deleteDraft(tenant, id))
                .invoke(
                    deleted -> {
                      if (!deleted) {
                        throw Problem.CONFLICT.because(
                            "A survey that was published can be closed, not deleted.");
                      }
                    })
                .replaceWithVoid());
  }

  /** What must be known of a survey and around it to publish it. */
  private record Publishing(
      Survey survey,
      Map<String, Touchpoint> touchpoints,
      Set<String> segments,
      List<ChannelConfig> channels) {

    private List<Violation> violations() {
      List<Violation> violations =
          new ArrayList<>(PublishChecks.check(survey.draft(), touchpoints.keySet(), segments));
      violations.addAll(DialogueChecks.check(survey.draft(), channels));
      return violations;
    }

    private Survey published() {
      if (survey.archived()) {
        throw Problem.CONFLICT.because(
            "An archived survey is brought back before it is published.");
      }
      List<Violation> violations = violations();
      if (!violations.isEmpty()) {
        throw Problem.INVALID.because("The survey can't be published yet.", violations);
      }
      return survey.published();
    }
  }

  /** What publishing {@code draft} as that survey would say and change; nothing is stored. */
  Uni<DraftCheck> check(String tenant, String id, SurveyDraft draft) {
    return database.read(
        session ->
            Uni.combine()
                .all()
                .unis(
                    get(tenant, id).map(survey -> changed(survey, draft)),
                    journeys.touchpoints(tenant),
                    segments.keys(tenant),
                    channels.all(tenant))
                .usingConcurrencyOf(1)
                .with(Publishing::new)
                .flatMap(
                    gathered ->
                        store
                            .version(tenant, id, gathered.survey().version())
                            .flatMap(
                                newest ->
                                    Database.aside(() -> checked(tenant, gathered, newest)))));
  }

  private static DraftCheck checked(
      String tenant, Publishing gathered, Optional<PublishedSurvey> newest) {
    Survey survey = gathered.survey();
    return new DraftCheck(
        gathered.violations(),
        ChannelFit.all(survey.draft()),
        newest
            .map(
                version ->
                    VersionDiff.between(
                        version, publication(tenant, survey.published(), gathered.touchpoints())))
            .orElse(null));
  }

  /** Makes the draft the next version, which the gateway knows a moment later. */
  public Uni<Survey> publish(String tenant, String id) {
    return database.write(
        session ->
            Uni.combine()
                .all()
                .unis(
                    get(tenant, id),
                    journeys.touchpoints(tenant),
                    segments.hold(tenant),
                    channels.all(tenant))
                .usingConcurrencyOf(1)
                .with(Publishing::new)
                // Checks of a large survey take a while.
                .flatMap(
                    gathered ->
                        Database.aside(gathered::published)
                            .flatMap(
                                published -> publish(tenant, published, gathered.touchpoints()))));
  }

  private Uni<Survey> publish(
      String tenant, Survey published, Map<String, Touchpoint> touchpoints) {
    PublishedSurvey version = publication(tenant, published, touchpoints);
    return replace(tenant, published)
        .flatMap(replaced -> store.putVersion(tenant, version))
        .flatMap(put -> outbox.put(Topics.SURVEYS, version.topicKey(), version))
        .flatMap(
            told ->
                announcements.published(tenant, published.id(), version.key(), published.version()))
        .replaceWith(published);
  }

  private Uni<Void> replace(String tenant, Survey survey) {
    return store
        .replace(tenant, survey)
        .invoke(
            replaced -> {
              if (!replaced) {
                throw EntityTags.CHANGED_MEANWHILE.because("Read it again, then try again.");
              }
            })
        .replaceWithVoid();
  }

  private static PublishedSurvey publication(
      String tenant, Survey survey, Map<String, Touchpoint> touchpoints) {
    SurveyDraft draft = survey.draft();
    return draft.published(
        tenant,
        survey.id(),
        survey.version(),
        // A draft that is only checked may name others.
        draft.touchpoints().stream().map(touchpoints::get).filter(Objects::nonNull).toList());
  }

  /** Ends it: no version takes responses any more, until it is published anew. */
  public Uni<Survey> close(String tenant, String id) {
    return database.write(
        session -> get(tenant, id).map(Surveys::closed).call(closed -> close(tenant, closed)));
  }

  private static Survey closed(Survey survey) {
    if (!survey.isPublished()) {
      throw Problem.CONFLICT.because("Only a published survey can be closed.");
    }
    return survey.closed();
  }

  private Uni<Void> close(String tenant, Survey closed) {
    Instant now = clock.instant();
    return replace(tenant, closed)
        .flatMap(replaced -> store.versions(tenant, closed.id()))
        .flatMap(
            versions ->
                Database.each(
                    versions.stream()
                        .filter(version -> version.state() == SurveyState.PUBLISHED)
                        .toList(),
                    version -> close(tenant, version.closed(now))))
        .flatMap(
            all ->
                announcements.closed(tenant, closed.id(), closed.draft().key(), closed.version()));
  }

  private Uni<Void> close(String tenant, PublishedSurvey closed) {
    return store
        .putVersion(tenant, closed)
        .flatMap(put -> outbox.putAgain(Topics.SURVEYS, closed.topicKey(), closed));
  }

  /** Puts a survey away that isn't asked, or brings it back. */
  Uni<Survey> archive(String tenant, String id, boolean away) {
    return database.write(
        session ->
            store
                .hold(tenant, id)
                .map(Surveys::known)
                .flatMap(
                    survey ->
                        survey.archived() == away
                            ? Uni.createFrom().item(survey)
                            : archive(tenant, survey, away)));
  }

  private Uni<Survey> archive(String tenant, Survey survey, boolean away) {
    if (away && survey.isPublished()) {
      throw Problem.CONFLICT.because("A published survey is closed before it is archived.");
    }
    Survey changed = survey.archived(away);
    return replace(tenant, changed).replaceWith(changed);
  }

  /** All versions, the newest first. */
  public Uni<List<PublishedSurvey>> versions(String tenant, String id) {
    return database.read(session -> get(tenant, id).flatMap(known -> store.versions(tenant, id)));
  }

  /**
   * One of its versions.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#NOT_FOUND}
   */
  public Uni<PublishedSurvey> version(String tenant, String id, int version) {
    return store
        .version(tenant, id, version)
        .map(found -> found.orElseThrow(() -> Problem.NOT_FOUND.because("")));
  }
}
