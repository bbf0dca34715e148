package io.echolot.gateway.telegram;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.echolot.gateway.delivery.carrier.PostResult;
import io.echolot.gateway.delivery.carrier.ProviderPost;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.tracing.TracingPolicy;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Map;

/**
 * Calls of the Bot API. A bot's token stands in the address of each, so no address is ever logged,
 * traced or told. Source: Telegram, Bot API, "Making requests", "answerCallbackQuery".
 */
@ApplicationScoped
class BotCalls {

  static final String SEND = "sendMessage";

  private static final String JSON = "application/json";

  private static final int MOST_CONNECTIONS = 20;

  /** Presses that aren't acknowledged at once aren't at all. */
  private static final int MOST_WAITING = 200;

  private final ProviderPost post;
  private final HttpClient http;
  private final TelegramConfig config;
  private final String api;

  BotCalls(ProviderPost post, Vertx vertx, TelegramConfig config) {
    this.post = post;
    this.config = config;
    this.api = config.api().replaceAll("/+$", "");
    this.http =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setConnectTimeout((int) config.acknowledgeWithin().toMillis())
                .setMaxPoolSize(MOST_CONNECTIONS)
                .setMaxWaitQueueSize(MOST_WAITING)
                .setTracingPolicy(TracingPolicy.IGNORE));
  }

  @PreDestroy
  void close() {
    http.close();
  }

  /** Sends a message, and waits for what comes of it. */
  PostResult send(String token, BotMessage message) throws InterruptedException {
    return post.post(URI.create(url(token, SEND)), Map.of("content-type", JSON), message.json());
  }

  /**
   * Tells Telegram that a press came, so that the button waits no more. Waits for nothing: a press
   * counts all the same.
   */
  void acknowledge(String token, String callback) {
    String body =
        JsonNodeFactory.instance.objectNode().put("callback_query_id", callback).toString();
    RequestOptions options =
        new RequestOptions()
            .setAbsoluteURI(url(token, "answerCallbackQuery"))
            .setMethod(HttpMethod.POST)
            .setTimeout(config.acknowledgeWithin().toMillis())
            .putHeader("content-type", JSON);
    http.request(options)
        .compose(request -> request.send(Buffer.buffer(body)))
        .compose(HttpClientResponse::body)
        .otherwiseEmpty();
  }

  private String url(String token, String method) {
    return api + "/bot" + token + "/" + method;
  }
}
