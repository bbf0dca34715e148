package io.echolot.gateway.intake.json;

import io.echolot.contracts.survey.PublishedSurvey;
import java.util.Optional;

/** Where the surveys are found against which a response is checked. */
public interface SurveyLookup {

  /** The newest version that takes responses, or else the last that did. */
  Optional<PublishedSurvey> newest(String tenant, String surveyKey);

  /** That version, also a closed one. */
  Optional<PublishedSurvey> version(String tenant, String surveyKey, int version);
}
