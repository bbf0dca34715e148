package io.echolot.gateway.survey;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.echolot.contracts.LocalizedText;
import io.echolot.contracts.PublishedSurvey;
import io.echolot.contracts.Question;
import io.echolot.contracts.Theme;
import io.echolot.contracts.Touchpoint;
import io.echolot.contracts.logic.Logic;
import java.util.List;

/** What a respondent's device may know of a survey. */
public record PublicSurvey(
    String key,
    int version,
    LocalizedText name,
    List<String> languages,
    List<String> touchpoints,
    List<Question> questions,
    LocalizedText thanks,
    @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Logic.Absent.class) Logic logic,
    @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Theme.Absent.class)
        Theme theme) {

  static PublicSurvey from(PublishedSurvey survey) {
    return new PublicSurvey(
        survey.key(),
        survey.version(),
        survey.name(),
        survey.languages(),
        survey.touchpoints().stream().map(Touchpoint::key).toList(),
        survey.questions(),
        survey.thanks(),
        survey.logic(),
        survey.theme());
  }
}
