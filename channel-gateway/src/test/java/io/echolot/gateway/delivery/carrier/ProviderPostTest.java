package io.echolot.gateway.delivery.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.echolot.gateway.delivery.store.DeliveryConfig;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who sends a message must know what never went out: that alone may be sent again. */
class ProviderPostTest {

  private static final int CONVERTER_PRIORITY = 200;

  private final Vertx vertx = Vertx.vertx();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch over = new CountDownLatch(1);
  private HttpServer server;
  private ProviderPost http;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.start();
    http = waiting("30s");
  }

  private ProviderPost waiting(String timeout) {
    DeliveryConfig config =
        new SmallRyeConfigBuilder()
            .withMapping(DeliveryConfig.class)
            .withConverter(Duration.class, CONVERTER_PRIORITY, new DurationConverter())
            .withDefaultValue("echolot.delivery.timeout", timeout)
            .build()
            .getConfigMapping(DeliveryConfig.class);
    return new ProviderPost(vertx, config, Clock.systemUTC());
  }

  @AfterEach
  void stop() {
    over.countDown();
    http.close();
    vertx.close();
    server.stop(0);
    threads.shutdownNow();
  }

  private PostResult post(int port) throws InterruptedException {
    return http.post(
        URI.create("http://127.0.0.1:" + port + "/messages?x=1"),
        Map.of("authorization", "Basic eA=="),
        "a=b");
  }

  /** Where no answer comes, so that the test needn't wait long for it. */
  private void waitBriefly() {
    http.close();
    http = waiting("500ms");
  }

  private PostResult answeredBy(HttpHandler handler) throws InterruptedException {
    server.createContext("/", handler);
    return post(server.getAddress().getPort());
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Test
  void anAnswerIsGivenWithItsStatusAndWait() throws Exception {
    PostResult result =
        answeredBy(
            exchange -> {
              String asked =
                  exchange.getRequestURI()
                      + " "
                      + exchange.getRequestHeaders().getFirst("Authorization")
                      + " "
                      + new String(
                          exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
              exchange.getResponseHeaders().add("Retry-After", "7");
              answer(exchange, 429, asked);
            });

    assertThat(result).isInstanceOf(PostResult.Answered.class);
    PostResult.Answered answered = (PostResult.Answered) result;
    assertThat(answered.status()).isEqualTo(429);
    assertThat(answered.retryAfter()).isEqualTo(Duration.ofSeconds(7));
    assertThat(new String(answered.body(), StandardCharsets.UTF_8))
        .isEqualTo("/messages?x=1 Basic eA== a=b");
  }

  @Test
  void aLongAnswerIsCut() throws Exception {
    PostResult result = answeredBy(exchange -> answer(exchange, 200, "x".repeat(200_000)));

    assertThat(((PostResult.Answered) result).body()).hasSize(64 * 1024);
  }

  @Test
  void whereNobodyListensNothingIsSent() throws Exception {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }

    assertThat(post(free)).isEqualTo(new PostResult.NeverSent());
  }

  @Test
  void whoHangsUpMayHaveHeard() throws Exception {
    assertThat(answeredBy(HttpExchange::close)).isEqualTo(new PostResult.NoAnswer());
  }

  @Test
  void whoIsSilentMayHaveHeard() throws Exception {
    waitBriefly();
    PostResult result =
        answeredBy(
            exchange -> {
              try {
                over.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });

    assertThat(result).isEqualTo(new PostResult.NoAnswer());
  }

  @Test
  void whoStopsInTheMiddleMayHaveHeard() throws Exception {
    waitBriefly();
    PostResult result =
        answeredBy(
            exchange -> {
              exchange.sendResponseHeaders(201, 100);
              exchange.getResponseBody().write(new byte[10]);
              exchange.getResponseBody().flush();
              try {
                over.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });

    assertThat(result).isEqualTo(new PostResult.NoAnswer());
  }
}
