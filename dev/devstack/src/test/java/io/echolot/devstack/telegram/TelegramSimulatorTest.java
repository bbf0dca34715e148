package io.echolot.devstack.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The simulator's API and its page, with a webhook that asks one question. */
class TelegramSimulatorTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String TOKEN = "4711:a-token-of-nobody";
  private static final String REPLY =
      """
      {"method":"sendMessage","chat_id":99,"text":"How was it?",
       "reply_markup":{"inline_keyboard":[[{"text":"Good","callback_data":"g"}]]}}""";

  private final HttpClient http = HttpClient.newHttpClient();
  private final List<JsonNode> updates = new CopyOnWriteArrayList<>();
  private final List<String> shown = new CopyOnWriteArrayList<>();

  private TelegramSimulator telegram;
  private HttpServer webhook;

  @BeforeEach
  void start() throws IOException {
    telegram = TelegramSimulator.start(0);
    telegram.open(TOKEN, "shop_bot");
    webhook = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    webhook.createContext("/", this::hear);
    webhook.start();
  }

  @AfterEach
  void stop() {
    telegram.close();
    webhook.stop(0);
  }

  private void hear(HttpExchange exchange) throws IOException {
    try (exchange) {
      updates.add(MAPPER.readTree(exchange.getRequestBody()));
      shown.add(exchange.getRequestHeaders().getFirst("X-Telegram-Bot-Api-Secret-Token"));
      byte[] reply = (updates.size() == 1 ? REPLY : "{}").getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, reply.length);
      exchange.getResponseBody().write(reply);
    }
  }

  private HttpResponse<String> call(String path, String type, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(telegram.url() + path))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body))
            .build();
    return http.send(request, BodyHandlers.ofString());
  }

  private HttpResponse<String> method(String method, String json) throws Exception {
    return call("/bot" + TOKEN + "/" + method, "application/json", json);
  }

  private String act(String form) throws Exception {
    return call("/act", "application/x-www-form-urlencoded", "bot=shop_bot&user=99&" + form).body();
  }

  private void connect() throws Exception {
    String url = "http://localhost:" + webhook.getAddress().getPort() + "/in";
    String form = "url=" + URLEncoder.encode(url, StandardCharsets.UTF_8) + "&secret_token=s3";
    call("/bot" + TOKEN + "/setWebhook", "application/x-www-form-urlencoded", form);
  }

  private JsonNode lines() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(telegram.url() + "/chats.json")).build();
    return MAPPER.readTree(http.send(request, BodyHandlers.ofString()).body()).path("lines");
  }

  @Test
  void whatAPersonDoesIsBroughtToTheWebhookAndItsAnswerIsShown() throws Exception {
    assertThat(act("act=write&text=Hello")).contains("delivered nowhere");
    connect();
    assertThat(act("act=write&text=%2Fstart")).isEmpty();
    assertThat(act("act=press&text=Good&data=g")).isEmpty();

    assertThat(updates.get(0).path("message").path("text").asText()).isEqualTo("/start");
    assertThat(updates.get(1).path("callback_query").path("data").asText()).isEqualTo("g");
    assertThat(updates.get(1).path("update_id").asLong())
        .isGreaterThan(updates.get(0).path("update_id").asLong());
    assertThat(shown).containsOnly("s3");
    assertThat(lines()).hasSize(4);
    assertThat(lines().get(2).path("text").asText()).isEqualTo("How was it?");
    assertThat(lines().get(2).path("buttons").get(0).get(0).path("text").asText())
        .isEqualTo("Good");
    assertThat(lines().get(3).path("text").asText()).isEqualTo("[Good]");
  }

  @Test
  void aBotWritesToThoseAloneWhoStartedItAndDidNotBlockIt() throws Exception {
    String message = "{\"chat_id\":99,\"text\":\"Hi\"}";
    connect();
    assertThat(method("sendMessage", message).body()).contains("chat not found");
    act("act=write&text=Hello");
    assertThat(method("sendMessage", message).statusCode()).isEqualTo(200);
    act("act=block");
    assertThat(method("sendMessage", message).body()).contains("bot was blocked by the user");
    assertThat(
            updates.get(1).path("my_chat_member").path("new_chat_member").path("status").asText())
        .isEqualTo("kicked");
    assertThat(method("sendMessage", "{\"chat_id\":99,\"text\":\"\"}").statusCode()).isEqualTo(400);
  }

  @Test
  void aStrangerIsToldNothing() throws Exception {
    assertThat(call("/bot1:x/getMe", "application/json", "{}").statusCode()).isEqualTo(401);
    assertThat(call("/nowhere", "application/json", "{}").statusCode()).isEqualTo(404);
    assertThat(method("getMe", "{}").body()).contains("\"username\":\"shop_bot\"");
    assertThat(method("fly", "{}").statusCode()).isEqualTo(404);
  }

  @Test
  void thePageIsThere() throws Exception {
    for (String path : List.of("/", "/chat.js", "/phone.css")) {
      HttpRequest request = HttpRequest.newBuilder(URI.create(telegram.url() + path)).build();
      assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    }
  }
}
