package io.echolot.surveys.authoring.survey.template;

import io.echolot.contracts.LocalizedText;
import io.echolot.surveys.authoring.survey.draft.SurveyDraft;

/**
 * A survey that is ready to be asked.
 *
 * @param description what it is good for, for people who choose one
 * @param survey what it asks; its key is the template's
 */
record Template(LocalizedText description, SurveyDraft survey) {

  String key() {
    return survey.key();
  }
}
