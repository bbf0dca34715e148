package io.echolot.contracts;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.echolot.contracts.logic.Logic;
import io.echolot.contracts.logic.Route;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A version of a survey as the gateway asks it. Immutable but for its {@code state}.
 *
 * @param tenant whose survey it is
 * @param id the survey's id, the same for all its versions
 * @param key a readable name, unique within the tenant, e.g. {@code relationship-nps}
 * @param version from 1 upwards
 * @param name what the tenant's people call it
 * @param languages BCP 47 tags in which every text exists; the first is the fallback
 * @param timeZone IANA name of the zone in which its days begin
 * @param touchpoints where it is asked; the first is meant when a response names none
 * @param questions in the order in which they are asked; not empty
 * @param thanks what is said at the end
 * @param state whether new responses are taken
 * @param logic what decides which questions are asked
 */
public record PublishedSurvey(
    String tenant,
    String id,
    String key,
    int version,
    LocalizedText name,
    List<String> languages,
    String timeZone,
    List<Touchpoint> touchpoints,
    List<Question> questions,
    LocalizedText thanks,
    SurveyState state,
    @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Logic.Absent.class)
        Logic logic) {

  public PublishedSurvey {
    languages = List.copyOf(languages);
    touchpoints = List.copyOf(touchpoints);
    questions = List.copyOf(questions);
    logic = logic == null ? Logic.NONE : logic;
  }

  /** A survey that asks all its questions in their order. */
  public PublishedSurvey(
      String tenant,
      String id,
      String key,
      int version,
      LocalizedText name,
      List<String> languages,
      String timeZone,
      List<Touchpoint> touchpoints,
      List<Question> questions,
      LocalizedText thanks,
      SurveyState state) {
    this(
        tenant,
        id,
        key,
        version,
        name,
        languages,
        timeZone,
        touchpoints,
        questions,
        thanks,
        state,
        Logic.NONE);
  }

  /** The same version in another state. */
  public PublishedSurvey in(SurveyState newState) {
    return new PublishedSurvey(
        tenant,
        id,
        key,
        version,
        name,
        languages,
        timeZone,
        touchpoints,
        questions,
        thanks,
        newState,
        logic);
  }

  /** Which questions are asked, given the hidden fields. */
  public Route route(Map<String, String> hidden) {
    return new Route(questions, logic, hidden);
  }

  /** The key of this version's record on {@link Topics#SURVEYS}. */
  public String topicKey() {
    return tenant + "/" + id + "/" + version;
  }

  @JsonIgnore
  public String fallbackLanguage() {
    return languages.get(0);
  }

  public Optional<Question> question(String key) {
    return questions.stream().filter(q -> q.key().equals(key)).findFirst();
  }

  public Optional<Touchpoint> touchpoint(String key) {
    return touchpoints.stream().filter(t -> t.key().equals(key)).findFirst();
  }
}
