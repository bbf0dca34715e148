package io.echolot.contracts;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
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
    SurveyState state) {

  public PublishedSurvey {
    languages = List.copyOf(languages);
    touchpoints = List.copyOf(touchpoints);
    questions = List.copyOf(questions);
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
