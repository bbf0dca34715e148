package io.echolot.gateway.survey;

import io.echolot.contracts.LocalizedText;
import io.echolot.contracts.PublishedSurvey;
import io.echolot.contracts.Question;
import io.echolot.contracts.Touchpoint;
import java.util.List;

/** What a respondent's device may know of a survey. */
public record PublicSurvey(
    String key,
    int version,
    LocalizedText name,
    List<String> languages,
    List<String> touchpoints,
    List<Question> questions,
    LocalizedText thanks) {

  static PublicSurvey from(PublishedSurvey survey) {
    return new PublicSurvey(
        survey.key(),
        survey.version(),
        survey.name(),
        survey.languages(),
        survey.touchpoints().stream().map(Touchpoint::key).toList(),
        survey.questions(),
        survey.thanks());
  }
}
