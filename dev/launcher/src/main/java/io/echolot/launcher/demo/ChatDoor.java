package io.echolot.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.echolot.contracts.ContractsJson;
import io.echolot.devstack.DevStackException;
import io.echolot.launcher.Api;
import io.echolot.launcher.Service;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Chats by WebSocket as a page does. */
final class ChatDoor {

  private final HttpClient http = HttpClient.newHttpClient();
  private final String base;
  private final String shop;

  ChatDoor(Api api, String shop) {
    this.shop = shop;
    this.base =
        api.url(Service.GATEWAY).replace("http:", "ws:") + "/v1/public/pk_acme_chat_replay/chat";
  }

  void deliver(DemoAnswer answer) {
    Page page = new Page();
    String query = "?conversation=" + answer.id() + "&language=" + answer.language();
    WebSocket socket =
        http.newWebSocketBuilder()
            .header("Origin", shop)
            .buildAsync(URI.create(base + query), page)
            .join();
    page.next();
    ObjectNode score = message("answer", "nps").put("question", "nps");
    score.set("value", answer.answers().get("nps"));
    socket.sendText(score.toString(), true).join();
    page.next();
    JsonNode why = answer.answers().get("why");
    String text = why == null ? "SKIP" : why.asText();
    socket.sendText(message("message", "why").put("text", text).toString(), true).join();
    page.next();
    socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
  }

  private static ObjectNode message(String type, String id) {
    return ContractsJson.mapper().createObjectNode().put("type", type).put("id", id);
  }

  private static final class Page implements WebSocket.Listener {

    private static final long PATIENCE_SECONDS = 30;

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final StringBuilder part = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
      part.append(text);
      if (last) {
        heard.add(part.toString());
        part.setLength(0);
      }
      socket.request(1);
      return null;
    }

    void next() {
      try {
        String text = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (text == null) {
          throw new DevStackException("The chat didn't reply.");
        }
        JsonNode json = ContractsJson.read(text.getBytes(StandardCharsets.UTF_8), JsonNode.class);
        if (!json.path("type").asText().equals("say")) {
          throw new DevStackException("The chat refused: " + text);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new DevStackException("Interrupted", e);
      }
    }
  }
}
