package io.echolot.surveys.records.webhook.delivery;

import io.echolot.platform.outbound.Deadline;
import io.echolot.platform.outbound.Destination;
import io.echolot.platform.outbound.OutboundException;
import io.echolot.platform.outbound.PublicAddresses;
import io.echolot.platform.outbound.RetryAfter;
import io.echolot.surveys.records.webhook.endpoint.WebhooksConfig;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
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
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Calls others by POST: at checked addresses only, without following redirects. */
@ApplicationScoped
public class GuardedPost {

  private static final int CONNECT_MILLIS = 5_000;
  private static final int FINISH_MILLIS = 1_000;
  private static final int MOST_SAID = 200;

  private final HttpClient http;
  private final WebhooksConfig config;
  private final Clock clock;

  GuardedPost(Vertx vertx, WebhooksConfig config, Clock clock) {
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

  /**
   * Sends JSON and waits, not longer than the timeout, for what comes of it. Errors say what was
   * answered with; see {@link Answered}.
   *
   * @param headers beside those of the body and the program
   */
  public Outcome send(URI url, Map<String, String> headers, String body, Answered answered)
      throws InterruptedException {
    Deadline deadline = Deadline.in(config.timeout());
    try {
      Destination target = Destination.of(url, this::mayBeCalled, deadline);
      return call(options(target, headers), body, answered, deadline);
    } catch (OutboundException e) {
      return new Outcome.Failed(0, e.getMessage());
    }
  }

  /** What an answer that takes no message comes to. */
  @FunctionalInterface
  public interface Answered {
    /**
     * The outcome.
     *
     * @param status not from 200 to 299
     * @param said how the answer begins; empty if it says nothing
     * @param retryAfter for how long the receiver wants to be left alone; zero if it doesn't say
     */
    Outcome with(int status, String said, Duration retryAfter);
  }

  private boolean mayBeCalled(InetAddress address) {
    return config.privateAddresses() || PublicAddresses.isPublic(address);
  }

  private Outcome call(RequestOptions options, String body, Answered answered, Deadline deadline)
      throws OutboundException, InterruptedException {
    CompletableFuture<HttpClientRequest> begun = new CompletableFuture<>();
    CompletableFuture<Void> ended = new CompletableFuture<>();
    Buffer said = Buffer.buffer();
    CompletableFuture<HttpClientResponse> head =
        http.request(options)
            .compose(
                request -> {
                  begun.complete(request);
                  return request.send(body);
                })
            .onSuccess(
                response -> {
                  response.handler(part -> keep(said, part));
                  response.end().onComplete(end -> ended.complete(null));
                })
            .toCompletionStage()
            .toCompletableFuture();
    try {
      HttpClientResponse response = deadline.await(head);
      letFinish(ended, deadline);
      return outcome(response, ended.isDone() ? said.toString() : "", answered);
    } finally {
      // Also one that is still being connected: a request that wasn't sent would leave it open.
      begun.thenAccept(request -> request.connection().close());
    }
  }

  private static void keep(Buffer said, Buffer part) {
    said.appendBuffer(part, 0, Math.min(part.length(), MOST_SAID - said.length()));
  }

  /** What it says counts for little, but a receiver that is cut off may take that for a failure. */
  private static void letFinish(CompletableFuture<Void> ended, Deadline deadline)
      throws InterruptedException {
    long left = Math.min(FINISH_MILLIS, deadline.left().toMillis());
    try {
      ended.get(left, TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      // It talks without end.
    }
  }

  private RequestOptions options(Destination target, Map<String, String> headers) {
    RequestOptions options =
        new RequestOptions()
            .setMethod(HttpMethod.POST)
            .setServer(
                SocketAddress.inetSocketAddress(target.port(), target.address().getHostAddress()))
            .setHost(target.host())
            .setPort(target.port())
            .setSsl(target.tls())
            .setURI(target.path())
            .setFollowRedirects(false)
            .putHeader("content-type", "application/json")
            .putHeader("user-agent", "Echolot-Webhooks/1");
    headers.forEach(options::putHeader);
    return options;
  }

  private Outcome outcome(HttpClientResponse response, String said, Answered answered) {
    int status = response.statusCode();
    return status >= 200 && status < 300
        ? new Outcome.Taken(status)
        : answered.with(status, said, RetryAfter.of(response.getHeader("retry-after"), clock));
  }
}
