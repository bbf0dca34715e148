package io.echolot.gateway.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.echolot.contracts.Channel;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.Topics;
import io.echolot.contracts.delivery.DeliveryStatus;
import io.echolot.contracts.delivery.MessageDelivery;
import io.echolot.contracts.delivery.MessagePurpose;
import io.echolot.contracts.delivery.MessageRoute;
import io.echolot.contracts.delivery.MessageState;
import io.echolot.contracts.delivery.OutgoingMessage;
import io.echolot.contracts.delivery.UnsentReason;
import io.echolot.devstack.telegram.BotAnswer;
import io.echolot.devstack.telegram.SimulatedBot;
import io.echolot.gateway.Fixture;
import io.echolot.gateway.published.KnownAccounts;
import io.echolot.gateway.published.KnownChannels;
import io.echolot.platform.Ids;
import io.echolot.platform.seal.SecretBox;
import io.echolot.testkit.Backends;
import io.echolot.testkit.FeedbackLog;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes out by a tenant's bot, and what is told of it. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
@QuarkusTestResource(SimulatedTelegram.class)
class TelegramDeliveryTest {

  @Inject KnownAccounts accounts;
  @Inject KnownChannels channels;
  @Inject SecretBox box;

  private final String user = Long.toString(TelegramBotFixture.number());

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
    telegram = SimulatedTelegram.open(bot.token(), bot.username()).startedBy(user);
  }

  private OutgoingMessage send(String text) {
    OutgoingMessage message =
        new OutgoingMessage(
            bot.tenant(),
            Ids.next(),
            new MessageRoute(bot.id(), Channel.TELEGRAM, bot.address(), user),
            MessagePurpose.INVITATION,
            "invitation-1",
            text,
            "en",
            Instant.now().plus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.MILLIS));
    FeedbackLog.send(Topics.OUTGOING, message.topicKey(), ContractsJson.write(message));
    return message;
  }

  private static DeliveryStatus until(OutgoingMessage message, MessageState state) {
    Awaitility.await("it is sent, and told of, in the background")
        .untilAsserted(() -> assertThat(status(message).state()).isEqualTo(state));
    return status(message);
  }

  private static DeliveryStatus status(OutgoingMessage message) {
    String key = MessageDelivery.topicKey(message.tenant(), message.id());
    byte[] told = FeedbackLog.read(Topics.DELIVERIES, key).get(key);
    assertThat(told).isNotNull();
    return ContractsJson.read(told, MessageDelivery.class).status();
  }

  @Test
  void aMessageGoesOutOnceAndItIsTold() {
    OutgoingMessage message = send("How was it? https://shop.example/s/1 <b>&");
    DeliveryStatus status = until(message, MessageState.SENT);
    assertThat(status.providerId()).isEqualTo("1");
    assertThat(status.attempts()).isEqualTo(1);
    JsonNode sent = telegram.sentTo(user).get(0);
    assertThat(sent.path("text").asText()).isEqualTo("How was it? https://shop.example/s/1 <b>&");
    assertThat(sent.path("link_preview_options").path("is_disabled").asBoolean()).isTrue();
    assertThat(sent.has("parse_mode")).isFalse();
    assertThat(telegram.sentTo(user)).hasSize(1);
  }

  @Test
  void whatIsTooMuchIsSentLater() {
    telegram.answers(user, BotAnswer.tooMany(1), BotAnswer.error(401, "Unauthorized"));
    assertThat(until(send("Hello"), MessageState.SENT).attempts()).isEqualTo(3);
    assertThat(telegram.sentTo(user)).hasSize(3);
  }

  @Test
  void whereNobodyKnowsWhetherItWentOutItIsNeverSentAgain() {
    telegram.answers(user, BotAnswer.HANG_UP);
    assertThat(until(send("Hello"), MessageState.UNCERTAIN).reason())
        .isEqualTo(UnsentReason.NO_ANSWER);
    telegram.answers(user, BotAnswer.error(500, "Internal Server Error"));
    until(send("Hello again"), MessageState.UNCERTAIN);
    assertThat(telegram.sentTo(user)).hasSize(2);
  }

  @Test
  void whoBlockedTheBotHasOptedOutAndIsWrittenToAfterTheyStartItAgain() {
    telegram.blockedBy(user);
    DeliveryStatus failed = until(send("Hello"), MessageState.FAILED);
    assertThat(failed.reason()).isEqualTo(UnsentReason.OPTED_OUT);
    assertThat(failed.errorCode()).isEqualTo("403");
    telegram.startedBy(user);
    assertThat(until(send("Hello?"), MessageState.NOT_SENT).reason())
        .isEqualTo(UnsentReason.OPTED_OUT);
    bot.write(Long.parseLong(user), "/start");
    until(send("Welcome back"), MessageState.SENT);
    assertThat(telegram.sentTo(user)).hasSize(2);
  }

  @Test
  void whoHasNotStartedTheBotOrIsGoneHasNotOptedOut() {
    telegram.answers(
        user,
        BotAnswer.error(400, "Bad Request: chat not found"),
        BotAnswer.error(403, "Forbidden: user is deactivated"));
    DeliveryStatus failed = until(send("Hello"), MessageState.FAILED);
    assertThat(failed.reason()).isEqualTo(UnsentReason.REFUSED);
    assertThat(failed.errorCode()).isEqualTo("400");
    assertThat(until(send("Hello"), MessageState.FAILED).reason()).isEqualTo(UnsentReason.REFUSED);
    until(send("Hello"), MessageState.SENT);
  }
}
