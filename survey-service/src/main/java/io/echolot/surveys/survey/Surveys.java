package io.echolot.surveys.survey;

import io.echolot.contracts.PublishedSurvey;
import io.echolot.contracts.SurveyState;
import io.echolot.contracts.Topics;
import io.echolot.contracts.Touchpoint;
import io.echolot.platform.Ids;
import io.echolot.platform.Problem;
import io.echolot.platform.Problem.Violation;
import io.echolot.surveys.EntityTags;
import io.echolot.surveys.Keys;
import io.echolot.surveys.TimeZones;
import io.echolot.surveys.base.persistence.Database;
import io.echolot.surveys.channel.Channels;
import io.echolot.surveys.journey.Journeys;
import io.echolot.surveys.outbox.JdbcOutbox;
import io.echolot.surveys.segment.Segments;
import io.echolot.surveys.survey.check.PublishChecks;
import io.echolot.surveys.survey.fit.DialogueChecks;
import io.echolot.surveys.webhook.Announcements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What can be done with a tenant's surveys. */
@ApplicationScoped
public class Surveys {

  private final SurveyStore store;
  private final Journeys journeys;
  private final Channels channels;
  private final Segments segments;
  private final JdbcOutbox outbox;
  private final Announcements announcements;
  private final Clock clock;

  public Surveys(
      SurveyStore store,
      Journeys journeys,
      Channels channels,
      Segments segments,
      JdbcOutbox outbox,
      Announcements announcements,
      Clock clock) {
    this.store = store;
    this.journeys = journeys;
    this.channels = channels;
    this.segments = segments;
    this.outbox = outbox;
    this.announcements = announcements;
    this.clock = clock;
  }

  /** Those whose key comes after {@code after}, by their keys. */
  @Transactional
  List<Survey> list(String tenant, SurveyFilter filter, String after, int most) {
    return store.list(tenant, filter.conditions(), after, most);
  }

  /** The survey of that key. */
  @Transactional
  public Optional<Survey> find(String tenant, String key) {
    return store.byKey(tenant, key);
  }

  /**
   * The survey.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#NOT_FOUND}
   */
  @Transactional
  public Survey get(String tenant, String id) {
    return store.byId(tenant, id).orElseThrow(() -> Problem.NOT_FOUND.because(""));
  }

  @Transactional
  public Survey create(String tenant, SurveyDraft draft) {
    requireKnownZone(draft);
    requireFreeKey(tenant, "", draft.key());
    Survey survey = new Survey(Ids.next().toString(), Survey.DRAFT, 0, 1, draft);
    store.insert(tenant, survey);
    return survey;
  }

  /** Not only when it is published: what is stored has a zone by which days can be told. */
  private static void requireKnownZone(SurveyDraft draft) {
    if (TimeZones.find(draft.timeZone()).isEmpty()) {
      Keys.requireNone(List.of(new Violation("timeZone", TimeZones.EXPECTED)));
    }
  }

  private void requireFreeKey(String tenant, String id, String key) {
    if (store.byKey(tenant, key).filter(other -> !other.id().equals(id)).isPresent()) {
      throw Problem.CONFLICT.because("Another survey has the key \"" + key + "\".");
    }
  }

  /** Replaces the draft that {@code lock} stands for. */
  @Transactional
  public Survey update(String tenant, String id, int lock, SurveyDraft draft) {
    requireKnownZone(draft);
    Survey survey = get(tenant, id);
    if (survey.version() > 0 && !survey.draft().key().equals(draft.key())) {
      throw Problem.CONFLICT.because("The key of a published survey stays as it is.");
    }
    requireFreeKey(tenant, id, draft.key());
    Survey changed = new Survey(id, survey.state(), survey.version(), lock + 1, draft);
    if (!store.replace(tenant, changed)) {
      throw EntityTags.CHANGED_MEANWHILE.because("Read it again, then change it.");
    }
    return changed;
  }

  @Transactional
  public void delete(String tenant, String id) {
    get(tenant, id);
    if (!store.deleteDraft(tenant, id)) {
      throw Problem.CONFLICT.because("A survey that was published can be closed, not deleted.");
    }
  }

  /** Makes the draft the next version, which the gateway knows a moment later. */
  @Transactional
  public Survey publish(String tenant, String id) {
    Survey survey = get(tenant, id);
    Map<String, Touchpoint> touchpoints = Database.await(journeys.touchpoints(tenant));
    List<Violation> violations =
        new ArrayList<>(
            PublishChecks.check(survey.draft(), touchpoints.keySet(), segments.hold(tenant)));
    violations.addAll(DialogueChecks.check(survey.draft(), Database.await(channels.all(tenant))));
    if (!violations.isEmpty()) {
      throw Problem.INVALID.because("The survey can't be published yet.", violations);
    }
    Survey published =
        new Survey(id, Survey.PUBLISHED, survey.version() + 1, survey.lock() + 1, survey.draft());
    replace(tenant, published);
    PublishedSurvey version = publication(tenant, published, touchpoints);
    store.putVersion(tenant, version);
    outbox.put(Topics.SURVEYS, version.topicKey(), version);
    announcements.published(tenant, id, survey.draft().key(), published.version());
    return published;
  }

  private void replace(String tenant, Survey survey) {
    if (!store.replace(tenant, survey)) {
      throw EntityTags.CHANGED_MEANWHILE.because("Read it again, then try again.");
    }
  }

  private static PublishedSurvey publication(
      String tenant, Survey survey, Map<String, Touchpoint> touchpoints) {
    SurveyDraft draft = survey.draft();
    return new PublishedSurvey(
        tenant,
        survey.id(),
        draft.key(),
        survey.version(),
        draft.name(),
        draft.languages(),
        draft.timeZone(),
        draft.touchpoints().stream().map(touchpoints::get).toList(),
        draft.questions(),
        draft.thanks(),
        SurveyState.PUBLISHED,
        draft.logic(),
        draft.audience(),
        draft.theme());
  }

  /** Ends it: no version takes responses any more, until it is published anew. */
  @Transactional
  public Survey close(String tenant, String id) {
    Survey survey = get(tenant, id);
    if (!survey.isPublished()) {
      throw Problem.CONFLICT.because("Only a published survey can be closed.");
    }
    Survey closed =
        new Survey(id, Survey.CLOSED, survey.version(), survey.lock() + 1, survey.draft());
    replace(tenant, closed);
    Instant now = clock.instant();
    store.versions(tenant, id).stream()
        .filter(version -> version.state() == SurveyState.PUBLISHED)
        .forEach(version -> close(tenant, version.closed(now)));
    announcements.closed(tenant, id, survey.draft().key(), survey.version());
    return closed;
  }

  private void close(String tenant, PublishedSurvey closed) {
    store.putVersion(tenant, closed);
    outbox.putAgain(Topics.SURVEYS, closed.topicKey(), closed);
  }

  /** All versions, the newest first. */
  @Transactional
  public List<PublishedSurvey> versions(String tenant, String id) {
    get(tenant, id);
    return store.versions(tenant, id);
  }

  /**
   * One of its versions.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#NOT_FOUND}
   */
  @Transactional
  public PublishedSurvey version(String tenant, String id, int version) {
    return versions(tenant, id).stream()
        .filter(published -> published.version() == version)
        .findFirst()
        .orElseThrow(() -> Problem.NOT_FOUND.because(""));
  }
}
