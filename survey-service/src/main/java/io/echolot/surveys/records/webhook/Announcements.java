package io.echolot.surveys.records.webhook;

import io.echolot.platform.Ids;
import io.echolot.surveys.base.persistence.Database;
import io.echolot.surveys.records.webhook.delivery.DeliveryQueue;
import io.echolot.surveys.records.webhook.endpoint.EventType;
import io.echolot.surveys.records.webhook.endpoint.Webhook;
import io.echolot.surveys.records.webhook.endpoint.WebhookEvent;
import io.echolot.surveys.records.webhook.endpoint.Webhooks;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * Tells the tenants' webhooks what happens: their deliveries are written with the caller's work.
 */
@ApplicationScoped
public class Announcements {

  private final Webhooks webhooks;
  private final DeliveryQueue queue;
  private final Clock clock;

  public Announcements(Webhooks webhooks, DeliveryQueue queue, Clock clock) {
    this.webhooks = webhooks;
    this.queue = queue;
    this.clock = clock;
  }

  /** Tells that a version of a survey was published. Inside the transaction that publishes it. */
  public Uni<Void> published(String tenant, String id, String key, int version) {
    return survey(EventType.SURVEY_PUBLISHED, tenant, id, key, version);
  }

  /** Tells that a survey was closed. Inside the transaction that closes it. */
  public Uni<Void> closed(String tenant, String id, String key, int version) {
    return survey(EventType.SURVEY_CLOSED, tenant, id, key, version);
  }

  private Uni<Void> survey(EventType type, String tenant, String id, String key, int version) {
    WebhookEvent event =
        new WebhookEvent(
            tenant,
            type.wireName() + "/" + Ids.next(),
            type,
            key,
            id,
            clock.instant(),
            Map.of("survey", key, "id", id, "version", version));
    return webhooks.active(tenant).flatMap(active -> announce(List.of(event), active));
  }

  /** Writes a delivery for each event and webhook that wants it. */
  Uni<Void> announce(List<WebhookEvent> events, List<Webhook> candidates) {
    return Database.each(events, event -> announce(event, candidates)).replaceWithVoid();
  }

  private Uni<List<String>> announce(WebhookEvent event, List<Webhook> candidates) {
    return Database.each(
        candidates.stream().filter(webhook -> webhook.wants(event)).toList(),
        webhook -> queue.add(event, webhook.id()));
  }

  /** Sends one webhook a message that says nothing; its delivery's id. */
  Uni<String> test(String tenant, String webhook) {
    String key = EventType.TEST.wireName() + "/" + Ids.next();
    return queue.add(
        new WebhookEvent(
            tenant, key, EventType.TEST, "", webhook, clock.instant(), Map.of("webhook", webhook)),
        webhook);
  }
}
