package io.echolot.gateway.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.echolot.contracts.ContractsJson;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A page's end of a chat. */
final class ChatPage implements WebSocket.Listener {

  private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
  private final StringBuilder part = new StringBuilder();
  private final WebSocket socket;

  /**
   * Opens a chat.
   *
   * @param origin the page's; empty for a device that is no browser
   */
  ChatPage(URI gateway, String key, String origin, String query) {
    String path = "/v1/public/" + key + "/chat?" + query;
    URI uri = URI.create("ws://" + gateway.getHost() + ":" + gateway.getPort() + path);
    WebSocket.Builder builder = HttpClient.newHttpClient().newWebSocketBuilder();
    if (!origin.isEmpty()) {
      builder.header("Origin", origin);
    }
    socket = builder.buildAsync(uri, this).join();
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    part.append(data);
    if (last) {
      heard.add(part.toString());
      part.setLength(0);
    }
    from.request(1);
    return null;
  }

  JsonNode next() throws Exception {
    String text = heard.poll(20, TimeUnit.SECONDS);
    assertThat(text).as("something is said").isNotNull();
    return ContractsJson.mapper().readTree(text);
  }

  void send(String json) {
    socket.sendText(json, true).join();
  }

  /** Sends a message and hears the reply. */
  JsonNode say(String json) throws Exception {
    send(json);
    return next();
  }

  void drop() {
    socket.abort();
  }
}
