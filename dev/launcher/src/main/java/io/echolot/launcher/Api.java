package io.echolot.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import io.echolot.contracts.ContractsJson;
import io.echolot.devstack.DevStackException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** The services' HTTP APIs, as a user of the demo tenant calls them. Safe for several threads. */
public final class Api {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final Duration TOKEN_LIFE = Duration.ofMinutes(2);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String realmUrl;
  private final ServicePorts ports;
  private String token = "";
  private Instant tokenUntil = Instant.EPOCH;

  private Api(String realmUrl, ServicePorts ports) {
    this.realmUrl = realmUrl;
    this.ports = ports;
  }

  public static Api of(String realmUrl, ServicePorts ports) {
    return new Api(realmUrl, ports);
  }

  public String url(Service service) {
    return ports.url(service);
  }

  /** What an HTTP call gave. */
  public record Answer(String request, int status, String body) {

    public JsonNode json() {
      return ContractsJson.read(body.getBytes(StandardCharsets.UTF_8), JsonNode.class);
    }

    /** Itself. */
    public Answer expect(int... wanted) {
      for (int one : wanted) {
        if (status == one) {
          return this;
        }
      }
      throw new DevStackException(request + " was answered by " + status + ": " + body);
    }
  }

  /** A call by anna, an admin of the demo tenant. */
  public Answer call(Service service, String method, String path, String json) {
    return send(
        method,
        URI.create(ports.url(service) + path),
        json,
        Map.of("Authorization", "Bearer " + token(), "Content-Type", "application/json"));
  }

  public Answer send(String method, URI uri, String body, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri)
            .timeout(TIMEOUT)
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    headers.forEach(request::header);
    try {
      HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
      return new Answer(method + " " + uri, response.statusCode(), response.body());
    } catch (IOException e) {
      throw new DevStackException(uri + " can't be reached. Does ./echolot up run?", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DevStackException("Interrupted", e);
    }
  }

  public synchronized String token() {
    if (Instant.now().isAfter(tokenUntil)) {
      String form = "grant_type=password&client_id=echolot-cli&username=anna&password=echolot";
      token =
          send(
                  "POST",
                  URI.create(realmUrl + "/protocol/openid-connect/token"),
                  form,
                  Map.of("Content-Type", "application/x-www-form-urlencoded"))
              .expect(200)
              .json()
              .path("access_token")
              .asText();
      tokenUntil = Instant.now().plus(TOKEN_LIFE);
    }
    return token;
  }
}
