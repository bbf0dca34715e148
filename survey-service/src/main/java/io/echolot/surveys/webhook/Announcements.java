package io.echolot.surveys.webhook;

import io.echolot.platform.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
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
  @Transactional
  public void published(String tenant, String id, String key, int version) {
    survey(EventType.SURVEY_PUBLISHED, tenant, id, key, version);
  }

  /** Tells that a survey was closed. Inside the transaction that closes it. */
  @Transactional
  public void closed(String tenant, String id, String key, int version) {
    survey(EventType.SURVEY_CLOSED, tenant, id, key, version);
  }

  private void survey(EventType type, String tenant, String id, String key, int version) {
    announce(
        List.of(
            new WebhookEvent(
                tenant,
                type.wireName() + "/" + Ids.next(),
                type,
                key,
                id,
                clock.instant(),
                Map.of("survey", key, "id", id, "version", version))),
        webhooks.active(tenant));
  }

  /** Writes a delivery for each event and webhook that wants it. */
  @Transactional
  void announce(List<WebhookEvent> events, List<Webhook> candidates) {
    for (WebhookEvent event : events) {
      for (Webhook webhook : candidates) {
        if (webhook.wants(event)) {
          queue.add(event, webhook.id());
        }
      }
    }
  }

  /** Sends one webhook a message that says nothing; its delivery's id. */
  @Transactional
  String test(String tenant, String webhook) {
    String key = EventType.TEST.wireName() + "/" + Ids.next();
    return queue.add(
        new WebhookEvent(
            tenant, key, EventType.TEST, "", webhook, clock.instant(), Map.of("webhook", webhook)),
        webhook);
  }
}
