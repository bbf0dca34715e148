package io.echolot.surveys.survey;

import io.echolot.contracts.LocalizedText;
import io.echolot.contracts.Question;
import java.util.List;

/**
 * What a survey will be when it is published.
 *
 * @param key unique within the tenant, e.g. {@code relationship-nps}
 * @param name what the tenant's people call it
 * @param languages BCP 47 tags; the first is the fallback
 * @param timeZone IANA name; {@code UTC} if absent
 * @param touchpoints where it is asked, by their keys in the tenant's journeys
 * @param questions in the order in which they are asked
 * @param thanks what is said at the end
 */
public record SurveyDraft(
    String key,
    LocalizedText name,
    List<String> languages,
    String timeZone,
    List<String> touchpoints,
    List<Question> questions,
    LocalizedText thanks) {

  public SurveyDraft {
    key = key == null ? "" : key;
    name = name == null ? LocalizedText.EMPTY : name;
    languages = languages == null ? List.of() : List.copyOf(languages);
    timeZone = timeZone == null || timeZone.isBlank() ? "UTC" : timeZone;
    touchpoints = touchpoints == null ? List.of() : List.copyOf(touchpoints);
    questions = questions == null ? List.of() : List.copyOf(questions);
    thanks = thanks == null ? LocalizedText.EMPTY : thanks;
  }
}
