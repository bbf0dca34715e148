package io.echolot.gateway.published;

import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.contracts.survey.SurveyState;
import io.echolot.contracts.topic.TopicRecords;
import io.echolot.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** The surveys that were published, as the topic tells them; also while survey-service is away. */
@ApplicationScoped
public class PublishedSurveys {

  private record Key(String tenant, String surveyKey) {}

  private final Map<Key, NavigableMap<Integer, PublishedSurvey>> versions =
      new ConcurrentHashMap<>();

  /**
   * The newest version of a survey that is to be asked.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#NOT_FOUND} if there is none
   */
  public PublishedSurvey asked(String tenant, String surveyKey) {
    return newest(tenant, surveyKey)
        .orElseThrow(() -> Problem.NOT_FOUND.because("No survey of that key is published."));
  }

  /** The newest version that takes responses; empty if there is none. */
  public Optional<PublishedSurvey> newest(String tenant, String surveyKey) {
    return of(tenant, surveyKey).descendingMap().values().stream()
        .filter(survey -> survey.state() == SurveyState.PUBLISHED)
        .findFirst();
  }

  /**
   * The newest version that takes responses, or else the last that did, which still takes those
   * that began in time; empty if none was ever published.
   */
  public Optional<PublishedSurvey> last(String tenant, String surveyKey) {
    return newest(tenant, surveyKey)
        .or(() -> Optional.ofNullable(of(tenant, surveyKey).lastEntry()).map(Map.Entry::getValue));
  }

  /** That version, also a closed one; empty if it was never published. */
  public Optional<PublishedSurvey> version(String tenant, String surveyKey, int version) {
    return Optional.ofNullable(of(tenant, surveyKey).get(version));
  }

  /** The newest versions that take responses, in the order of their keys. */
  public List<PublishedSurvey> published(String tenant) {
    return versions.keySet().stream()
        .filter(key -> key.tenant().equals(tenant))
        .map(Key::surveyKey)
        .sorted()
        .flatMap(key -> newest(tenant, key).stream())
        .toList();
  }

  /** Whether it was published once and takes no responses any more. */
  public boolean hasEnded(String tenant, String surveyKey) {
    return !of(tenant, surveyKey).isEmpty() && newest(tenant, surveyKey).isEmpty();
  }

  private NavigableMap<Integer, PublishedSurvey> of(String tenant, String surveyKey) {
    return versions.getOrDefault(new Key(tenant, surveyKey), new ConcurrentSkipListMap<>());
  }

  void accept(String topicKey, byte[] value) {
    if (value == null) {
      remove(topicKey);
      return;
    }
    PublishedSurvey survey = TopicRecords.survey(topicKey, value);
    versions
        .computeIfAbsent(new Key(survey.tenant(), survey.key()), k -> new ConcurrentSkipListMap<>())
        .put(survey.version(), survey);
  }

  private void remove(String topicKey) {
    for (NavigableMap<Integer, PublishedSurvey> survey : versions.values()) {
      survey.values().removeIf(version -> version.topicKey().equals(topicKey));
    }
  }
}
