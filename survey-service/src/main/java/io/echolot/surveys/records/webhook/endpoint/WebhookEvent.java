package io.echolot.surveys.records.webhook.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import io.echolot.contracts.ContractsJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something that webhooks are told of.
 *
 * @param tenant whose it is
 * @param key the same for the same event, whenever it is heard of; unique within the tenant
 * @param type what happened
 * @param survey the key of the survey that it is about; empty if unknown
 * @param subject the id of the response or survey that it is about
 * @param at when it happened
 * @param data what is told, an object in JSON
 */
public record WebhookEvent(
    String tenant,
    String key,
    EventType type,
    String survey,
    String subject,
    Instant at,
    Object data) {

  /** The message's body, in the specification's form. */
  public String payload() {
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("type", type);
    message.put("timestamp", at);
    // As a value of its own: within a map a response would not say its type.
    message.put("data", ContractsJson.mapper().<JsonNode>valueToTree(data));
    return new String(ContractsJson.write(message), StandardCharsets.UTF_8);
  }
}
