package io.echolot.gateway.sms;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;

import io.echolot.contracts.Channel;
import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.channel.ChannelConfig;
import io.echolot.contracts.feedback.Response;
import io.echolot.contracts.feedback.ResponseState;
import io.echolot.gateway.Fixture;
import io.echolot.gateway.published.KnownChannels;
import io.echolot.platform.Ids;
import io.echolot.testkit.Backends;
import io.echolot.testkit.FeedbackLog;
import io.echolot.testkit.Management;
import io.echolot.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class TwilioTest {

  @TestHTTPResource("/")
  URI gateway;

  @Inject KnownChannels channels;

  @ConfigProperty(name = "echolot.public-url")
  String publicUrl;

  private Fixture fixture;
  private Phone phone;

  @BeforeEach
  void publish() {
    fixture = Fixture.publish("t-" + Ids.next());
    phone = Phone.of(fixture, publicUrl);
    fixture.untilKnownTo(channels);
  }

  private String send(String body) {
    return phone.send(body);
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
    String sid = Phone.sid();
    String reply = phone.send(sid, "9");

    assertThat(phone.send(sid, "9")).isEqualTo(reply);
    assertThat(phone.send(sid, "something else")).isEqualTo(reply);
    assertThat(log()).singleElement().matches(r -> r.revision() == 1);
  }

  @Test
  void theSameMessageAtTheSameInstantIsTakenOnce() throws Exception {
    send("Hallo");
    String sid = Phone.sid();
    ExecutorService senders = Executors.newFixedThreadPool(8);
    try {
      List<Callable<String>> calls = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        calls.add(() -> phone.send(sid, "9"));
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

    assertThat(send(" Abmelden! ")).contains("<Message>").contains("START");
    assertThat(send("10")).doesNotContain("<Message>");
    assertThat(send("ja")).doesNotContain("<Message>");
    assertThat(log()).singleElement().matches(r -> r.answers().size() == 1);
    assertThat(send("START")).contains("Frage");
    assertThat(send("8")).contains("Frage");
    assertThat(log()).hasSize(2);
  }

  @Test
  void whoAsksForHelpAfterAStopHearsTheWayBack() throws Exception {
    send("Hallo");
    send("Abmelden");

    assertThat(send("Hilfe")).contains("<Message>").contains("START");
    assertThat(send("9")).doesNotContain("<Message>");
    assertThat(send("START")).contains("Frage");
  }

  @Test
  void ofATextLongerThanItsQuestionTakesTheFirstPartIsKept() throws Exception {
    send("Hallo");
    send("9");

    assertThat(send("ü😀".repeat(1_400))).contains("4000").contains("Preis");

    assertThat(log().get(0).answers().get(1).value())
        .isEqualTo(new AnswerValue.Text("ü😀".repeat(1_333) + "…"));
    assertThat(given().get(Management.url("/q/metrics")).asString())
        .contains("echolot_responses_adjusted_total{change=\"cut\"");
  }

  @Test
  void twilioItselfRepliesToStop() throws Exception {
    send("Hallo");

    assertThat(send("Stop")).doesNotContain("<Message>");
    assertThat(send("9")).doesNotContain("<Message>");
    assertThat(log()).isEmpty();
  }

  @Test
  void aPleaToStopIsConfirmedByUsAndThenThereIsSilence() throws Exception {
    send("Hallo");

    assertThat(send("please stop asking")).contains("START");
    assertThat(send("9")).doesNotContain("<Message>");
    assertThat(log()).isEmpty();
  }

  @Test
  void stopWithinAnAnswerIsNoOptOut() throws Exception {
    send("Hallo");
    send("9");

    assertThat(send("Non-stop freundlich")).contains("<Message>");
    assertThat(log().get(0).answers()).hasSize(2);
  }

  @Test
  void anOptOutOutlivesTheChannelsConfiguration() throws Exception {
    send("Hallo");
    send("STOP");
    String before = channel().id();
    fixture.moveNumberTo("sms-anew");
    Awaitility.await("the number's channel is another one")
        .until(() -> !channel().id().equals(before));

    assertThat(send("9")).doesNotContain("<Message>");
  }

  private ChannelConfig channel() {
    return channels.byAddress(Channel.SMS, Fixture.ACCOUNT, fixture.smsNumber()).orElseThrow();
  }

  @Test
  void whatOneTenantHearsAnotherDoesnt() throws Exception {
    Fixture other = Fixture.publish("t-" + Ids.next());
    other.untilKnownTo(channels);
    Phone writingToOther = phone.writingTo(other);
    send("Hallo");
    send("STOP");

    String sid = Phone.sid();
    assertThat(phone.send(sid, "Hallo")).doesNotContain("<Message>");
    assertThat(writingToOther.send(sid, "Hallo")).contains("Frage");
    assertThat(writingToOther.send("7")).contains("Frage");
    assertThat(log()).isEmpty();
    assertThat(FeedbackLog.read(other.tenant())).hasSize(1);
  }

  @Test
  void theLongestSmsInAnyScriptIsTaken() throws Exception {
    send("Hallo");
    send("9");
    String text = "\u0416".repeat(1600);
    Map<String, String> form = phone.form(Phone.sid(), text);
    String encoded =
        form.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));

    // Without a charset, as a form is sent by the URL standard: UTF-8.
    HttpResponse<String> response = raw(Phone.PATH, encoded, phone.sign(form));
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(log().get(0).answers().get(1).value()).isEqualTo(new AnswerValue.Text(text));
  }

  @Test
  void theSignatureCountsOverTheRawUrlAndRepeatedParameters() throws Exception {
    String path = Phone.PATH + "?shop=%C3%A4%2Fb&x=a+b&y=%7e";
    Map<String, String> form = phone.form(Phone.sid(), "Hallo");
    String encoded =
        "MediaUrl=b&MediaUrl=a&Empty=&MediaUrl=b&"
            + form.entrySet().stream()
                .map(
                    e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    String parameters =
        "AccountSid%sBodyHalloEmptyFrom%sMediaUrlaMediaUrlbMessageSid%sTo%s"
            .formatted(Fixture.ACCOUNT, form.get("From"), form.get("MessageSid"), form.get("To"));

    String decoded = Phone.sign(publicUrl + URI.create(path).getPath(), parameters);
    assertThat(raw(path, encoded, decoded).statusCode()).isEqualTo(403);
    String right = Phone.sign(publicUrl + path, parameters);
    assertThat(raw(path, encoded, right).statusCode()).isEqualTo(200);
  }

  @Test
  void aStrangeRequestIsRefusedAndNoError() throws Exception {
    assertThat(raw(Phone.PATH, "Body", "x").statusCode()).isEqualTo(403);
    assertThat(raw(Phone.PATH, "", "x").statusCode()).isEqualTo(403);
  }

  private HttpResponse<String> raw(String path, String body, String signature) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(gateway.toString().replaceAll("/$", "") + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Twilio-Signature", signature)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void aWrongSignatureIsRefusedWithoutSayingWhy() throws Exception {
    Map<String, String> form = phone.form(Phone.sid(), "Hallo");
    Map<String, String> unknown = phone.form(Phone.sid(), "Hallo");
    unknown.put("To", "+15550000000");
    for (String wrong : List.of("", "abc", phone.sign(unknown))) {
      refused(form, wrong);
    }
    refused(unknown, phone.sign(unknown));
    Map<String, String> account = phone.form(Phone.sid(), "Hallo");
    account.put("AccountSid", "ACffffffffffffffffffffffffffffffff");
    refused(account, phone.sign(account));
    assertThat(log()).isEmpty();
  }

  private static void refused(Map<String, String> form, String signature) {
    String body =
        Phone.post(form, signature)
            .statusCode(403)
            .contentType("application/problem+json")
            .body(containsString("not-signed"))
            .extract()
            .asString();
    assertThat(body).doesNotContain("detail").doesNotContain("token");
  }

  @Test
  void aSignedButIncompleteMessageIsToldSo() {
    phone.post("SM1", "Hallo").statusCode(400).body("violations.field", hasItem("MessageSid"));
  }

  @Test
  void whatWasErasedStaysErasedWhateverComesLate() throws Exception {
    Fixture acme = Fixture.publish("acme");
    acme.untilKnownTo(channels);
    Phone caller = Phone.of(acme, publicUrl);
    caller.send("Hallo");
    caller.send("3");
    String id = responseOf(acme).orElseThrow().id();

    given().auth().oauth2(Tokens.of("anna")).delete("/v1/feedback/" + id).then().statusCode(204);
    caller.send("Und noch etwas");

    assertThat(responseOf(acme)).isEmpty();
  }

  private static Optional<Response> responseOf(Fixture published) {
    return FeedbackLog.read(published.tenant()).stream()
        .filter(Response.class::isInstance)
        .map(Response.class::cast)
        .filter(response -> response.surveyKey().equals(published.survey()))
        .findFirst();
  }
}
