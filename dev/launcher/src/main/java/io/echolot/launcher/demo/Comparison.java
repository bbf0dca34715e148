package io.echolot.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.echolot.devstack.DevStackException;
import io.echolot.launcher.Api;
import io.echolot.launcher.Service;
import io.echolot.launcher.demo.Recount.Expected;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Compares the served scores with a recount. */
final class Comparison {

  private static final int DAYS = 90;
  private static final int TRIES = 120;
  private static final double TOLERANCE = 1e-3;
  private static final Set<String> REPLAYED = Set.of("sms invoice", "chat setup-call");

  private final Api api;
  private final String period;

  Comparison(Api api, Instant now) {
    this.api = api;
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    this.period =
        "from=%sT00:00:00Z&to=%sT00:00:00Z".formatted(today.minusDays(DAYS), today.plusDays(2));
  }

  /** Adds what others answered: by hand in the shop, for instance. */
  void addOthers(Recount recount, List<DemoAnswer> file) {
    Set<String> ids = file.stream().map(DemoAnswer::id).collect(Collectors.toSet());
    String cursor = "";
    do {
      JsonNode page =
          api.call(
                  Service.SURVEY,
                  "GET",
                  "/v1/responses?limit=500&" + period + "&cursor=" + cursor,
                  "")
              .expect(200)
              .json();
      for (JsonNode response : page.path("items")) {
        String where =
            response.path("channel").asText() + " " + response.path("touchpoint").asText();
        if (!ids.contains(response.path("id").asText()) && !REPLAYED.contains(where)) {
          recount.addStored(response);
        }
      }
      cursor = page.path("next").asText();
    } while (!cursor.isEmpty());
  }

  /** Prints a table; waits a while for the last answers to be counted. */
  boolean print(List<Expected> expected) throws InterruptedException {
    boolean all = false;
    for (int tries = 0; tries < TRIES && !all; tries++) {
      all = expected.stream().allMatch(one -> isEqual(one, served(one)));
      if (!all) {
        TimeUnit.MILLISECONDS.sleep(500);
      }
    }
    System.out.printf(
        "%n  %-11s %-20s %8s %10s %10s%n", "score", "survey", "n", "recount", "served");
    for (Expected one : expected) {
      JsonNode served = served(one);
      System.out.printf(
          "  %-11s %-20s %8d %10.2f %10.2f  %s%n",
          one.metric(),
          one.survey(),
          served.path("n").asLong(),
          one.value(),
          served.path("value").asDouble(),
          isEqual(one, served) ? "equal" : "DIFFERENT (n should be " + one.n() + ")");
    }
    return all;
  }

  private JsonNode served(Expected one) {
    JsonNode report =
        api.call(
                Service.METRICS,
                "GET",
                "/v1/scores?metric=%s&survey=%s&%s".formatted(one.metric(), one.survey(), period),
                "")
            .expect(200)
            .json();
    JsonNode score = report.at("/groups/0/score");
    if (score.isMissingNode()) {
      throw new DevStackException("metrics-service gave no score: " + report);
    }
    return score;
  }

  private static boolean isEqual(Expected one, JsonNode served) {
    return served.path("n").asLong() == one.n()
        && Math.abs(served.path("value").asDouble() - one.value()) < TOLERANCE;
  }
}
