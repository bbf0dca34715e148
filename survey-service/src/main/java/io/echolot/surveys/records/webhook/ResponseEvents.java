package io.echolot.surveys.records.webhook;

import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.feedback.Response;
import io.echolot.contracts.feedback.ResponseState;
import io.echolot.surveys.records.webhook.endpoint.EventType;
import io.echolot.surveys.records.webhook.endpoint.WebhookEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/** Which events a record of the log stands for. */
final class ResponseEvents {

  private ResponseEvents() {}

  static List<WebhookEvent> of(Response response) {
    List<WebhookEvent> events = new ArrayList<>();
    events.add(event(EventType.RESPONSE_RECEIVED, response, "/" + said(response)));
    if (response.state() == ResponseState.COMPLETE) {
      events.add(event(EventType.RESPONSE_COMPLETED, response, ""));
    }
    return events;
  }

  /** Of two with one revision the later counts, so both are told; the same again is not. */
  private static String said(Response response) {
    CRC32 content = new CRC32();
    content.update(ContractsJson.write(response.answers()));
    content.update(response.state().ordinal());
    return response.revision() + "/" + Long.toHexString(content.getValue());
  }

  private static WebhookEvent event(EventType type, Response response, String suffix) {
    return new WebhookEvent(
        response.tenant(),
        type.wireName() + "/" + response.id() + suffix,
        type,
        response.surveyKey(),
        response.id(),
        response.receivedAt(),
        response.withoutWriter());
  }

  /**
   * A tombstone.
   *
   * @param place where it stands in the log: the same id may be erased again
   */
  static WebhookEvent erased(String tenant, String id, String place, Instant at) {
    EventType type = EventType.RESPONSE_ERASED;
    return new WebhookEvent(
        tenant, type.wireName() + "/" + id + "/" + place, type, "", id, at, Map.of("id", id));
  }
}
