package io.echolot.gateway.whatsapp;

import static io.echolot.gateway.whatsapp.WhatsAppNumberFixture.APP_SECRET;
import static io.echolot.gateway.whatsapp.WhatsAppNumberFixture.chosen;
import static io.echolot.gateway.whatsapp.WhatsAppNumberFixture.digits;
import static io.echolot.gateway.whatsapp.WhatsAppNumberFixture.message;
import static io.echolot.gateway.whatsapp.WhatsAppNumberFixture.option;
import static io.echolot.gateway.whatsapp.WhatsAppNumberFixture.signature;
import static io.echolot.gateway.whatsapp.WhatsAppNumberFixture.written;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.echolot.contracts.Channel;
import io.echolot.contracts.account.WhatsAppVerifyToken;
import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.feedback.Response;
import io.echolot.contracts.feedback.ResponseState;
import io.echolot.contracts.question.Answer;
import io.echolot.devstack.whatsapp.GraphAnswer;
import io.echolot.devstack.whatsapp.SimulatedNumber;
import io.echolot.gateway.Fixture;
import io.echolot.gateway.published.KnownAccounts;
import io.echolot.gateway.published.KnownChannels;
import io.echolot.platform.Ids;
import io.echolot.platform.seal.SecretBox;
import io.echolot.testkit.Backends;
import io.echolot.testkit.FeedbackLog;
import io.echolot.testkit.Management;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A dialogue with a tenant's WhatsApp number, and who may bring it. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
@QuarkusTestResource(SimulatedWhatsApp.class)
class WhatsAppDoorTest {

  @Inject KnownAccounts accounts;
  @Inject KnownChannels channels;
  @Inject SecretBox box;

  private final String user = digits();

  private WhatsAppNumberFixture number;
  private SimulatedNumber whatsapp;

  @BeforeEach
  void publish() {
    String tenant = "t-" + Ids.next();
    number =
        WhatsAppNumberFixture.of(tenant)
            .publish(box)
            .asks(Fixture.publish(tenant))
            .untilKnownTo(accounts, channels);
    whatsapp = SimulatedWhatsApp.open(number);
  }

  private List<Response> responses() {
    return FeedbackLog.read(number.tenant()).stream().map(Response.class::cast).toList();
  }

  private List<AnswerValue> answers() {
    return responses().get(0).answers().stream().map(Answer::value).toList();
  }

  /** The reply number {@code n} to somebody, from 1. */
  private JsonNode reply(String to, int n) {
    Awaitility.await("replies go out in the background")
        .atMost(Duration.ofSeconds(20))
        .until(() -> whatsapp.sentTo(to).size() >= n);
    return whatsapp.sentTo(to).get(n - 1);
  }

  private JsonNode reply(int n) {
    return reply("+" + user, n);
  }

  private static String text(JsonNode sent) {
    JsonNode plain = sent.path("text").path("body");
    return plain.isTextual()
        ? plain.asText()
        : sent.path("interactive").path("body").path("text").asText();
  }

  /** Nothing more is said than so many messages. */
  private void nothingBeyond(int n) {
    Awaitility.await("a reply would have gone out by then")
        .during(Duration.ofSeconds(2))
        .atMost(Duration.ofSeconds(10))
        .until(() -> whatsapp.sentTo("+" + user).size() == n);
  }

  @Test
  void aSurveyIsAnsweredByWordsAndButtons() {
    number.bring(written(user, "Hallo"));
    JsonNode nps = reply(1);
    assertThat(text(nps)).contains("Frage", "0", "10", "STOP");
    assertThat(nps.path("messaging_product").asText()).isEqualTo("whatsapp");
    assertThat(nps.path("type").asText()).isEqualTo("text");
    assertThat(nps.path("text").path("preview_url").asBoolean()).isFalse();
    number.bring(written(user, "9"));
    JsonNode why = reply(2);
    assertThat(option(why, "Auslassen")).endsWith("|why|k");
    number.bring(written(user, "Sehr freundlich 😀"));
    number.bring(chosen(user, reply(3), "Preis"));
    assertThat(text(reply(4))).isEqualTo("Danke!");
    assertThat(responses())
        .singleElement()
        .matches(response -> response.channel() == Channel.WHATSAPP)
        .matches(response -> response.state() == ResponseState.COMPLETE);
    assertThat(answers())
        .containsExactly(
            new AnswerValue.Score(9),
            new AnswerValue.Text("Sehr freundlich 😀"),
            new AnswerValue.Choices(List.of("price")));
  }

  @Test
  void aButtonThatWasLeftBehindAnswersNothing() {
    number.bring(written(user, "Hallo"));
    number.bring(written(user, "9"));
    JsonNode why = reply(2);
    number.bring(chosen(user, why, "Auslassen"));
    JsonNode reason = reply(3);
    number.bring(chosen(user, why, "Auslassen"));
    assertThat(text(reply(4))).isEqualTo(text(reason));
    assertThat(answers()).containsExactly(new AnswerValue.Score(9));
    ObjectNode other = message(user, "interactive");
    other
        .putObject("interactive")
        .put("type", "button_reply")
        .putObject("button_reply")
        .put("id", "x");
    number.bring(other);
    nothingBeyond(4);
  }

  @Test
  void theSameMessageAgainChangesNothingAndIsAnsweredOnce() {
    ObjectNode hello = written(user, "Hallo");
    ObjectNode nine = written(user, "9");
    number.bring(hello, hello);
    number.bring(hello, nine, nine);
    number.bring(nine);
    reply(2);
    nothingBeyond(2);
    assertThat(responses()).singleElement().matches(response -> response.revision() == 1);
  }

