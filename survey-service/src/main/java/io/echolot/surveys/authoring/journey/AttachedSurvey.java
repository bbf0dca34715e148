package io.echolot.surveys.authoring.journey;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What is asked at a touchpoint.
 *
 * @param survey the survey's key
 * @param questions keys of the questions that are meant; empty for the whole survey
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AttachedSurvey(String survey, List<String> questions) {

  public AttachedSurvey {
    survey = survey == null ? "" : survey;
    questions = questions == null ? List.of() : List.copyOf(questions);
  }
}
