package io.echolot.platform.slow;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Closes connections of clients that take too long to send a request ({@link ReceiveTimes}). */
@Singleton
public class SlowClients {

  /** Before any other handler, for each request counts, whatever becomes of it. */
  private static final int FIRST = -2_000_000;

  private static final int SWITCHING_PROTOCOLS = 101;

  private final ReceiveTimes times;
  private final Vertx vertx;

  public SlowClients(ReceiveTimes times, Vertx vertx) {
    this.times = times;
    this.vertx = vertx;
  }

  void watch(@Observes Router router) {
    router.route().order(FIRST).handler(this::handle);
  }

  void watchManagement(@Observes ManagementInterface management) {
    management.router().route().order(FIRST).handler(this::handle);
  }

  private void handle(RoutingContext context) {
    headersAreThere(context);
    if (hasBody(context.request())) {
      awaitBody(context, System.nanoTime());
    }
    context.next();
  }

  private static void headersAreThere(RoutingContext context) {
    HttpServerRequest request = context.request();
    HeadersDeadline.of(request.connection())
        .ifPresent(
            deadline -> {
              if (request.version() == HttpVersion.HTTP_2) {
                deadline.dropFrom(request.connection());
                return;
              }
              int number = deadline.met();
              context.addEndHandler(
                  ended -> {
                    if (context.response().getStatusCode() != SWITCHING_PROTOCOLS) {
                      deadline.awaitNextAfter(number);
                    }
                  });
            });
  }

  private static boolean hasBody(HttpServerRequest request) {
    return !request.isEnded()
        && (request.version() == HttpVersion.HTTP_2
            || request.headers().contains(HttpHeaders.CONTENT_LENGTH)
            || request.headers().contains(HttpHeaders.TRANSFER_ENCODING));
  }

  private void awaitBody(RoutingContext context, long begun) {
    long[] timer = {0};
    timer[0] =
        vertx.setPeriodic(
            times.bodyWithin().toMillis(),
            Duration.ofSeconds(1).toMillis(),
            now -> {
              HttpServerRequest request = context.request();
              if (request.isEnded() || context.response().ended()) {
                vertx.cancelTimer(timer[0]);
              } else if (isLate(request.bytesRead(), System.nanoTime() - begun)) {
                vertx.cancelTimer(timer[0]);
                request.connection().close();
              }
            });
    context.addEndHandler(ended -> vertx.cancelTimer(timer[0]));
  }

  private boolean isLate(long bytes, long nanos) {
    Duration allowed = times.bodyWithin().plusSeconds(bytes / times.bytesPerSecond());
    return nanos >= allowed.toNanos();
  }
}
