package io.echolot.surveys.console.pass;

import static java.util.stream.Collectors.toSet;

import io.echolot.platform.http.EarlyAnswer;
import io.echolot.platform.http.LiveEnd;
import io.echolot.platform.problem.Problem;
import io.echolot.platform.problem.UnauthorizedMapper;
import io.echolot.surveys.console.ConsolePaths;
import io.echolot.surveys.console.SessionWrites;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Vertx;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * Passes the console's calls on to the other services, with the access token of the session in
 * place of its cookie. Bodies stream both ways, so live events and downloads do; what a call may
 * send is limited as all of this service's calls are.
 */
@Singleton
public class PassThrough {

  private static final Problem LENGTH_REQUIRED =
      new Problem(
          "length-required",
          jakarta.ws.rs.core.Response.Status.LENGTH_REQUIRED,
          "The body's length must be said before it");

  private static final Set<HttpMethod> SENDING =
      Set.of(HttpMethod.PATCH, HttpMethod.POST, HttpMethod.PUT);

  private final Upstreams upstreams;
  private final LiveEnd end;
  private final HttpClient client;

  /** Passes calls on. */
  public PassThrough(Vertx vertx, Upstreams upstreams, LiveEnd end) {
    this.upstreams = upstreams;
    this.end = end;
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setConnectTimeout((int) upstreams.connectWithin().toMillis())
                .setMaxPoolSize(upstreams.mostCalls())
                .setMaxWaitQueueSize(upstreams.mostCalls()));
  }

  void register(@Observes Router router) {
    router.route(ConsolePaths.CALLS + "*").handler(this::handle);
  }

  private void handle(RoutingContext call) {
    Optional<HttpProblem> refusal = refusal(call);
    if (refusal.isPresent()) {
      EarlyAnswer.send(call, refusal.get());
      return;
    }
    Passage.of(call.request().uri())
        .ifPresentOrElse(
            passage -> pass(call, passage),
            () -> EarlyAnswer.send(call, Problem.NOT_FOUND.because("")));
  }

  private static Optional<HttpProblem> refusal(RoutingContext call) {
    HttpServerRequest request = call.request();
    if (token(call).isEmpty()) {
      return Optional.of(
          UnauthorizedMapper.UNAUTHORIZED.because("Log in, or send an access token."));
    }
    // Whose length isn't known could be longer than is taken.
    boolean known = request.headers().contains(HttpHeaders.CONTENT_LENGTH);
    if (!known && SENDING.contains(request.method())
        || request.headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
      return Optional.of(LENGTH_REQUIRED.because(""));
    }
    return SessionWrites.refusal(
        request.method().name(),
        request.cookies().stream().map(Cookie::getName).collect(toSet()),
        request::getHeader);
  }

  private static Optional<String> token(RoutingContext call) {
    return call.user() instanceof QuarkusHttpUser user
        ? Optional.ofNullable(user.getSecurityIdentity().getCredential(AccessTokenCredential.class))
            .map(AccessTokenCredential::getToken)
        : Optional.empty();
  }

  private void pass(RoutingContext call, Passage passage) {
    URI to = url(passage.upstream());
    boolean tls = "https".equals(to.getScheme());
    int usual = tls ? 443 : 80;
    RequestOptions options =
        new RequestOptions()
            .setHost(to.getHost())
            .setPort(to.getPort() < 0 ? usual : to.getPort())
            .setSsl(tls)
            .setIdleTimeout(upstreams.silentFor().toMillis());
    HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
        .origin(made -> made.client().request(options))
        .addInterceptor(new PassedCall(call, passage, token(call).orElseThrow(), end))
        .handle(new LeavableCall(call.request()));
  }

  private URI url(Upstream upstream) {
    return switch (upstream) {
      case GATEWAY -> upstreams.gateway();
      case LISTENER -> upstreams.listener();
      case METRICS -> upstreams.metrics();
    };
  }
}
