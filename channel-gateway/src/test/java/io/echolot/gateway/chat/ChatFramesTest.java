package io.echolot.gateway.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.echolot.gateway.Fixture;
import io.echolot.gateway.door.Wire;
import io.echolot.gateway.published.KnownChannels;
import io.echolot.platform.Ids;
import io.echolot.testkit.Backends;
import io.echolot.testkit.RunningRequests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes over a chat's connection from who is careless or hostile. */
@QuarkusTest
@TestProfile(ChatFramesTest.Impatient.class)
@QuarkusTestResource(Backends.class)
class ChatFramesTest {

  private static final int LARGEST = 32 * 1024;
  private static final int REFUSALS = 5;
  private static final int PER_MINUTE = 40;

  /** A gateway that closes idle chats soon and bears few messages. */
  public static class Impatient implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "echolot.chat.idle", "3s",
          "echolot.chat.refusals", Integer.toString(REFUSALS),
          "echolot.rate-limit.per-address", Integer.toString(PER_MINUTE));
    }
  }

  @TestHTTPResource("/")
  URI gateway;

  @Inject KnownChannels channels;
  @Inject ObjectMapper mapper;

  private Fixture fixture;
  private Page page;

  @BeforeEach
  void open() throws Exception {
    fixture = Fixture.publish("t-" + Ids.next());
    fixture.untilKnownTo(channels);
    page = new Page();
    assertThat(page.next().at("/type").asText()).isEqualTo("say");
  }

  @AfterEach
  void leave() {
    page.socket.abort();
  }

  /** A page's end of a chat, and how that ended. */
  private final class Page implements WebSocket.Listener {

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder part = new StringBuilder();
    private final WebSocket socket;

    Page() {
      String query = "conversation=" + Ids.next() + "&language=en";
      String path = "/v1/public/" + fixture.chatKey() + "/chat?" + query;
      socket =
          HttpClient.newHttpClient()
              .newWebSocketBuilder()
              .header("Origin", Fixture.ORIGIN)
              .buildAsync(
                  URI.create("ws://" + gateway.getHost() + ":" + gateway.getPort() + path), this)
              .join();
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

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
      closed.complete(code);
      return null;
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
      closed.completeExceptionally(failure);
    }

    JsonNode next() throws Exception {
      String text = heard.poll(20, TimeUnit.SECONDS);
      assertThat(text).as("something is said").isNotNull();
      return mapper.readTree(text);
    }

    int closed() throws Exception {
      return closed.get(20, TimeUnit.SECONDS);
    }
  }

  private static String message(String text) {
    return "{\"type\":\"message\",\"id\":\"m1\",\"text\":\"" + text + "\"}";
  }

  private static String padded(int length) {
    return message("9") + " ".repeat(length - message("9").length());
  }

  @Test
  void theLargestMessageIsTakenAndALargerOneEndsTheChat() throws Exception {
    page.socket.sendText(padded(LARGEST), true).join();
    assertThat(page.next().at("/lines/0/ask/question").asText()).isEqualTo("why");

    page.socket.sendText(padded(LARGEST + 1), true);

    assertThat(page.closed()).isEqualTo(1009);
  }

  @Test
  void aFrameLargerThanAnyMessageEndsTheChat() throws Exception {
    page.socket.sendText(padded(40 * LARGEST), true);

    assertThat(page.closed()).isEqualTo(1009);
  }

  @Test
  void aFrameThatSaysThatItIsHugeIsntWaitedFor() {
    try (Wire wire = new Wire(gateway)) {
      wire.head(
          "GET /v1/public/%s/chat?conversation=%s HTTP/1.1|Host: x|Origin: %s|Upgrade: websocket"
                  .formatted(fixture.chatKey(), Ids.next(), Fixture.ORIGIN)
              + "|Connection: Upgrade|Sec-WebSocket-Version: 13"
              + "|Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==");
      assertThat(wire.answeredHead()).startsWith("HTTP/1.1 101");
      // A text of 2^40 bytes (RFC 6455, section 5.2): its head and its mask.
      wire.raw(new byte[] {(byte) 0x81, (byte) 0xff, 0, 0, 1, 0, 0, 0, 0, 0, 1, 2, 3, 4});

      // Vert.x ends the connection without a farewell; that it ends is what matters.
      assertThat(wire.read(Integer.MAX_VALUE)).hasSizeLessThan(LARGEST);
    }
  }

  @Test
  void piecesAreOneMessageAndTooManyOfThemAreTooMuch() throws Exception {
    String message = padded(LARGEST);
    for (int from = 0; from < LARGEST; from += 1024) {
      page.socket.sendText(message.substring(from, from + 1024), from + 1024 == LARGEST).join();
    }
    assertThat(page.next().at("/lines/0/ask/question").asText()).isEqualTo("why");

    for (int i = 0; i <= 32 && !page.closed.isDone(); i++) {
      page.socket.sendText(" ".repeat(1024), false).handle((sent, closed) -> null).join();
    }
    assertThat(page.closed()).isEqualTo(1009);
  }

  @Test
  void neitherAChatNorARefusedOneIsLeftRunning() {
    assertThat(
            RunningRequests.leaks(
                gateway,
                Map.of(
                    "a chat", handshake(Fixture.ORIGIN, 13),
                    "a chat of another origin", handshake("https://evil.example", 13),
                    "a chat of another version", handshake(Fixture.ORIGIN, 99))))
        .isEmpty();
  }

  private String handshake(String origin, int version) {
    return "GET /v1/public/%s/chat?conversation=%s HTTP/1.1|Host: x|Origin: %s|Upgrade: websocket|"
            .formatted(fixture.chatKey(), Ids.next(), origin)
        + "Connection: Upgrade|Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==|"
        + "Sec-WebSocket-Version: %d||".formatted(version);
  }

  @Test
  void bytesEndTheChat() throws Exception {
    page.socket.sendBinary(ByteBuffer.wrap(new byte[] {1, 2, 3}), true).join();

    assertThat(page.closed()).isEqualTo(1003);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "~~ | id must | ",
        "x | JSON | ",
        "null | id must | ",
        "{'type':'message','id':'a1','text':'9 \\u0000\\ud83d'} | say | a1",
        "{'type':'answer','id':'a1','question':'why','value':'\\u0000'} | U+0000 | a1",
        "{'type':'answer','id':'a1','value':9} | question must | a1",
        "{'type':'message','id':'a1','text':'9','text':'8'} | twice | ",
        "{'type':'answer','id':'a1','question':'nps','value':1e999} | double | ",
        "{'type':'answer','id':'a1','question':'nps','value':[[[]]]} | strings | a1",
        "{'type':'answer','id':'a1','question':{},'value':9} | question must | a1",
        "{'type':'answer','id':'a1','question':'else','value':9} | say | a1",
        "{'type':'message','id':'a1','text':9} | text must | a1",
      })
  void whatIsNoMessageIsToldSo(String text, String detail, String replyTo) throws Exception {
    page.socket.sendText(text.replace('\'', '"'), true).join();
    JsonNode reply = page.next();

    assertThat(reply.path("detail").asText() + reply.path("type").asText()).contains(detail);
    assertThat(reply.path("replyTo").asText()).isEqualTo(replyTo == null ? "" : replyTo);
  }

  @Test
  void deepNestingIsRefusedAndTheChatGoesOn() throws Exception {
    page.socket.sendText("[".repeat(LARGEST), true).join();
    assertThat(page.next().at("/detail").asText()).contains("nested deeper than 32");

    page.socket.sendText(message("9"), true).join();
    assertThat(page.next().at("/lines/0/ask/question").asText()).isEqualTo("why");
  }

  @Test
  void membersThatAreUnknownAreIgnored() throws Exception {
    page.socket
        .sendText("{\"type\":\"message\",\"id\":\"m1\",\"text\":\"9\",\"mood\":{\"a\":[1]}}", true)
        .join();

    assertThat(page.next().at("/lines/0/ask/question").asText()).isEqualTo("why");
  }

  @Test
  void whoDoesntStopWhenToldIsCutOff() throws Exception {
    int refused = 0;
    for (int i = 0; i < PER_MINUTE + 3 * REFUSALS && !page.closed.isDone(); i++) {
      page.socket.sendText("x", true).handle((sent, closed) -> null).join();
    }

    assertThat(page.closed()).isEqualTo(1008);
    for (String text : page.heard) {
      refused += mapper.readTree(text).path("problem").asText().equals("too-many-requests") ? 1 : 0;
    }
    assertThat(refused).isEqualTo(REFUSALS);
  }

  @Test
  void whoSaysNothingIsLetGoAndWhoSpeaksIsNot() throws Exception {
    Page idle = page;
    page = new Page();
    page.next();
    Awaitility.await("longer than the idle time")
        .pollInterval(Duration.ofSeconds(1))
        .atMost(Duration.ofSeconds(15))
        .until(
            () -> {
              page.socket.sendText(message("9"), true).join();
              page.next();
              return idle.closed.isDone();
            });

    assertThat(idle.closed()).isEqualTo(1001);
    assertThat(page.closed.isDone()).isFalse();
  }
}
