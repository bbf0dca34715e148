package io.echolot.gateway.access;

import io.echolot.contracts.ChannelConfig;
import io.echolot.gateway.survey.Channels;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cross-origin requests (Fetch standard, "HTTP-CORS protocol"): a key's allowed origins, and no
 * credentials. Errors carry the headers too, so that a page can read them.
 */
@ApplicationScoped
public class PublicCors {

  private static final int BEFORE_ROUTES = 150;
  private static final String DAY_SECONDS = "86400";
  private static final Pattern PATH = Pattern.compile("/v1/public/([^/]+)/.*");

  private final Channels channels;
  private final PublicAccess access;

  public PublicCors(Channels channels, PublicAccess access) {
    this.channels = channels;
    this.access = access;
  }

  void register(@Observes Filters filters) {
    filters.register(this::handle, BEFORE_ROUTES);
  }

  private void handle(RoutingContext context) {
    Matcher path = PATH.matcher(context.normalizedPath());
    if (!path.matches()) {
      context.next();
      return;
    }
    HttpServerResponse response = context.response();
    response.putHeader(HttpHeaders.VARY, "Origin");
    String origin = context.request().getHeader(HttpHeaders.ORIGIN);
    Optional<ChannelConfig> channel = channels.byPublishableKey(path.group(1));
    boolean allowed = origin != null && channel.isPresent() && access.allows(channel.get(), origin);
    if (allowed) {
      response
          .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin)
          .putHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, "ETag, Retry-After, Echolot-Start");
    }
    if (context.request().method() != HttpMethod.OPTIONS) {
      context.next();
      return;
    }
    if (allowed) {
      response
          .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, PUT, POST")
          .putHeader(
              HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS,
              "Content-Type, If-None-Match, Echolot-Access, Echolot-Secret")
          .putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, DAY_SECONDS);
    }
    response.setStatusCode(204).end();
  }
}
