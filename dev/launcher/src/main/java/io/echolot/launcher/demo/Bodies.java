package io.echolot.launcher.demo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.echolot.contracts.ContractsJson;
import java.time.Instant;
import java.util.List;

/** Answers in the JSON that the gateway's HTTP doors take. */
public final class Bodies {

  private static final List<String> STORES = List.of("hamburg", "kiel", "munich");

  private Bodies() {}

  /** A revision with the first {@code answered} answers. */
  static ObjectNode revision(DemoAnswer answer, int revision, int answered, Instant now) {
    boolean last = answered == answer.answers().size();
    ObjectNode body =
        ContractsJson.mapper()
            .createObjectNode()
            .put("survey", answer.survey())
            .put("revision", revision)
            // The same each time, so that the demo can be sent again; real clients make it at
            // random.
            .put("secret", "demo-" + answer.id())
            .put("language", answer.language())
            .put("touchpoint", answer.touchpoint())
            .put("state", last && answer.complete() ? "complete" : "partial")
            .put("answeredAt", answer.at(now).toString());
    ArrayNode answers = body.putArray("answers");
    answer.answers().entrySet().stream()
        .limit(answered)
        .forEach(
            one -> answers.addObject().put("question", one.getKey()).set("value", one.getValue()));
    return body;
  }

  /** A line of a device's batch. */
  static ObjectNode line(DemoAnswer answer, Instant now) {
    return revision(answer, 1, answer.answers().size(), now).put("id", answer.id());
  }

  /** A line of what is imported. */
  public static ObjectNode imported(DemoAnswer answer, Instant now) {
    return line(answer, now).put("channel", answer.channel()).put("unit", unit(answer));
  }

  /** A store of the demo's, the same each time. */
  private static String unit(DemoAnswer answer) {
    return STORES.get(Math.floorMod(answer.id().hashCode(), STORES.size()));
  }
}
