package io.echolot.surveys.authoring.survey;

import io.echolot.surveys.people.segment.definition.SegmentUse;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Tells which surveys are asked of a segment only. */
@ApplicationScoped
class SegmentedSurveys implements SegmentUse {

  private final SurveyStore store;

  SegmentedSurveys(SurveyStore store) {
    this.store = store;
  }

  @Override
  public Uni<List<String>> surveysFor(String tenant, String segment) {
    return store.keysOfSegment(tenant, segment);
  }
}
