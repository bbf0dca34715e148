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
 * @param archived whether it was put away: it isn't asked, and stands in lists only where they are
 *     asked for such
 * @param draft what will be published next
 */
public record Survey(
    String id, AuthoringState state, int version, int lock, boolean archived, SurveyDraft draft) {

  @JsonIgnore
  public boolean isPublished() {
    return state == AuthoringState.PUBLISHED;
  }

  /** The same with another draft. */
  Survey drafted(SurveyDraft newDraft) {
    return new Survey(id, state, version, lock + 1, archived, newDraft);
  }

  /** The same, whose draft is the next version. */
  Survey published() {
    return new Survey(id, AuthoringState.PUBLISHED, version + 1, lock + 1, archived, draft);
  }

  Survey closed() {
    return new Survey(id, AuthoringState.CLOSED, version, lock + 1, archived, draft);
  }

  /** The same, put away or brought back. */
  Survey archived(boolean isArchived) {
    return new Survey(id, state, version, lock + 1, isArchived, draft);
  }
}
