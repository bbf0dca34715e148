package io.echolot.acceptance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.echolot.launcher.Api;
import io.echolot.launcher.Service;
import io.echolot.launcher.demo.Bodies;
import io.echolot.launcher.demo.DemoAnswer;
import io.echolot.launcher.demo.Doors;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;

/**
 * What the console shows in its pictures: the demo's tenant with answers that were given at times
 * which don't change, and one of all else that somebody sets up.
 *
 * @param ids of what has no key, by the name that {@link ConsoleScreens} gives it
 */
record StillData(Map<String, String> ids) {

  /** What time it is in all pictures. */
  static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

  private static final int ANSWERS = 500;
  private static final int BATCH = 100;
  private static final List<String> UNITS = List.of("hamburg", "kiel", "munich");

  private static final String DASHBOARD =
      """
      {"name":"Filialen","shared":true,"tiles":[
       {"kind":"score","metric":"nps","days":30,"width":1,"height":1},
       {"kind":"score","metric":"csat","days":30,"width":1,"height":1},
       {"kind":"trend","metric":"nps","days":90,"width":2,"height":2},
       {"kind":"breakdown","metric":"csat","by":"touchpoint","days":90,"width":2,"height":2},
       {"kind":"words","days":30,"filters":{},"width":2,"height":2}]}""";

  private static final String ALERT =
      """
      {"name":"Unzufriedene im Norden","survey":"relationship-nps","unit":"north",
       "score":{"kind":"nps","atMost":6},"words":["Lieferung"],"by":"slack",
       "address":"https://hooks.slack.com/services/T0/B0/looks","every":60,"language":"de"}""";

  /** By the demo's account. */
  private static final String TRIGGER =
      """
      {"name":{"de":"Nach der Lieferung","en":"After delivery"},"on":"order.delivered",
       "condition":{"ref":"data.total","op":"gte","value":41},"after":"P3D",
       "unless":[{"on":"order.returned","same":"orderId"}],
       "survey":"relationship-nps","page":"web-shop","share":50,"active":false,
       "ways":[{"account":"%s","text":{"de":"Wie war es? {link}","en":"How was it? {link}"}}]}""";

  private static final String WEBHOOK =
      """
      {"url":"https://crm.example/hooks/echolot","description":"CRM","active":false,
       "events":["response.completed","response.erased"],"surveys":["relationship-nps"]}""";

  /** Puts it into a world that was just started. */
  static StillData in(World world) {
    Api api = world.api;
    List<ObjectNode> lines = lines();
    for (int from = 0; from < lines.size(); from += BATCH) {
      Doors.importLines(
          api,
          lines.subList(from, Math.min(lines.size(), from + BATCH)).stream()
              .map(ObjectNode::toString)
              .collect(Collectors.joining("\n")));
    }
    events(api);
    tag(api, lines);
    Map<String, String> ids = oneOfEach(world, lines.get(0).path("id").asText());
    mentions(api);
    return new StillData(ids);
  }

  /**
   * Sets up one of all that {@link ConsoleScreens} opens and the demo lacks.
   *
   * @param response the id of one that is shown
   * @return their ids, by the names that stand for them there
   */
  static Map<String, String> oneOfEach(World world, String response) {
    Api api = world.api;
    put(api, "/v1/dashboards/stores", DASHBOARD);
    String account = world.accountId("twilio");
    return Map.of(
        "survey", world.surveyId("relationship-nps"),
        "trip", world.surveyId("tent-trip"),
        "alert", post(api, "/v1/alerts", ALERT),
        "webhook", post(api, "/v1/webhooks", WEBHOOK),
        "account", account,
        "trigger", post(api, "/v1/triggers", TRIGGER.formatted(account)),
        "response", response);
  }

  private static List<ObjectNode> lines() {
    List<DemoAnswer> some = DemoAnswer.all().subList(0, ANSWERS);
    return IntStream.range(0, ANSWERS).mapToObj(index -> line(index, some.get(index))).toList();
  }

  private static ObjectNode line(int index, DemoAnswer answer) {
    // Of those that would still be to come, each has a moment of its own.
    Instant at = answer.at(NOW).equals(NOW) ? NOW.minusSeconds(index) : answer.at(NOW);
    ObjectNode line =
        Bodies.imported(answer, NOW)
            .put("answeredAt", at.toString())
            .put("startedAt", at.minusSeconds(20 + index % 60).toString())
            .put("unit", UNITS.get(index % UNITS.size()));
    return index % 50 == 0 ? line.put("respondent", "c-100" + (1 + index / 50 % 3)) : line;
  }

  private static void events(Api api) {
    for (int i = 0; i < 4; i++) {
      String event =
          """
          {"id":"%s","customer":"c-1001","name":"order.delivered","at":"%s","properties":{"total":%d.9}}"""
              .formatted(
                  new UUID(0x4000, 0x8000_0000_0000_0000L + i),
                  NOW.minus(Duration.ofDays(9L * i + 1)),
                  40 + i);
      api.call(Service.SURVEY, "POST", "/v1/events", event).expect(200, 201, 202);
    }
  }

  /** Once they are stored, for tags are put on what is there. */
  private static void tag(Api api, List<ObjectNode> lines) {
    await(api, Service.SURVEY, "/v1/responses?limit=500", size -> size >= ANSWERS);
    for (int i = 0; i < 6; i++) {
      String body =
          """
          {"ids":["%s"],"add":["%s"]}"""
              .formatted(
                  lines.get(i * 3).path("id").asText(), i % 2 == 0 ? "Lieferung" : "zurückrufen");
      api.call(Service.SURVEY, "POST", "/v1/responses/tags", body).expect(200);
    }
  }

  /** What the demo's feeds say. */
  private static void mentions(Api api) {
    await(api, Service.METRICS, "/v1/verbatims?channel=social&limit=100", size -> size > 0);
    int[] seen = {-1};
    Awaitility.await()
        .atMost(Duration.ofSeconds(90))
        .pollInterval(Duration.ofSeconds(4))
        .until(
            () -> {
              int before = seen[0];
              seen[0] = size(api, Service.METRICS, "/v1/verbatims?channel=social&limit=100");
              return before == seen[0];
            });
  }

  private static void await(Api api, Service service, String path, Predicate<Integer> enough) {
    Awaitility.await(path)
        .atMost(Duration.ofSeconds(90))
        .until(() -> size(api, service, path), enough::test);
  }

  private static int size(Api api, Service service, String path) {
    return api.call(service, "GET", path, "").expect(200).json().path("items").size();
  }

  private static void put(Api api, String path, String body) {
    api.call(Service.SURVEY, "PUT", path, body).expect(200, 201);
  }

  private static String post(Api api, String path, String body) {
    return api.call(Service.SURVEY, "POST", path, body).expect(201).json().path("id").asText();
  }
}
