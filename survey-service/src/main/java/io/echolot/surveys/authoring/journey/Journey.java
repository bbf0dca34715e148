package io.echolot.surveys.authoring.journey;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.echolot.contracts.LocalizedText;
import java.util.List;
import java.util.stream.Stream;

/**
 * The way of a customer with the company, in stages with touchpoints.
 *
 * @param key unique within the tenant
 * @param name for people
 * @param personas keys of those who go it; may be empty
 * @param stages in the order in which a customer goes through them
 */
public record Journey(
    String key,
    LocalizedText name,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> personas,
    List<Stage> stages) {

  public Journey {
    key = key == null ? "" : key;
    name = name == null ? LocalizedText.EMPTY : name;
    personas = personas == null ? List.of() : List.copyOf(personas);
    stages = stages == null ? List.of() : List.copyOf(stages);
  }

  /** A stage, e.g. {@code buy}, with its touchpoints. */
  public record Stage(String key, LocalizedText name, List<JourneyTouchpoint> touchpoints) {
    public Stage {
      key = key == null ? "" : key;
      name = name == null ? LocalizedText.EMPTY : name;
      touchpoints = touchpoints == null ? List.of() : List.copyOf(touchpoints);
    }
  }

  /** The same under the key of its address. */
  Journey withKey(String newKey) {
    return new Journey(newKey, name, personas, stages);
  }

  /** What is asked anywhere on the way. */
  Stream<AttachedSurvey> attached() {
    return stages.stream()
        .flatMap(stage -> stage.touchpoints().stream())
        .flatMap(touchpoint -> touchpoint.surveys().stream());
  }
}
