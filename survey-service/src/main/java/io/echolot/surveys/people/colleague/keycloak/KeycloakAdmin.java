package io.echolot.surveys.people.colleague.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.echolot.contracts.ContractsJson;
import io.echolot.platform.problem.Problem;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Calls of Keycloak's admin API for our realm, by the token of a client of ours. By Vert.x and not
 * by Keycloak's own client, which blocks and knows one version of Keycloak.
 */
@Singleton
class KeycloakAdmin {

  /** That this installation doesn't let us manage people. */
  static final Problem NOT_MANAGED =
      new Problem(
          "people-not-managed", Status.NOT_IMPLEMENTED, "People are managed in Keycloak here");

  private static final Duration SPARE = Duration.ofSeconds(10);
  private static final int MOST_CONNECTIONS = 16;
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final Token NONE = new Token("", Instant.EPOCH);

  private final KeycloakConfig config;
  private final String realm;
  private final Clock clock;
  private final HttpClient http;
  private volatile Token token = NONE;

  KeycloakAdmin(
      KeycloakConfig config,
      @ConfigProperty(name = "quarkus.oidc.auth-server-url") String realm,
      Clock clock,
      Vertx vertx) {
    this.config = config;
    this.realm = realm;
    this.clock = clock;
    this.http =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setConnectTimeout((int) config.patience().toMillis())
                .setMaxPoolSize(MOST_CONNECTIONS));
  }

  private record Token(String value, Instant until) {}

  /**
   * One call.
   *
   * @param path below the realm's, e.g. {@code /users/4c1f}
   * @param body what is sent as JSON; null for nothing
   * @return whatever Keycloak says of the thing itself; its failures come as 503 or {@link
   *     #NOT_MANAGED}
   */
  Uni<KeycloakAnswer> call(HttpMethod method, String path, Object body) {
    return raw(method, path, body).invoke(KeycloakAdmin::requireAnswer);
  }

  /** The same with its failures as answers. */
  Uni<KeycloakAnswer> raw(HttpMethod method, String path, Object body) {
    return Uni.createFrom()
        .deferred(
            () -> {
              Context here = Vertx.currentContext();
              Uni<KeycloakAnswer> answer =
                  withToken(method, path, body)
                      .flatMap(first -> first.isOne(401) ? again(method, path, body) : item(first));
              // A session of Hibernate's may wait there for us.
              return here == null
                  ? answer
                  : answer.emitOn(then -> here.runOnContext(nothing -> then.run()));
            });
  }

  private static <T> Uni<T> item(T item) {
    return Uni.createFrom().item(item);
  }

  /** Keycloak may have got other keys since. */
  private Uni<KeycloakAnswer> again(HttpMethod method, String path, Object body) {
    token = NONE;
    return withToken(method, path, body);
  }

  private Uni<KeycloakAnswer> withToken(HttpMethod method, String path, Object body) {
    return token()
        .flatMap(
            bearer ->
                send(
                    options(method, admin() + path)
                        .putHeader(HttpHeaders.AUTHORIZATION, "Bearer " + bearer)
                        .putHeader(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON),
                    body == null ? Buffer.buffer() : Buffer.buffer(ContractsJson.write(body))));
  }

  private String admin() {
    return realm.replaceFirst("/realms/(?=[^/]+/?$)", "/admin/realms/");
  }

  private Uni<String> token() {
    Token now = token;
    return now.until().isAfter(clock.instant()) ? item(now.value()) : login();
  }

  private Uni<String> login() {
    String secret =
        config
            .clientSecret()
            .filter(given -> !given.isBlank())
            .orElseThrow(
                () -> NOT_MANAGED.because("Echolot was given no client by which to do it."));
    String form =
        "grant_type=client_credentials&client_id="
            + encoded(config.clientId())
            + "&client_secret="
            + encoded(secret);
    return send(
            options(HttpMethod.POST, realm + "/protocol/openid-connect/token")
                .putHeader(HttpHeaders.CONTENT_TYPE, FORM),
            Buffer.buffer(form))
        .map(this::kept);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private String kept(KeycloakAnswer answer) {
    if (!answer.isDone()) {
      requireThere(answer);
      Log.warnf("Keycloak refuses the client %s: %d", config.clientId(), answer.status());
      throw NOT_MANAGED.because("Keycloak doesn't know the client by which Echolot would do it.");
    }
    Duration good = Duration.ofSeconds(answer.body().path("expires_in").asLong());
    Token fresh =
        new Token(
            answer.body().path("access_token").asText(), clock.instant().plus(good).minus(SPARE));
    token = fresh;
    return fresh.value();
  }

  private RequestOptions options(HttpMethod method, String url) {
    return new RequestOptions()
        .setMethod(method)
        .setAbsoluteURI(url)
        .setTimeout(config.patience().toMillis());
  }

  private Uni<KeycloakAnswer> send(RequestOptions options, Buffer body) {
    return Uni.createFrom()
        .completionStage(
            () ->
                http.request(options).compose(request -> answer(request, body)).toCompletionStage())
        .onFailure(failure -> !(failure instanceof UncheckedIOException))
        .transform(KeycloakAdmin::away);
  }

  private static io.vertx.core.Future<KeycloakAnswer> answer(
      HttpClientRequest request, Buffer body) {
    return request
        .send(body)
        .compose(
            response ->
                response
                    .body()
                    .map(
                        read ->
                            new KeycloakAnswer(
                                response.statusCode(),
                                location(response.getHeader(HttpHeaders.LOCATION)),
                                json(read))));
  }

  private static String location(String header) {
    return header == null ? "" : header;
  }

  private static JsonNode json(Buffer body) {
    try {
      return body.length() == 0
          ? MissingNode.getInstance()
          : ContractsJson.mapper().readTree(body.getBytes());
    } catch (IOException e) {
      return MissingNode.getInstance();
    }
  }

  private static Throwable away(Throwable failure) {
    Log.warnf("Keycloak is away: %s", failure.getMessage());
    return Problem.unavailable("Keycloak is away. Send the same again.");
  }

  private static void requireAnswer(KeycloakAnswer answer) {
    requireThere(answer);
    if (answer.isOne(401) || answer.isOne(403)) {
      Log.warn("Keycloak doesn't let our client manage people: it needs the role manage-users.");
      throw NOT_MANAGED.because("Keycloak doesn't let Echolot do it.");
    }
  }

  private static void requireThere(KeycloakAnswer answer) {
    if (answer.status() >= 500) {
      Log.warnf("Keycloak fails: %d", answer.status());
      throw Problem.unavailable("Keycloak fails. Send the same again.");
    }
  }
}
