package io.echolot.surveys.people.segment.definition;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** Who needs segments; so a segment that is in use isn't deleted. */
public interface SegmentUse {

  /** The keys of the tenant's published surveys that are asked of that segment only. */
  Uni<List<String>> surveysFor(String tenant, String segment);
}
