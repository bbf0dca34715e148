package io.echolot.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import io.echolot.contracts.ContractsJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Access tokens of the real Keycloak. Users: anna (admin), ben (analyst), cleo (agent) of acme,
 * lena (analyst) and milo (admin) of acme, who are limited to its unit {@code north}, gina (admin)
 * of globex, nora (admin) and otto (operator) of no tenant.
 */
public final class Tokens {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /** The realm's tokens live for five minutes; no test takes the three that remain. */
  private static final Duration KEPT = Duration.ofMinutes(2);

  private static final Map<String, Held> HELD = new ConcurrentHashMap<>();

  private Tokens() {}

  /**
   * A token of that user, the same for a while. Keycloak refuses correct credentials while another
   * login of the user is in progress, against guesses in parallel, and for it one is so until a
   * moment after its answer: a login for each call would fail once in a while.
   */
  public static String of(String user) {
    return HELD.compute(user, (name, old) -> old != null && old.isFresh() ? old : Held.of(name))
        .token();
  }

  private static String login(String user) {
    return request("grant_type=password&client_id=echolot-cli&password=echolot&username=" + user);
  }

  /** A token of that service client, which has the demo's secret. */
  public static String ofClient(String client) {
    return request(
        "grant_type=client_credentials&client_id="
            + client
            + "&client_secret=demo-"
            + client.substring(client.indexOf('-') + 1)
            + "-secret");
  }

  private static String request(String form) {
    var request =
        HttpRequest.newBuilder(URI.create(Backends.realmUrl() + "/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    try {
      String body = HTTP.send(request, BodyHandlers.ofString()).body();
      JsonNode token = ContractsJson.mapper().readTree(body).path("access_token");
      if (token.isMissingNode()) {
        throw new IllegalStateException("No token: " + body);
      }
      return token.textValue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private record Held(String token, Instant since) {
    static Held of(String user) {
      Instant now = Instant.now();
      return new Held(login(user), now);
    }

    boolean isFresh() {
      return Instant.now().isBefore(since.plus(KEPT));
    }
  }
}
