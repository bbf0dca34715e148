package io.echolot.surveys.records.webhook.delivery;

import io.echolot.platform.outbound.Deadline;
import io.echolot.platform.outbound.Destination;
import io.echolot.platform.outbound.OutboundException;
import io.echolot.platform.outbound.PublicAddresses;
import io.echolot.surveys.records.webhook.endpoint.WebhooksConfig;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends messages over HTTP: to checked addresses only, without following redirects. */
@ApplicationScoped
class Sender {

  private static final int CONNECT_MILLIS = 5_000;
  private static final int FINISH_MILLIS = 1_000;
  private static final int GONE = 410;

  private final HttpClient http;
  private final WebhooksConfig config;
  private final Clock clock;

  Sender(Vertx vertx, WebhooksConfig config, Clock clock) {
    this.config = config;
    this.clock = clock;
    // A connection each, as the address was checked for this call.
    this.http =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setConnectTimeout(CONNECT_MILLIS)
                .setKeepAlive(false)
                .setMaxPoolSize(config.concurrency()));
  }

  @PreDestroy
  void close() {
    http.close();
  }

  /** Sends a message and waits, not longer than the timeout, for what comes of it. */
  Outcome send(Message message) throws InterruptedException {
    if (!message.canBeSigned()) {
      return new Outcome.Failed(0, "The secret can't be read; give the webhook a new one.");
    }
    Deadline deadline = Deadline.in(config.timeout());
    try {
      return call(Destination.of(message.url(), this::mayBeCalled, deadline), message, deadline);
    } catch (OutboundException e) {
      return new Outcome.Failed(0, e.getMessage());
    }
  }

  private boolean mayBeCalled(InetAddress address) {
    return config.privateAddresses() || PublicAddresses.isPublic(address);
  }

  private Outcome call(Destination target, Message message, Deadline deadline)
      throws OutboundException, InterruptedException {
    CompletableFuture<HttpClientRequest> begun = new CompletableFuture<>();
    CompletableFuture<Void> ended = new CompletableFuture<>();
    CompletableFuture<HttpClientResponse> head =
        http.request(options(target, message))
            .compose(
                request -> {
                  begun.complete(request);
                  return request.send(message.body());
                })
            .onSuccess(response -> response.end().onComplete(end -> ended.complete(null)))
            .toCompletionStage()
            .toCompletableFuture();
    try {
      HttpClientResponse response = deadline.await(head);
      letFinish(ended, deadline);
      return outcome(response);
    } finally {
      begun.thenAccept(HttpClientRequest::reset);
    }
  }

  /**
   * What it says counts for nothing, but a receiver that is cut off may take that for a failure.
   */
  private static void letFinish(CompletableFuture<Void> ended, Deadline deadline)
      throws InterruptedException {
    long left = Math.min(FINISH_MILLIS, deadline.left().toMillis());
    try {
      ended.get(left, TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      // It talks without end.
    }
  }

  private RequestOptions options(Destination target, Message message) {
    Instant now = clock.instant();
    return new RequestOptions()
        .setMethod(HttpMethod.POST)
        .setServer(
            SocketAddress.inetSocketAddress(target.port(), target.address().getHostAddress()))
        .setHost(target.host())
        .setPort(target.port())
        .setSsl(target.tls())
        .setURI(target.path())
        .setFollowRedirects(false)
        .setTimeout(config.timeout().toMillis())
        .putHeader("content-type", "application/json")
        .putHeader("user-agent", "Echolot-Webhooks/1")
        .putHeader("webhook-id", message.id())
        .putHeader("webhook-timestamp", Long.toString(now.getEpochSecond()))
        .putHeader("webhook-signature", message.signatures(now));
  }

  private Outcome outcome(HttpClientResponse response) {
    int status = response.statusCode();
    if (status >= 200 && status < 300) {
      return new Outcome.Taken(status);
    }
    if (status == GONE) {
      return new Outcome.Gone();
    }
    return new Outcome.Failed(
        status, "Answered with status " + status + ".", wait(response.getHeader("retry-after")));
  }

  /** Retry-After (RFC 9110): seconds or a date; zero if it is neither. */
  private Duration wait(String retryAfter) {
    if (retryAfter == null) {
      return Duration.ZERO;
    }
    try {
      Duration wait =
          retryAfter.matches("[0-9]{1,9}")
              ? Duration.ofSeconds(Long.parseLong(retryAfter))
              : Duration.between(
                  clock.instant(),
                  ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME));
      return wait.isNegative() ? Duration.ZERO : wait;
    } catch (DateTimeException e) {
      return Duration.ZERO;
    }
  }
}
