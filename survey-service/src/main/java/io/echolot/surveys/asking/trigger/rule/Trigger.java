package io.echolot.surveys.asking.trigger.rule;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;

/**
 * A trigger.
 *
 * @param id unique
 * @param body what its admins said of it
 * @param createdAt events that came in before aren't asked about
 * @param lock grows with every change; the entity tag
 */
public record Trigger(
    String id, @JsonUnwrapped TriggerBody body, Instant createdAt, @JsonIgnore int lock) {}
