package io.echolot.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.echolot.contracts.ContractsJson;
import io.echolot.devstack.DevStackException;
import io.echolot.launcher.Api;
import io.echolot.launcher.Service;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Sends answers by HTTP as pages, devices and importers do. */
public final class Doors {

  private static final String NDJSON = "application/x-ndjson";

  private final Api api;
  private final String shop;
  private final Instant now;

  Doors(Api api, String shop, Instant now) {
    this.api = api;
    this.shop = shop;
    this.now = now;
  }

  /** As the widget does: every answer as it is given, with all before it. */
  void web(DemoAnswer answer) {
    for (int answered = 1; answered <= answer.answers().size(); answered++) {
      String body = Bodies.revision(answer, answered, answered, now).toString();
      String path = "/v1/public/pk_acme_shop_demo/responses/" + answer.id();
      Map<String, String> headers = Map.of("Origin", shop, "Content-Type", "application/json");
      api.send("PUT", URI.create(api.url(Service.GATEWAY) + path), body, headers).expect(202);
    }
  }

  /** A device that was offline hands over what it collected. */
  void kiosk(List<DemoAnswer> answers) {
    URI uri = URI.create(api.url(Service.GATEWAY) + "/v1/public/pk_acme_kiosk_demo/responses");
    accepted(api.send("POST", uri, lines(answers, Bodies::line), Map.of("Content-Type", NDJSON)));
  }

  void importAll(List<DemoAnswer> answers) {
    importLines(api, lines(answers, Bodies::imported));
  }

  /** Imports responses that somebody has elsewhere, one a line. */
  public static void importLines(Api api, String lines) {
    URI uri = URI.create(api.url(Service.GATEWAY) + "/v1/responses");
    Map<String, String> headers =
        Map.of("Content-Type", NDJSON, "Authorization", "Bearer " + api.token());
    accepted(api.send("POST", uri, lines, headers));
  }

  private String lines(List<DemoAnswer> answers, BiFunction<DemoAnswer, Instant, ObjectNode> line) {
    return answers.stream()
        .map(answer -> line.apply(answer, now).toString())
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static void accepted(Api.Answer answer) {
    answer
        .expect(200, 202, 207)
        .body()
        .lines()
        .filter(line -> !state(line).equals("accepted"))
        .findFirst()
        .ifPresent(
            line -> {
              throw new DevStackException("A line of a batch was refused: " + line);
            });
  }

  private static String state(String line) {
    return ContractsJson.read(line.getBytes(StandardCharsets.UTF_8), JsonNode.class)
        .path("state")
        .asText();
  }
}
