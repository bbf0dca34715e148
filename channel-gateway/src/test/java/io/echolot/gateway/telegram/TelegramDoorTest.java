package io.echolot.gateway.telegram;

import static io.echolot.gateway.telegram.TelegramBotFixture.data;
import static io.echolot.gateway.telegram.TelegramBotFixture.inChat;
import static io.echolot.gateway.telegram.TelegramBotFixture.pressed;
import static io.echolot.gateway.telegram.TelegramBotFixture.update;
import static io.echolot.gateway.telegram.TelegramBotFixture.written;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.echolot.contracts.Channel;
import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.feedback.Response;
import io.echolot.contracts.feedback.ResponseState;
import io.echolot.contracts.question.Answer;
import io.echolot.devstack.telegram.SimulatedBot;
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
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A dialogue with a tenant's bot, and who may bring it. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
@QuarkusTestResource(SimulatedTelegram.class)
class TelegramDoorTest {

  private static final String SILENCE = "{}";

  @Inject KnownAccounts accounts;
  @Inject KnownChannels channels;
  @Inject SecretBox box;

  private final long user = TelegramBotFixture.number();

  private TelegramBotFixture bot;
  private SimulatedBot telegram;

  @BeforeEach
  void publish() {
    String tenant = "t-" + Ids.next();
    bot =
        TelegramBotFixture.of(tenant)
            .publish(box)
            .asks(Fixture.publish(tenant))
            .untilKnownTo(accounts, channels);
    telegram = SimulatedTelegram.open(bot.token(), bot.username());
  }

  private List<Response> responses() {
    return FeedbackLog.read(bot.tenant()).stream().map(Response.class::cast).toList();
  }

  private List<AnswerValue> answers() {
    return responses().get(0).answers().stream().map(Answer::value).toList();
  }

  @Test
  void aSurveyIsAnsweredByButtonsAndWords() {
    JsonNode nps = bot.write(user, "/start receipt-12");
    assertThat(nps.path("method").asText()).isEqualTo("sendMessage");
    assertThat(nps.path("chat_id").asLong()).isEqualTo(user);
    assertThat(nps.path("text").asText()).isEqualTo("Frage\nZum Abmelden STOP senden.");
    assertThat(nps.path("link_preview_options").path("is_disabled").asBoolean()).isTrue();
    assertThat(nps.has("parse_mode")).isFalse();
    assertThat(nps.path("reply_markup").path("inline_keyboard")).hasSize(2);
    JsonNode why = bot.bring(pressed(user, data(nps, "9")));
    JsonNode reason = bot.write(user, "Sehr freundlich 😀");
    JsonNode thanks = bot.bring(pressed(user, data(reason, "Preis")));
    assertThat(data(why, "Auslassen")).endsWith("|why|k");
    assertThat(thanks.path("text").asText()).isEqualTo("Danke!");
    assertThat(thanks.has("reply_markup")).isFalse();
    assertThat(responses())
        .singleElement()
        .matches(response -> response.channel() == Channel.TELEGRAM)
        .matches(response -> response.state() == ResponseState.COMPLETE);
    assertThat(answers())
        .containsExactly(
            new AnswerValue.Score(9),
            new AnswerValue.Text("Sehr freundlich 😀"),
            new AnswerValue.Choices(List.of("price")));
    Awaitility.await("presses are acknowledged without waiting for it")
        .until(() -> telegram.called("answerCallbackQuery").size() == 2);
    assertThat(telegram.called("sendMessage")).isEmpty();
  }

  @Test
  void aButtonThatWasLeftBehindAnswersNothing() {
    JsonNode nps = bot.write(user, "/start");
    JsonNode why = bot.bring(pressed(user, data(nps, "9")));
    JsonNode again = bot.bring(pressed(user, data(nps, "0")));
    assertThat(again.path("text").asText()).isEqualTo("Frage");
    assertThat(data(again, "Auslassen")).isEqualTo(data(why, "Auslassen"));
    bot.bring(pressed(user, data(why, "Auslassen")));
    bot.bring(pressed(user, data(why, "Auslassen")));
    assertThat(answers()).containsExactly(new AnswerValue.Score(9));
    assertThat(bot.bring(pressed(user, "buy-now"))).hasToString(SILENCE);
  }

  /** What was written at that second. */
  private JsonNode write(String text, long second) {
    ObjectNode update = written(user, text);
    ((ObjectNode) update.path("message")).put("date", second);
    return bot.bring(update);
  }

  @Test
  void aSecondThoughtInTheSameSecondAnswersTheSameQuestion() {
    long second = Instant.now().getEpochSecond() + 60;
    write("/start", second - 30);
    String why = write("8", second).path("text").asText();
    assertThat(write("9", second).path("text").asText()).isEqualTo(why);
    assertThat(answers()).containsExactly(new AnswerValue.Score(9));
    write("Sehr freundlich", second + 1);
    assertThat(answers())
        .containsExactly(new AnswerValue.Score(9), new AnswerValue.Text("Sehr freundlich"));
  }

  @Test
  void whatWasOnItsWayAnswersWhatWasAskedWhenItWasWritten() {
    long second = Instant.now().getEpochSecond();
    write("/start", second);
    write("8", second + 70);
    write("7", second + 60);
    assertThat(answers()).containsExactly(new AnswerValue.Score(7));
  }

