package io.echolot.surveys.people.segment;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.echolot.contracts.LocalizedText;
import io.echolot.contracts.condition.Condition;
import java.util.List;

/**
 * A segment and what became of it.
 *
 * @param key unique within the tenant
 * @param name for people
 * @param condition what holds of those who belong to it
 * @param count how many customers were found to belong to it
 * @param pending how many customers must still be looked at since segments were changed
 * @param warnings what may be a mistake; empty if nothing is
 */
public record SegmentView(
    String key,
    LocalizedText name,
    Condition condition,
    int count,
    int pending,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> warnings) {}
