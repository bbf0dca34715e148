package io.echolot.surveys.survey;

import io.echolot.surveys.segment.SegmentUse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Tells which surveys are asked of a segment only. */
@ApplicationScoped
class SegmentedSurveys implements SegmentUse {

  private final SurveyStore store;

  SegmentedSurveys(SurveyStore store) {
    this.store = store;
  }

  @Override
  @Transactional
  public List<String> surveysFor(String tenant, String segment) {
    return store.keysOfSegment(tenant, segment);
  }
}
