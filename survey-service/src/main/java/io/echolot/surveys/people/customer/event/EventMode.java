package io.echolot.surveys.people.customer.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.echolot.platform.problem.Problem;
import io.echolot.platform.problem.Problem.Violation;
import io.echolot.platform.strict.RefusedValueReader;
import io.echolot.platform.strict.RequestJson;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How a call brings events: in Echolot's own form, or as the HTTP binding of CloudEvents 1.0 has
 * it. In its binary mode the attributes are headers, e.g. {@code ce-type: order.delivered}, their
 * values percent-encoded, and the body is the data.
 */
enum EventMode {
  OWN,
  BINARY,
  STRUCTURED,
  BATCH;

  static final String STRUCTURED_TYPE = "application/cloudevents+json";
  static final String BATCH_TYPE = "application/cloudevents-batch+json";

  /** A batch is answered within a second or two. */
  static final int MOST = 200;

  private static final String PREFIX = "ce-";
  private static final int HEX = 16;

  static EventMode of(HttpHeaders headers) {
    String type = String.valueOf(headers.getMediaType()).toLowerCase(Locale.ROOT);
    if (type.startsWith(BATCH_TYPE)) {
      return BATCH;
    }
    if (type.startsWith(STRUCTURED_TYPE)) {
      return STRUCTURED;
    }
    return attributes(headers.getRequestHeaders()).isEmpty() ? OWN : BINARY;
  }

  /** The events of a call in one of CloudEvents' modes. */
  List<CloudEvent> read(byte[] body, HttpHeaders headers) {
    if (this == BINARY) {
      JsonNode data = body.length == 0 ? null : json(body);
      return List.of(new CloudEvent(attributes(headers.getRequestHeaders()), data));
    }
    JsonNode json = json(body);
    if (this == STRUCTURED) {
      return List.of(CloudEvent.of(object(json, "")));
    }
    if (!json.isArray() || json.size() > MOST) {
      throw Problem.INVALID.because(
          "Nothing was stored.",
          List.of(new Violation("", "must be a JSON array of at most " + MOST + " events")));
    }
    List<CloudEvent> events = new ArrayList<>(json.size());
    for (int i = 0; i < json.size(); i++) {
      events.add(CloudEvent.of(object(json.get(i), "[" + i + "]")));
    }
    return events;
  }

  private static JsonNode object(JsonNode json, String path) {
    if (!json.isObject()) {
      throw Problem.INVALID.because(
          "Nothing was stored.", List.of(new Violation(path, "must be a JSON object")));
    }
    return json;
  }

  /** An event in Echolot's own form. */
  static CustomerEvent own(byte[] body) {
    try {
      return RequestJson.mapper().treeToValue(object(json(body), ""), CustomerEvent.class);
    } catch (JsonProcessingException e) {
      throw RefusedValueReader.problem(e);
    }
  }

  private static JsonNode json(byte[] body) {
    try {
      return RequestJson.mapper().readTree(new String(body, StandardCharsets.UTF_8));
    } catch (JsonProcessingException e) {
      throw RefusedValueReader.problem(e);
    }
  }

  private static Map<String, JsonNode> attributes(MultivaluedMap<String, String> headers) {
    Map<String, JsonNode> attributes = new HashMap<>();
    headers.forEach(
        (name, values) -> {
          String lower = name.toLowerCase(Locale.ROOT);
          if (lower.startsWith(PREFIX)) {
            attributes.put(
                lower.substring(PREFIX.length()), TextNode.valueOf(decoded(values.get(0))));
          }
        });
    return attributes;
  }

  /** A header's value; as it is where that is no UTF-8, as many senders don't encode. */
  static String decoded(String value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(value.length());
    for (int i = 0; i < value.length(); i++) {
      int code = value.charAt(i) == '%' ? octet(value, i + 1) : -1;
      if (code >= 0) {
        bytes.write(code);
        i += 2;
      } else {
        bytes.writeBytes(value.substring(i, i + 1).getBytes(StandardCharsets.UTF_8));
      }
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.toByteArray()))
          .toString();
    } catch (CharacterCodingException e) {
      return value;
    }
  }

  private static int octet(String text, int at) {
    if (at + 2 > text.length()) {
      return -1;
    }
    int high = Character.digit(text.charAt(at), HEX);
    int low = Character.digit(text.charAt(at + 1), HEX);
    return high < 0 || low < 0 ? -1 : high * HEX + low;
  }
}
