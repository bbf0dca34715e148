package io.echolot.gateway.http;

import io.echolot.contracts.channel.ChannelConfig;
import io.echolot.gateway.published.KnownChannels;
import io.echolot.gateway.seen.Sightings;
import io.echolot.platform.http.EarlyAnswer;
import io.quarkiverse.resteasy.problem.HttpProblem;
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
 * credentials. Errors carry the headers too, so that a page can read them. A page that may not use
 * the key is refused here, before anything is read or done, in a way that it can read as well: its
 * developer is to see what to mend.
 */
@ApplicationScoped
public class PublicCors {

  private static final int BEFORE_ROUTES = 150;
  private static final String DAY_SECONDS = "86400";
  private static final String FETCH_SITE = "Sec-Fetch-Site";
  private static final String OWN = "same-origin";
  private static final Pattern PATH = Pattern.compile("/v1/public/([^/]+)/.*");

  private final KnownChannels channels;
  private final PublicAccess access;
  private final Sightings sightings;

  public PublicCors(KnownChannels channels, PublicAccess access, Sightings sightings) {
    this.channels = channels;
    this.access = access;
    this.sightings = sightings;
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
    if (origin == null) {
      channels
          .byPublishableKey(path.group(1))
          .ifPresent(channel -> sightings.note(channel, "", mayCall(channel, context)));
      next(context);
      return;
    }
    response
        .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin)
        .putHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, "ETag, Retry-After, Echolot-Start");
    Optional<HttpProblem> refusal = refusal(path.group(1), origin);
    if (context.request().method() == HttpMethod.OPTIONS) {
      preflight(response, refusal.isEmpty());
    } else if (refusal.isPresent()) {
      EarlyAnswer.send(context, refusal.get());
    } else {
      context.next();
    }
  }

  private static void next(RoutingContext context) {
    if (context.request().method() == HttpMethod.OPTIONS) {
      context.response().setStatusCode(204).end();
    } else {
      context.next();
    }
  }

  /** A browser names no origin where a page of ours reads from us, but says that it does. */
  private boolean mayCall(ChannelConfig channel, RoutingContext context) {
    return OWN.equals(context.request().getHeader(FETCH_SITE)) || access.allows(channel, "");
  }

  private Optional<HttpProblem> refusal(String key, String origin) {
    Optional<ChannelConfig> channel = channels.byPublishableKey(key);
    if (channel.isEmpty()) {
      return Optional.of(access.unknownKey());
    }
    boolean isAllowed = access.allows(channel.get(), origin);
    sightings.note(channel.get(), access.isOwn(origin) ? "" : origin, isAllowed);
    return isAllowed ? Optional.empty() : Optional.of(PublicAccess.notAllowed());
  }

  /** Who is refused may ask once more, and read the refusal; a browser isn't to remember that. */
  private static void preflight(HttpServerResponse response, boolean isAllowed) {
    response
        .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, PUT, POST")
        .putHeader(
            HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS,
            "Content-Type, If-None-Match, Echolot-Access, Echolot-Secret")
        .putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, isAllowed ? DAY_SECONDS : "0")
        .setStatusCode(204)
        .end();
  }
}