  @Test
  void theSameUpdateAgainChangesNothingAndGetsTheSameReply() {
    JsonNode nps = bot.write(user, "/start");
    ObjectNode nine = pressed(user, data(nps, "9"));
    JsonNode reply = bot.bring(nine);
    assertThat(bot.bring(nine)).isEqualTo(reply);
    ObjectNode words = written(user, "gut");
    reply = bot.bring(words);
    assertThat(bot.bring(words)).isEqualTo(reply);
    assertThat(responses()).singleElement().matches(response -> response.revision() == 2);
    assertThat(answers()).contains(new AnswerValue.Text("gut"));
  }

  @Test
  void anEditedMessageChangesNoAnswerAndItsSenderIsTold() {
    bot.write(user, "/start");
    bot.write(user, "9");
    ObjectNode edit = update();
    inChat(edit.putObject("edited_message"), user).put("message_id", 1).put("text", "6");
    assertThat(bot.bring(edit).path("text").asText()).contains("zuerst geschickt");
    assertThat(answers()).containsExactly(new AnswerValue.Score(9));
  }

  @Test
  void whoSaysStopHearsNothingMoreUntilStart() {
    bot.write(user, "/start");
    assertThat(bot.write(user, "/stop").path("text").asText()).contains("abgemeldet");
    assertThat(bot.write(user, "9")).hasToString(SILENCE);
    assertThat(bot.write(user, "/start").path("text").asText()).contains("wieder dabei", "Frage");
  }

  @Test
  void whoBlocksTheBotHasOptedOutUntilTheyStartItAgain() {
    bot.write(user, "/start");
    assertThat(bot.bring(member("kicked"))).hasToString(SILENCE);
    assertThat(bot.bring(member("member"))).hasToString(SILENCE);
    assertThat(bot.write(user, "9")).hasToString(SILENCE);
    assertThat(bot.write(user, "/start").path("text").asText()).contains("wieder dabei");
  }

  private ObjectNode member(String status) {
    ObjectNode update = update();
    inChat(update.putObject("my_chat_member"), user)
        .putObject("new_chat_member")
        .put("status", status);
    return update;
  }

  @Test
  void aPictureIsNoAnswer() {
    bot.write(user, "/start");
    ObjectNode photo = update();
    inChat(photo.putObject("message"), user).put("message_id", 2).putArray("photo").addObject();
    JsonNode again = bot.bring(photo);
    assertThat(again.path("text").asText()).contains("nur Text");
    assertThat(data(again, "10")).endsWith("|nps|s10");
  }

  @Test
  void whatIsPassedOverIsTakenAllTheSame() {
    for (String body : List.of("", "{", "[]", "{\"update_id\":1}", "\u0000", "x=1")) {
      bot.post(bot.secret(), body).statusCode(200).body(equalTo(SILENCE));
    }
    ObjectNode group = written(user, "9");
    ((ObjectNode) group.path("message").path("chat")).put("type", "group");
    assertThat(bot.bring(group)).hasToString(SILENCE);
    assertThat(responses()).isEmpty();
  }

  @Test
  void whatDoesNotShowTheSecretIsRefused() {
    String body = written(user, "/start").toString();
    TelegramBotFixture other = TelegramBotFixture.of(bot.tenant()).publish(box);
    for (String shown : List.of("", "x", bot.secret() + "0", bot.token(), other.secret())) {
      refused(bot, shown, body);
    }
    refused(TelegramBotFixture.of(bot.tenant()), bot.secret(), body);
    refused(new TelegramBotFixture(bot.tenant(), "x", bot.bot()), bot.secret(), body);
    refused(bot, "", "{");
  }

  private static void refused(TelegramBotFixture by, String shown, String body) {
    by.post(shown, body).statusCode(403).body("type", containsString("not-signed"));
  }

  @Test
  void aBotThatCannotBeOpenedTakesNothing() {
    String key = Base64.getEncoder().encodeToString(new byte[SecretBox.KEY_BYTES]);
    TelegramBotFixture closed =
        TelegramBotFixture.of(bot.tenant()).publish(new SecretBox(List.of(key)));
    Fixture.untilRead(() -> accounts.byId(closed.id()).isPresent());
    refused(closed, closed.secret(), written(user, "/start").toString());
  }

  @Test
  void aBotThatAsksNoSurveyIsAnsweredAndHeardToStop() {
    TelegramBotFixture silent = TelegramBotFixture.of(bot.tenant()).publish(box);
    Fixture.untilRead(() -> accounts.byId(silent.id()).isPresent());
    assertThat(silent.write(user, "/start").path("text").asText()).isNotEmpty();
    assertThat(silent.write(user, "/stop").path("text").asText()).isNotEmpty();
    assertThat(silent.write(user, "9")).hasToString(SILENCE);
  }

  @Test
  void tokensStandInNoMetric() {
    bot.bring(pressed(user, data(bot.write(user, "/start"), "9")));
    Awaitility.await("presses are acknowledged without waiting for it")
        .until(() -> telegram.called("answerCallbackQuery").size() == 1);
    assertThat(given().get(Management.url("/q/metrics")).asString())
        .doesNotContain(bot.token().substring(11));
  }
}
