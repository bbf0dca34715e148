package io.echolot.surveys.authoring.journey;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.echolot.contracts.Channel;
import io.echolot.contracts.LocalizedText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A touchpoint of a journey, e.g. {@code checkout}.
 *
 * @param key unique within the journey; answers name it
 * @param name for people
 * @param kind null if it isn't said
 * @param channel where it takes place; null if it isn't said
 * @param description what happens there; may be empty
 * @param emotions how personas are expected to feel, by their keys: -2 (bad) to 2 (good)
 * @param owner who takes care of it; may be empty
 * @param surveys what is asked there; may be empty
 * @param unit the key of the organisational unit where it is; empty for none in particular
 */
public record JourneyTouchpoint(
    String key,
    LocalizedText name,
    @JsonInclude(JsonInclude.Include.NON_NULL) TouchpointKind kind,
    @JsonInclude(JsonInclude.Include.NON_NULL) Channel channel,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) LocalizedText description,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonSetter(contentNulls = Nulls.FAIL)
        Map<String, Integer> emotions,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) String owner,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<AttachedSurvey> surveys,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) String unit) {

  public static final int WORST = -2;
  public static final int BEST = 2;

  public JourneyTouchpoint {
    key = key == null ? "" : key;
    name = name == null ? LocalizedText.EMPTY : name;
    description = description == null ? LocalizedText.EMPTY : description;
    emotions = emotions == null ? Map.of() : Map.copyOf(emotions);
    owner = owner == null ? "" : owner;
    surveys = surveys == null ? List.of() : List.copyOf(surveys);
    unit = unit == null ? "" : unit;
  }

  /** Its kind, if that is said or follows from its channel. */
  Optional<TouchpointKind> likelyKind() {
    return kind != null
        ? Optional.of(kind)
        : Optional.ofNullable(channel).map(TouchpointKind::usual);
  }

  /** Its emotions in the order of the personas' keys. */
  Map<String, Integer> sortedEmotions() {
    return new TreeMap<>(emotions);
  }
}
