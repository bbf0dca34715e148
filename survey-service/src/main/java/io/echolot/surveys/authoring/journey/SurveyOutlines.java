package io.echolot.surveys.authoring.journey;

import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.Set;

/** Told by the feature that owns surveys, which knows journeys and not the other way round. */
public interface SurveyOutlines {

  /** Those of the keys that are surveys' of the tenant, with their outlines. */
  Uni<Map<String, SurveyOutline>> named(String tenant, Set<String> keys);
}
