package io.echolot.surveys.records.alert.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.echolot.surveys.records.webhook.delivery.Delivery;
import java.time.Instant;

/**
 * What an alert told, or will tell.
 *
 * @param id unique
 * @param test whether it is one that somebody asked for to see whether it arrives
 * @param response the id of the response that it tells of, the first if it is of several; empty if
 *     it is a test, or that one was erased
 * @param more of how many more responses it tells
 * @param state what became of it
 * @param attempts how often it was sent
 * @param error why it wasn't taken, the last time; empty if it was
 * @param createdAt since when it waits
 * @param dueAt when it is sent next; absent if it isn't
 * @param finishedAt when it was taken or given up; absent until then
 */
public record Notice(
    String id,
    boolean test,
    String response,
    int more,
    NoticeState state,
    int attempts,
    String error,
    Instant createdAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) Instant dueAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) Instant finishedAt) {

  static Notice of(Delivery delivery, Instant now) {
    return new Notice(
        delivery.id(),
        delivery.type().equals(AlertNotices.TEST),
        delivery.subject(),
        delivery.held(),
        NoticeState.of(delivery, now),
        delivery.attempts(),
        delivery.error(),
        delivery.createdAt(),
        delivery.dueAt(),
        delivery.finishedAt());
  }
}
