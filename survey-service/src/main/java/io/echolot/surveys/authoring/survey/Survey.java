package io.echolot.surveys.authoring.survey;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.echolot.surveys.authoring.survey.draft.SurveyDraft;

/**
 * A survey as its authors see it.
 *
 * @param id the same for all versions
 * @param state how far it has come
 * @param version the newest published version; 0 if there is none
 * @param lock grows with every change; the entity tag
 * @param draft what will be published next
 */
public record Survey(String id, AuthoringState state, int version, int lock, SurveyDraft draft) {

  @JsonIgnore
  public boolean isPublished() {
    return state == AuthoringState.PUBLISHED;
  }
}
