package io.echolot.gateway.sms;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;

import io.echolot.contracts.AnswerValue;
import io.echolot.contracts.Channel;
import io.echolot.contracts.Response;
import io.echolot.contracts.ResponseState;
import io.echolot.gateway.Fixture;
import io.echolot.gateway.survey.Channels;
import io.echolot.testkit.Backends;
import io.echolot.testkit.FeedbackLog;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class TwilioTest {

  private static final String TOKEN = "demo-twilio-auth-token-0123456789";
  private static final SplittableRandom RANDOM = new SplittableRandom();

  @Inject Channels channels;

  @ConfigProperty(name = "echolot.public-url")
  String publicUrl;

  private Fixture fixture;
  private final String sender = "+49" + RANDOM.nextLong(1_000_000_000L, 9_999_999_999L);

  @BeforeEach
  void publish() {
    fixture = Fixture.publish("t-" + RANDOM.nextInt(1_000_000_000));
    // The gateway reads surveys and channels in the background; the number is published last.
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                channels.byAddress(Channel.SMS, Fixture.ACCOUNT, fixture.smsNumber()).isPresent());
  }

  private static String sid() {
    byte[] bytes = new byte[16];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) RANDOM.nextInt(256);
    }
    return "SM" + HexFormat.of().formatHex(bytes);
  }

  private Map<String, String> form(String sid, String body) {
    return new TreeMap<>(
        Map.of(
            "MessageSid", sid,
            "AccountSid", Fixture.ACCOUNT,
            "From", sender,
            "To", fixture.smsNumber(),
            "Body", body));
  }

  private String sign(Map<String, String> form) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA1");
    mac.init(new SecretKeySpec(TOKEN.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
    String signed =
        publicUrl
            + "/v1/sms/twilio"
            + form.entrySet().stream()
                .map(entry -> entry.getKey() + entry.getValue())
                .collect(Collectors.joining());
    return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
  }

  private String send(String sid, String body) throws Exception {
    Map<String, String> form = form(sid, body);
    return given()
        .contentType("application/x-www-form-urlencoded; charset=utf-8")
        .formParams(form)
        .header("X-Twilio-Signature", sign(form))
        .post("/v1/sms/twilio")
        .then()
        .statusCode(200)
        .contentType("text/xml")
        .extract()
        .asString();
  }

  private String send(String body) throws Exception {
    return send(sid(), body);
  }

  private List<Response> log() {
    return FeedbackLog.read(fixture.tenant()).stream().map(Response.class::cast).toList();
  }

  @Test
  void aDialogueBecomesOneCompleteResponse() throws Exception {
    assertThat(send("Hallo")).contains("<Message>").contains("Frage").contains("0").contains("10");
    assertThat(send("9")).contains("Frage");
    assertThat(log()).singleElement().matches(r -> r.state() == ResponseState.PARTIAL);
    assertThat(send("Schnell & gut <3")).contains("Frage").contains("Preis");
    assertThat(send("2")).contains("Danke!");

    Response response = log().get(0);
    assertThat(log()).hasSize(1);
    assertThat(response.state()).isEqualTo(ResponseState.COMPLETE);
    assertThat(response.touchpoint()).isEqualTo("checkout");
    assertThat(response.stage()).isEqualTo("buy");
    assertThat(response.channel().wireName()).isEqualTo("sms");
    assertThat(response.answers())
        .extracting(answer -> (Object) answer.value())
        .containsExactly(
            new AnswerValue.Score(9),
            new AnswerValue.Text("Schnell & gut <3"),
            new AnswerValue.Choices(List.of("service")));
  }

  @Test
  void theSameMessageAgainChangesNothingAndGetsTheSameReply() throws Exception {
    send("Hallo");
    String sid = sid();
    String reply = send(sid, "9");

    assertThat(send(sid, "9")).isEqualTo(reply);
    assertThat(send(sid, "something else")).isEqualTo(reply);
    assertThat(log()).singleElement().matches(r -> r.revision() == 1);
  }

  @Test
  void theSameMessageAtTheSameInstantIsTakenOnce() throws Exception {
    send("Hallo");
    String sid = sid();
    ExecutorService senders = Executors.newFixedThreadPool(8);
    try {
      List<Callable<String>> calls = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        calls.add(() -> send(sid, "9"));
      }
      List<String> replies = new ArrayList<>();
      for (Future<String> reply : senders.invokeAll(calls)) {
        replies.add(reply.get());
      }
      assertThat(Set.copyOf(replies)).hasSize(1);
    } finally {
      senders.shutdown();
    }
    assertThat(log()).singleElement().matches(r -> r.revision() == 1);
  }

  @Test
  void severalMessagesOfOneSenderAtOnceLoseNoAnswer() throws Exception {
    send("Hallo");
    ExecutorService senders = Executors.newFixedThreadPool(3);
    try {
      List<Callable<String>> calls = List.of(() -> send("9"), () -> send("9"), () -> send("9"));
      for (Future<String> reply : senders.invokeAll(calls)) {
        assertThat(reply.get()).contains("<Message>");
      }
    } finally {
      senders.shutdown();
    }
    assertThat(log()).hasSize(1);
    assertThat(log().get(0).answers().get(0).value()).isEqualTo(new AnswerValue.Score(9));
  }

  @Test
  void whatIsNoScoreGetsAFriendlySecondQuestion() throws Exception {
    send("Hallo");

    assertThat(send("11")).contains("0").contains("10").contains("<Message>");
    assertThat(send("foo")).contains("<Message>");
    assertThat(log()).isEmpty();
    send("10");
    assertThat(log().get(0).answers().get(0).value()).isEqualTo(new AnswerValue.Score(10));
  }

  @Test
  void stopIsObeyedAndRememberedUntilStart() throws Exception {
    send("Hallo");
    send("9");

    assertThat(send(" Stop! ")).contains("<Message>");
    assertThat(send("10")).doesNotContain("<Message>");
    assertThat(send("ja")).doesNotContain("<Message>");
    assertThat(log()).singleElement().matches(r -> r.answers().size() == 1);
    assertThat(send("START")).contains("Frage");
    assertThat(send("8")).contains("Frage");
    assertThat(log()).hasSize(2);
  }

  @Test
  void aWrongSignatureIsRefusedWithoutSayingWhy() throws Exception {
    Map<String, String> form = form(sid(), "Hallo");
    Map<String, String> unknown = form(sid(), "Hallo");
    unknown.put("To", "+15550000000");
    for (String wrong : List.of("", "abc", sign(unknown))) {
      refused(form, wrong);
    }
    refused(unknown, sign(unknown));
    Map<String, String> account = form(sid(), "Hallo");
    account.put("AccountSid", "ACffffffffffffffffffffffffffffffff");
    refused(account, sign(account));
    assertThat(log()).isEmpty();
  }

  private static void refused(Map<String, String> form, String signature) {
    String body =
        given()
            .contentType("application/x-www-form-urlencoded; charset=utf-8")
            .formParams(form)
            .header("X-Twilio-Signature", signature)
            .post("/v1/sms/twilio")
            .then()
            .statusCode(403)
            .contentType("application/problem+json")
            .body(containsString("not-signed"))
            .extract()
            .asString();
    assertThat(body).doesNotContain("detail").doesNotContain("token");
  }

  @Test
  void aSignedButIncompleteMessageIsToldSo() throws Exception {
    Map<String, String> form = form("SM1", "Hallo");
    given()
        .contentType("application/x-www-form-urlencoded; charset=utf-8")
        .formParams(form)
        .header("X-Twilio-Signature", sign(form))
        .post("/v1/sms/twilio")
        .then()
        .statusCode(400)
        .body("violations.field", hasItem("MessageSid"));
  }
}
