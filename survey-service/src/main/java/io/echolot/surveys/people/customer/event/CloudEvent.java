package io.echolot.surveys.people.customer.event;

import com.fasterxml.jackson.databind.JsonNode;
import io.echolot.contracts.answer.AnswerValue;
import io.echolot.platform.Ids;
import io.echolot.platform.problem.Problem.Violation;
import io.echolot.platform.strict.KeptValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An event as other systems tell it: CloudEvents 1.0 (CNCF), its attributes as texts and its data,
 * e.g. {@code {"specversion":"1.0","type":"order.delivered","source":"/shop","id":"o-1",
 * "subject":"c-4711","time":"2026-11-24T12:00:00Z","data":{"orderId":"4711"}}}. {@code source} and
 * {@code id} together name it. Attributes of an extension are let through and not kept.
 *
 * @param attributes all but the data, by their names
 * @param data what came as such; null for none
 */
record CloudEvent(Map<String, JsonNode> attributes, JsonNode data) {

  static final String DATA = "data";

  private static final String VERSION = "1.0";
  private static final Pattern ATTRIBUTE = Pattern.compile("[a-z0-9]{1,20}");
  private static final Pattern JSON_TYPE =
      Pattern.compile("(?i)\\s*[a-z0-9!#$&^_.+-]+/([a-z0-9!#$&^_.+-]+\\+)?json\\s*(;.*)?");
  private static final Pattern TEXT = Pattern.compile("[^\\p{Cc}\\p{Cs}]{0,500}");

  /** More characters of JSON than that is no event, but a document. */
  private static final int LARGEST_DATA = 16_384;

  CloudEvent {
    attributes = Map.copyOf(attributes);
  }

  /** The one of the JSON format (structured mode). */
  static CloudEvent of(JsonNode json) {
    Map<String, JsonNode> attributes = new LinkedHashMap<>();
    json.properties().stream()
        .filter(member -> !member.getKey().equals(DATA) && !member.getValue().isNull())
        .forEach(member -> attributes.put(member.getKey(), member.getValue()));
    return new CloudEvent(attributes, json.get(DATA));
  }

  /** What its attributes say; empty if it has none of that name. */
  String text(String name) {
    JsonNode value = attributes.get(name);
    return value == null ? "" : value.asText("");
  }

  /** The same source and id, the same event. */
  private UUID id() {
    // No URI has such a character, so no two pairs give the same name.
    return Ids.ofName("event/" + text("source") + "\n" + text("id"));
  }

  /**
   * What it tells of a customer.
   *
   * @param now when it happened, if it doesn't say
   */
  CustomerEvent event(Instant now) {
    Map<String, AnswerValue> properties = new LinkedHashMap<>();
    collect("", data, properties);
    return new CustomerEvent(
        id(),
        text("subject"),
        text("type"),
        time().orElse(now),
        properties,
        new EventOrigin(text("source"), text("id")));
  }

  /** Lists aren't kept: nothing can be asked of them. */
  private static void collect(String path, JsonNode object, Map<String, AnswerValue> into) {
    if (object == null || !object.isObject()) {
      return;
    }
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      String name = path + member.getKey();
      JsonNode value = member.getValue();
      if (value.isObject()) {
        collect(name + ".", value, into);
      } else if (value.isNumber()) {
        into.put(name, AnswerValue.of(value.decimalValue()));
      } else if (value.isTextual() || value.isBoolean()) {
        into.put(name, AnswerValue.of(value));
      }
    }
  }

  private Optional<Instant> time() {
    try {
      return Optional.of(text("time"))
          .filter(text -> !text.isEmpty())
          .map(text -> OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** What is wrong with its form, each with its path; empty if nothing is. */
  List<Violation> violations() {
    List<Violation> violations = new ArrayList<>();
    attributes.forEach((name, value) -> attribute(name, value, violations));
    if (!text("specversion").equals(VERSION)) {
      violations.add(new Violation("specversion", "must be 1.0"));
    }
    Stream.of("id", "source")
        .filter(name -> text(name).isBlank())
        .forEach(name -> violations.add(new Violation(name, "must be a text that isn't empty")));
    if (!text("time").isEmpty() && time().isEmpty()) {
      violations.add(new Violation("time", "must be a time of RFC 3339"));
    }
    String type = text("datacontenttype");
    if (!type.isEmpty() && !JSON_TYPE.matcher(type).matches()) {
      violations.add(new Violation("datacontenttype", "must be JSON's, or left out"));
    }
    if (attributes.containsKey("data_base64")) {
      violations.add(new Violation("data_base64", "isn't read; send an object as data"));
    }
    if (data != null && !data.isNull() && !data.isObject()) {
      violations.add(new Violation(DATA, "must be an object, or left out"));
    } else if (data != null && data.toString().length() > LARGEST_DATA) {
      violations.add(
          new Violation(DATA, "must have at most " + LARGEST_DATA + " characters of JSON"));
    } else if (data != null) {
      kept().ifPresent(violations::add);
    }
    return violations;
  }

  private Optional<Violation> kept() {
    try {
      KeptValue.requireKept(data);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(new Violation(DATA, e.getMessage()));
    }
  }

  private static void attribute(String name, JsonNode value, List<Violation> violations) {
    if (name.equals("data_base64")) {
      return;
    }
    if (!ATTRIBUTE.matcher(name).matches()) {
      violations.add(new Violation(name, "is unknown; an extension's has 1 to 20 of a-z and 0-9"));
    } else if (value.isContainerNode() || !TEXT.matcher(value.asText("")).matches()) {
      violations.add(
          new Violation(
              name, "must be a text of at most 500 characters, none of them for control"));
    }
  }

  /** Under which name of an event's a member of ours is told. */
  static Violation inItsWords(Violation ours) {
    String field = ours.field();
    String theirs =
        switch (field) {
          case "customer" -> "subject";
          case "name" -> "type";
          case "at" -> "time";
          default ->
              field.startsWith("properties")
                  ? DATA + field.substring("properties".length())
                  : field;
        };
    return new Violation(theirs, ours.message());
  }
}
