package io.echolot.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import io.echolot.contracts.ContractsJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/**
 * Access tokens of the real Keycloak. Users: anna (admin), ben (analyst), cleo (agent) of acme,
 * gina (admin) of globex, nora (admin) of no tenant.
 */
public final class Tokens {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private Tokens() {}

  /** A token of that user. */
  public static String of(String user) {
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
}
