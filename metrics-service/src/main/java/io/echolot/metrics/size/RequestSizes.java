package io.echolot.metrics.size;

import io.echolot.platform.Problem;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response.Status;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses requests that are too large by a problem; Quarkus itself gives the status alone. */
@Singleton
public class RequestSizes {

  static final Problem TOO_LARGE =
      new Problem(
          "too-large", Status.REQUEST_ENTITY_TOO_LARGE, "This is more than is taken at once");
  static final Problem URI_TOO_LONG =
      new Problem("uri-too-long", Status.REQUEST_URI_TOO_LONG, "The URI is longer than is taken");

  /** Of a URI; Quarkus' own limit of a request's first line is twice that. */
  static final int LONGEST_URI = 8_000;

  /** Before Quarkus looks at it, and after slow clients are watched. */
  private static final int EARLY = -1_000_000;

  private final long mostBytes;

  RequestSizes(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize mostBytes) {
    this.mostBytes = mostBytes.asLongValue();
  }

  void watch(@Observes Router router) {
    router.route().order(EARLY).handler(this::handle);
  }

  private void handle(RoutingContext context) {
    if (context.request().uri().length() > LONGEST_URI) {
      refuse(context, URI_TOO_LONG, "At most " + LONGEST_URI + " characters are.");
    } else if (length(context.request().getHeader(HttpHeaders.CONTENT_LENGTH)) > mostBytes) {
      refuse(context, TOO_LARGE, "At most " + mostBytes + " bytes are.");
    } else {
      context.next();
    }
  }

  /** What can't be read, the server has refused already. */
  private static long length(String header) {
    return header != null && header.matches("\\d{1,18}") ? Long.parseLong(header) : 0;
  }

  private static void refuse(RoutingContext context, Problem problem, String detail) {
    JsonObject body =
        new JsonObject()
            .put("type", Problem.CATALOGUE + problem.slug())
            .put("title", problem.title())
            .put("status", problem.status().getStatusCode())
            .put("detail", detail);
    if (context.request().version() != HttpVersion.HTTP_2) {
      // What is left of the request is read by nobody.
      context.response().putHeader(HttpHeaders.CONNECTION, "close");
    }
    context
        .response()
        .setStatusCode(problem.status().getStatusCode())
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
        .end(body.encode());
  }
}
