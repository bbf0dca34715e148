package io.echolot.surveys.people.colleague.keycloak;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A Keycloak that answers as it is told to, and refuses what the real one doesn't on demand. */
public final class FakeKeycloak implements AutoCloseable {

  private static final String USERS = "/admin/realms/echolot/users";

  private final Vertx vertx = Vertx.vertx();
  private final Map<String, Reply> replies = new ConcurrentHashMap<>();
  private final List<String> calls = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private final KeycloakUsers users;

  private record Reply(int status, String body) {}

  private record Patient() implements KeycloakConfig {
    @Override
    public String clientId() {
      return "echolot-people";
    }

    @Override
    public Optional<String> clientSecret() {
      return Optional.of("secret");
    }

    @Override
    public Duration patience() {
      return Duration.ofSeconds(20);
    }

    @Override
    public Duration invitationLifespan() {
      return Duration.ofDays(1);
    }
  }

  /** One that knows nobody. */
  public FakeKeycloak() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.start();
    KeycloakConfig config = new Patient();
    String realm = "http://localhost:" + server.getAddress().getPort() + "/realms/echolot";
    users = new KeycloakUsers(new KeycloakAdmin(config, realm, Clock.systemUTC(), vertx), config);
    replies.put(
        "POST /realms/echolot/protocol/openid-connect/token",
        new Reply(200, "{\"access_token\":\"t\",\"expires_in\":300}"));
  }

  /** Its users. */
  public KeycloakUsers users() {
    return users;
  }

  /**
   * How it answers from now on; 404 without.
   *
   * @param path below the users', e.g. {@code /a}
   */
  public FakeKeycloak on(String method, String path, int status, String body) {
    replies.put(method + " " + USERS + path, new Reply(status, body));
    return this;
  }

  /** Whether it was called so. */
  public boolean got(String method, String path) {
    return calls.contains(method + " " + USERS + path);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      String call = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
      calls.add(call);
      Reply reply = replies.getOrDefault(call, new Reply(404, "{\"error\":\"not found\"}"));
      if (reply.status() == 201) {
        exchange.getResponseHeaders().add("Location", "http://localhost" + USERS + "/new");
      }
      byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
      if (body.length > 0) {
        exchange.getResponseBody().write(body);
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
    vertx.close();
  }
}
