package io.echolot.gateway.offer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.echolot.contracts.LocalizedText;
import io.echolot.contracts.logic.Logic;
import io.echolot.contracts.question.Question;
import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.contracts.survey.Theme;
import io.echolot.contracts.survey.Touchpoint;
import java.util.List;
import java.util.Map;

/**
 * What a respondent's device may know of a survey.
 *
 * @param key its key
 * @param version the version, which responses name
 * @param name what it is called
 * @param languages in which it can be asked; the first is the fallback
 * @param touchpoints where it is asked
 * @param questions in their order
 * @param thanks what is said at the end
 * @param logic what decides which questions are asked; quotas that are full are jumps
 * @param theme how it looks
 * @param once whether a respondent may answer once only; the device remembers anonymous ones
 * @param response the id that the response must have; empty for any
 * @param writer the number of this opening of a link, to be sent with each revision; empty where
 *     the response may have any id
 * @param known hidden fields and customer attributes that count for this respondent
 */
public record PublicSurvey(
    String key,
    int version,
    LocalizedText name,
    List<String> languages,
    List<String> touchpoints,
    List<Question> questions,
    LocalizedText thanks,
    @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Logic.Absent.class) Logic logic,
    @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Theme.Absent.class) Theme theme,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean once,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) String response,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) String writer,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> known) {

  static PublicSurvey from(
      PublishedSurvey survey, String response, String writer, Map<String, String> known) {
    return new PublicSurvey(
        survey.key(),
        survey.version(),
        survey.name(),
        survey.languages(),
        survey.touchpoints().stream().map(Touchpoint::key).toList(),
        survey.questions(),
        survey.thanks(),
        survey.logic(),
        survey.theme(),
        survey.audience().once(),
        response,
        writer,
        known);
  }
}
