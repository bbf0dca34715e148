package io.echolot.platform.http;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/**
 * Answers by a problem (RFC 9457) before a resource is found, so also before the body is there, in
 * a way that is heard by who is still sending it.
 */
public final class EarlyAnswer {

  /** Who still sends would never read the answer if the connection were closed at once. */
  private static final long LINGER_MILLIS = Duration.ofSeconds(2).toMillis();

  private EarlyAnswer() {}

  /** Sends a problem; what still comes of the body is dropped. */
  public static void send(RoutingContext context, HttpProblem problem) {
    HttpServerRequest request = context.request();
    HttpServerResponse response = request.response();
    if (response.ended() || response.closed()) {
      return;
    }
    response
        .setStatusCode(problem.getStatusCode())
        .putHeader(HttpHeaders.CONTENT_TYPE, HttpProblem.MEDIA_TYPE.toString())
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    problem.getHeaders().forEach((name, value) -> response.putHeader(name, value.toString()));
    linger(request);
    response.end(body(context, problem));
  }

  /**
   * Lets the rest of a body come and drops it, a little while; then the connection ends, if the
   * body hasn't. To be called on the request's event loop.
   */
  public static void linger(HttpServerRequest request) {
    if (request.isEnded()) {
      return;
    }
    Vertx vertx = Vertx.currentContext().owner();
    long timer = vertx.setTimer(LINGER_MILLIS, late -> close(request));
    request.handler(rest -> {});
    request.exceptionHandler(broken -> vertx.cancelTimer(timer));
    request.endHandler(end -> vertx.cancelTimer(timer));
    request.resume();
  }

  private static void close(HttpServerRequest request) {
    if (request.version() == HttpVersion.HTTP_2) {
      // Other streams share the connection.
      request.response().reset();
    } else {
      request.connection().close();
    }
  }

  /** What is sent of a problem, for those who send it themselves. */
  public static Buffer body(RoutingContext context, HttpProblem problem) {
    JsonObject json =
        new JsonObject()
            .put("type", problem.getType().toString())
            .put("title", problem.getTitle())
            .put("status", problem.getStatusCode())
            .put("instance", context.request().path());
    if (problem.getDetail() != null) {
      json.put("detail", problem.getDetail());
    }
    problem.getParameters().forEach(json::put);
    return json.toBuffer();
  }
}
