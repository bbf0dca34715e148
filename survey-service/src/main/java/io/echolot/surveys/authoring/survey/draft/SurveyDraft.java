package io.echolot.surveys.authoring.survey.draft;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.echolot.contracts.LocalizedText;
import io.echolot.contracts.logic.Logic;
import io.echolot.contracts.question.Question;
import io.echolot.contracts.survey.Audience;
import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.contracts.survey.SurveyState;
import io.echolot.contracts.survey.Theme;
import io.echolot.contracts.survey.Touchpoint;
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
 * @param logic what decides which questions are asked; all of them if absent
 * @param audience who is asked, and when; everybody at any time if absent
 * @param theme how it looks; as usual if absent
 */
public record SurveyDraft(
    String key,
    LocalizedText name,
    List<String> languages,
    String timeZone,
    List<String> touchpoints,
    List<Question> questions,
    LocalizedText thanks,
    @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Logic.Absent.class) Logic logic,
    @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Audience.Absent.class)
        Audience audience,
    @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Theme.Absent.class)
        Theme theme) {

  public SurveyDraft {
    key = key == null ? "" : key;
    name = name == null ? LocalizedText.EMPTY : name;
    languages = languages == null ? List.of() : List.copyOf(languages);
    timeZone = timeZone == null || timeZone.isBlank() ? "UTC" : timeZone;
    touchpoints = touchpoints == null ? List.of() : List.copyOf(touchpoints);
    questions = questions == null ? List.of() : List.copyOf(questions);
    thanks = thanks == null ? LocalizedText.EMPTY : thanks;
    logic = logic == null ? Logic.NONE : logic;
    audience = audience == null ? Audience.EVERYBODY : audience;
    theme = theme == null ? Theme.USUAL : theme;
  }

  /** What was published as that version. */
  public static SurveyDraft of(PublishedSurvey version) {
    return new SurveyDraft(
        version.key(),
        version.name(),
        version.languages(),
        version.timeZone(),
        version.touchpoints().stream().map(Touchpoint::key).toList(),
        version.questions(),
        version.thanks(),
        version.logic(),
        version.audience(),
        version.theme());
  }

  /**
   * This as a version that is asked.
   *
   * @param touchpoints where it is asked, with their stages
   */
  public PublishedSurvey published(
      String tenant, String id, int version, List<Touchpoint> touchpoints) {
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
        SurveyState.PUBLISHED,
        logic,
        audience,
        theme);
  }

  /** The same under another key. */
  public SurveyDraft withKey(String newKey) {
    return new SurveyDraft(
        newKey, name, languages, timeZone, touchpoints, questions, thanks, logic, audience, theme);
  }

  /** The same, asked elsewhere. */
  public SurveyDraft at(List<String> newTouchpoints) {
    return new SurveyDraft(
        key, name, languages, timeZone, newTouchpoints, questions, thanks, logic, audience, theme);
  }
}
