package io.echolot.surveys.authoring.survey;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * A survey as its authors see it.
 *
 * @param id the same for all versions
 * @param state {@code draft} until it is first published, then {@code published} or {@code closed}
 * @param version the newest published version; 0 if there is none
 * @param lock grows with every change; the entity tag
 * @param draft what will be published next
 */
public record Survey(String id, String state, int version, int lock, SurveyDraft draft) {

  static final String DRAFT = "draft";
  static final String PUBLISHED = "published";
  static final String CLOSED = "closed";

  @JsonIgnore
  public boolean isPublished() {
    return state.equals(PUBLISHED);
  }
}
