package io.echolot.surveys.records.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.surveys.records.webhook.endpoint.WebhooksConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class GuardedPostTest {

  private final Vertx vertx = Vertx.vertx();
  private final GuardedPost post = new GuardedPost(vertx, config(), Clock.systemUTC());

  private static WebhooksConfig config() {
    return new SmallRyeConfigBuilder()
        .addDiscoveredConverters()
        .withDefaultValues(
            Map.of(
                "echolot.webhooks.private-addresses", "true",
                "echolot.webhooks.timeout", "500ms"))
        .withMapping(WebhooksConfig.class)
        .build()
        .getConfigMapping(WebhooksConfig.class);
  }

  @AfterEach
  void close() {
    post.close();
    vertx.close();
  }

  @Test
  @Timeout(10)
  void aReceiverThatSaysNothingIsLeftAtTheDeadline() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      CompletableFuture<Void> left = CompletableFuture.runAsync(() -> listen(silent));
      URI url = URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/");

      assertThat(post.send(url, Map.of(), "{}", (status, said, retryAfter) -> null))
          .isEqualTo(new Outcome.Failed(0, "No answer within 500 ms."));
      left.get();
    }
  }

  /** Until the caller hangs up. */
  private static void listen(ServerSocket silent) {
    try (Socket caller = silent.accept()) {
      caller.getInputStream().transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      // That is how it hangs up.
    }
  }
}
