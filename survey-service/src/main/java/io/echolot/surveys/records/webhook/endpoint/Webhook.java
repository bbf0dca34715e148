package io.echolot.surveys.records.webhook.endpoint;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * A webhook as its admins see it; see {@link WebhookBody} for what they say of it.
 *
 * @param id unique
 * @param active false also after its receiver said that it is gone (410)
 * @param createdAt what happened before isn't told
 * @param secret what its messages are signed with; only right after it was made, else empty
 * @param lock grows with every change; the entity tag
 */
public record Webhook(
    String id,
    String url,
    String description,
    List<EventType> events,
    List<String> surveys,
    boolean active,
    Instant createdAt,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) String secret,
    @JsonIgnore int lock) {

  static Webhook of(String id, WebhookBody body, Instant createdAt, int lock) {
    return new Webhook(
        id,
        body.url(),
        body.description(),
        body.events(),
        body.surveys(),
        body.active(),
        createdAt,
        "",
        lock);
  }

  Webhook with(SigningSecret newSecret) {
    return new Webhook(
        id, url, description, events, surveys, active, createdAt, newSecret.text(), lock);
  }

  /** Whether it is told of that event. */
  public boolean wants(WebhookEvent event) {
    return active
        && events.contains(event.type())
        && (surveys.isEmpty() || !event.type().isOfASurvey() || surveys.contains(event.survey()))
        && !event.at().isBefore(createdAt);
  }
}
