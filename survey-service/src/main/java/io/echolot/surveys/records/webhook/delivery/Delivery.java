package io.echolot.surveys.records.webhook.delivery;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * What a webhook is told, or was.
 *
 * @param id the message's {@code webhook-id}
 * @param type what happened
 * @param subject the id of the response or survey that it is about
 * @param state how far it is
 * @param attempts how often it was sent
 * @param status the HTTP status of the last answer; 0 if there was none
 * @param error why it wasn't taken, the last time; empty if it was
 * @param createdAt since when it waits
 * @param dueAt when it is sent next; absent if it isn't
 * @param finishedAt when it was taken or given up; absent while it is pending
 * @param held of how many more it tells; of an alert's alone
 */
public record Delivery(
    String id,
    String type,
    String subject,
    DeliveryState state,
    int attempts,
    int status,
    String error,
    Instant createdAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) Instant dueAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) Instant finishedAt,
    @JsonIgnore int held) {}