  @Test
  void manyMessagesComeAtOnceAndThoseOfOthersAreLeftToThem() {
    String other = digits();
    number.bring(number.post(written(user, "Hallo"), written(other, "Hallo")));
    String body = number.post(written(user, "10"), written(other, "7"));
    WhatsAppNumberFixture another =
        new WhatsAppNumberFixture(number.tenant(), number.id(), digits());
    number.bring(body);
    number.bring(another.post(written(user, "3")));
    assertThat(text(reply("+" + other, 1))).contains("Frage");
    reply("+" + other, 2);
    reply(2);
    nothingBeyond(2);
    assertThat(responses())
        .flatExtracting(Response::answers)
        .extracting(Answer::value)
        .containsExactlyInAnyOrder(new AnswerValue.Score(10), new AnswerValue.Score(7));
  }

  @Test
  void whoHasNoNumberIsAnsweredByTheirId() {
    String id = "DE." + user;
    ObjectNode hello = written(user, "Hallo");
    hello.remove("from");
    number.bring(hello.put("from_user_id", id));
    assertThat(text(reply(id, 1))).contains("Frage");
    assertThat(reply(id, 1).has("to")).isFalse();
  }

  @Test
  void whatIsNoAnswerIsNone() {
    number.bring(written(user, "Hallo"));
    reply(1);
    ObjectNode heart = message(user, "reaction");
    heart.putObject("reaction").put("message_id", "wamid.1").put("emoji", "❤");
    ObjectNode group = written(user, "9").put("group_id", "g1");
    number.bring(heart, group, message(user, "unsupported"), message(user, "system"));
    nothingBeyond(1);
    ObjectNode image = message(user, "image");
    image.putObject("image").put("id", "1").put("mime_type", "image/jpeg");
    number.bring(image);
    assertThat(text(reply(2))).contains("nur Text");
    assertThat(responses()).isEmpty();
    assertThat(given().get(Management.url("/q/metrics")).asString())
        .contains("echolot_whatsapp_passed_over_total", "why=\"reaction\"", "why=\"group\"")
        .doesNotContain(number.token(), APP_SECRET, user);
  }

  @Test
  void whoSaysStopHearsThatAndNothingMoreUntilStart() {
    number.bring(written(user, "Hallo"));
    reply(1);
    number.bring(written(user, "STOP"));
    assertThat(text(reply(2))).contains("abgemeldet");
    number.bring(written(user, "9"));
    nothingBeyond(2);
    number.bring(written(user, "START"));
    assertThat(text(reply(3))).contains("wieder dabei");
  }

  @Test
  void aReplyThatIsNotTakenNowIsSentAgain() {
    whatsapp.answers(
        "+" + user,
        GraphAnswer.error(400, 131056, "Pair rate limit"),
        GraphAnswer.error(429, 4, "x"));
    number.bring(written(user, "Hallo"));
    JsonNode first = reply(1);
    assertThat(reply(3)).isEqualTo(first);
    nothingBeyond(3);
  }

  @Test
  void whatIsPassedOverIsTakenAllTheSame() {
    for (String body :
        List.of("", "{", "[]", "{\"object\":\"page\"}", "{\"entry\":1}", "\u0000", "x=1")) {
      number.bring(body);
    }
    number.bring(number.post("messages", message(user, "text").put("id", " ")));
    assertThat(responses()).isEmpty();
  }

  @Test
  void whatIsNotSignedIsRefused() {
    String body = number.post(written(user, "Hallo"));
    String right = signature(APP_SECRET, body);
    for (String shown :
        List.of(
            "",
            "x",
            right.substring(7),
            "sha1=" + right.substring(7),
            right + "0",
            signature(APP_SECRET + "0", body),
            signature(APP_SECRET, body + " "))) {
      refused(number, shown, body);
    }
    refused(WhatsAppNumberFixture.of(number.tenant()), right, body);
    refused(new WhatsAppNumberFixture(number.tenant(), "x", number.number()), right, body);
    refused(number, "", "{");
  }

  private static void refused(WhatsAppNumberFixture by, String shown, String body) {
    by.call(shown, body).statusCode(403).body("type", containsString("not-signed"));
  }

  @Test
  void aNumberThatCannotBeOpenedTakesNothing() {
    String key = Base64.getEncoder().encodeToString(new byte[SecretBox.KEY_BYTES]);
    WhatsAppNumberFixture closed =
        WhatsAppNumberFixture.of(number.tenant()).publish(new SecretBox(List.of(key)));
    Fixture.untilRead(() -> accounts.byId(closed.id()).isPresent());
    String body = closed.post(written(user, "Hallo"));
    refused(closed, signature(APP_SECRET, body), body);
  }

  @Test
  void metaLearnsThatTheAddressIsOurs() {
    String token = WhatsAppVerifyToken.of(number.number(), APP_SECRET);
    given()
        .queryParam("hub.mode", "subscribe")
        .queryParam("hub.verify_token", token)
        .queryParam("hub.challenge", "1158201444")
        .get(number.path())
        .then()
        .statusCode(200)
        .contentType("text/plain")
        .body(equalTo("1158201444"));
    notVerified("subscribe", token + "0", "1", number.path());
    notVerified("subscribe", "", "1", number.path());
    notVerified("unsubscribe", token, "1", number.path());
    notVerified("subscribe", token, "<script>", number.path());
    notVerified("subscribe", token, "1".repeat(101), number.path());
    notVerified("subscribe", token, "1", "/v1/in/whatsapp/x");
    given().get(number.path()).then().statusCode(403);
  }

  private static void notVerified(String mode, String token, String challenge, String path) {
    given()
        .queryParam("hub.mode", mode)
        .queryParam("hub.verify_token", token)
        .queryParam("hub.challenge", challenge)
        .get(path)
        .then()
        .statusCode(403)
        .body("type", containsString("not-signed"));
  }
}
