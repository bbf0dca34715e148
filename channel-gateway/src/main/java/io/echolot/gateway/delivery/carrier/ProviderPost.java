package io.echolot.gateway.delivery.carrier;

import io.echolot.gateway.delivery.store.DeliveryConfig;
import io.echolot.platform.outbound.RetryAfter;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.tracing.TracingPolicy;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Calls providers by POST, and tells what never went out from what may have. Their addresses come
 * from the configuration and are trusted; redirects aren't followed.
 */
@ApplicationScoped
public class ProviderPost {

  private static final int CONNECT_MILLIS = 5_000;

  /**
   * Shorter than providers keep a connection: where one closes it just when we use it, nobody knows
   * whether it heard us.
   */
  private static final int IDLE_SECONDS = 10;

  private static final int MOST_BYTES = 64 * 1024;

  private final HttpClient http;
  private final Duration timeout;
  private final Clock clock;

  ProviderPost(Vertx vertx, DeliveryConfig config, Clock clock) {
    this.timeout = config.timeout();
    this.clock = clock;
    this.http =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setConnectTimeout(CONNECT_MILLIS)
                .setKeepAliveTimeout(IDLE_SECONDS)
                // Some providers want their secret in the URL, which traces would tell.
                .setTracingPolicy(TracingPolicy.IGNORE)
                .setMaxPoolSize(config.concurrency()));
  }

  @PreDestroy
  void close() {
    http.close();
  }

  /** Sends a body and waits, not longer than the timeout, for what comes of it. */
  public PostResult post(URI url, Map<String, String> headers, String body)
      throws InterruptedException {
    RequestOptions options =
        new RequestOptions()
            .setAbsoluteURI(url.toString())
            .setMethod(HttpMethod.POST)
            .putHeader("user-agent", "Echolot/1");
    headers.forEach(options::putHeader);
    Call call = new Call();
    http.request(options)
        .onSuccess(request -> call.send(request, body))
        .onFailure(failure -> call.result.complete(new PostResult.NeverSent()));
    try {
      return call.result.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return call.giveUp();
    } catch (ExecutionException e) {
      return new PostResult.NoAnswer();
    }
  }

  /** One call, which is sent or given up, never both. */
  private final class Call {
    private final CompletableFuture<PostResult> result = new CompletableFuture<>();
    private final CompletableFuture<HttpClientRequest> begun = new CompletableFuture<>();
    private final AtomicBoolean decided = new AtomicBoolean();
    private final Buffer said = Buffer.buffer();

    void send(HttpClientRequest request, String body) {
      if (!decided.compareAndSet(false, true)) {
        request.reset();
        return;
      }
      begun.complete(request);
      request
          .send(body)
          .onSuccess(this::read)
          .onFailure(failure -> result.complete(new PostResult.NoAnswer()));
    }

    private void read(HttpClientResponse response) {
      response.handler(
          part -> said.appendBuffer(part, 0, Math.min(part.length(), MOST_BYTES - said.length())));
      response.exceptionHandler(failure -> result.complete(new PostResult.NoAnswer()));
      response.endHandler(end -> result.complete(answer(response)));
    }

    private PostResult answer(HttpClientResponse response) {
      return new PostResult.Answered(
          response.statusCode(),
          RetryAfter.of(response.getHeader("retry-after"), clock),
          said.getBytes());
    }

    /** What never got a connection is never sent from now on. */
    PostResult giveUp() {
      if (decided.compareAndSet(false, true)) {
        return new PostResult.NeverSent();
      }
      begun.thenAccept(HttpClientRequest::reset);
      return new PostResult.NoAnswer();
    }
  }
}
