package io.echolot.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import io.echolot.contracts.ContractsJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Whether a service is ready, and if not, for want of what. */
final class Health {

  static final String READY = "ready";

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private Health() {}

  /** For people; {@link #READY} or what is wrong. */
  static String of(String managementUrl) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(managementUrl + "/q/health/ready"))
            .timeout(PATIENCE)
            .build();
    try {
      HttpResponse<String> answer =
          HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
      return answer.statusCode() == 200 ? READY : unready(answer.body());
    } catch (IOException e) {
      return "down";
    }
  }

  /** Names the checks that fail. Source: MicroProfile Health, the protocol's JSON. */
  static String unready(String body) {
    List<String> failing = new ArrayList<>();
    try {
      for (JsonNode check : ContractsJson.mapper().readTree(body).path("checks")) {
        if (!check.path("status").asText().equals("UP")) {
          failing.add(check.path("name").asText());
        }
      }
    } catch (IOException e) {
      return "not ready";
    }
    return failing.isEmpty() ? "not ready" : "not ready: " + String.join(", ", failing);
  }
}
