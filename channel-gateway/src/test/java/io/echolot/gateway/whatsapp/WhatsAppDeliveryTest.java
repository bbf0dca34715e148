package io.echolot.gateway.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import io.echolot.devstack.whatsapp.GraphAnswer;
import io.echolot.devstack.whatsapp.SimulatedNumber;
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
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes out by a tenant's WhatsApp number, and what is told of it. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
@QuarkusTestResource(SimulatedWhatsApp.class)
class WhatsAppDeliveryTest {

  @Inject KnownAccounts accounts;
  @Inject KnownChannels channels;
  @Inject SecretBox box;

  private final String user = WhatsAppNumberFixture.digits();
  private final String to = "+" + user;

  private WhatsAppNumberFixture number;
  private SimulatedNumber whatsapp;

  @BeforeEach
  void publish() {
    with(Map.of());
  }

  private void with(Map<String, String> settings) {
    String tenant = "t-" + Ids.next();
    number =
        WhatsAppNumberFixture.of(tenant)
            .publish(box, settings)
            .asks(Fixture.publish(tenant))
            .untilKnownTo(accounts, channels);
    whatsapp = SimulatedWhatsApp.open(number);
  }

  /** Has the window opened, and waits for the reply. */
  private void write() {
    int before = whatsapp.sentTo(to).size();
    number.bring(WhatsAppNumberFixture.written(user, "Hallo"));
    Awaitility.await("a reply goes out in the background")
        .until(() -> whatsapp.sentTo(to).size() > before);
  }

  private OutgoingMessage send(String text) {
    OutgoingMessage message =
        new OutgoingMessage(
            number.tenant(),
            Ids.next(),
            new MessageRoute(number.id(), Channel.WHATSAPP, number.address(), to),
            MessagePurpose.INVITATION,
            "invitation-1",
            text,
            "pt-BR",
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

  private JsonNode last() {
    var sent = whatsapp.sentTo(to);
    return sent.get(sent.size() - 1);
  }

  @Test
  void whoHasJustWrittenIsWrittenToInAnyWords() {
    write();
    OutgoingMessage message = send("How was it? https://shop.example/s/1");
    assertThat(until(message, MessageState.SENT).providerId()).startsWith("wamid.");
    assertThat(last().path("text").path("body").asText()).isEqualTo(message.text());
    assertThat(last().path("biz_opaque_callback_data").asText()).isEqualTo(message.id().toString());
  }

  @Test
  void whoHasNotWrittenForADayIsWrittenToByATemplateAlone() {
    OutgoingMessage without = send("How was it? https://shop.example/s/1");
    assertThat(until(without, MessageState.NOT_SENT).reason())
        .isEqualTo(UnsentReason.OUTSIDE_WINDOW);
    assertThat(whatsapp.sentTo(to)).isEmpty();
    with(Map.of("template", "feedback", "templateLanguages", "de,pt_BR"));
    until(send("How was it?\n\n  https://shop.example/s/1"), MessageState.SENT);
    JsonNode template = last().path("template");
    assertThat(template.path("name").asText()).isEqualTo("feedback");
    assertThat(template.path("language").path("code").asText()).isEqualTo("pt_BR");
    assertThat(template.path("components").path(0).path("parameters").path(0).path("text").asText())
        .isEqualTo("How was it? https://shop.example/s/1");
    with(Map.of("template", "feedback", "templateLanguages", "de", "templateParameter", "link"));
    until(send("How was it?\nhttps://shop.example/s/1 Thanks"), MessageState.SENT);
    assertThat(last().path("template").findPath("text").asText())
        .isEqualTo("https://shop.example/s/1");
    assertThat(until(send("No link"), MessageState.NOT_SENT).reason())
        .isEqualTo(UnsentReason.OUTSIDE_WINDOW);
  }

  @Test
  void whatIsTooMuchOrNotLetInIsSentLater() {
    write();
    whatsapp.answers(
        to,
        GraphAnswer.error(400, 130429, "Rate limit hit"),
        GraphAnswer.error(401, 190, "Access token has expired"));
    assertThat(until(send("Hello"), MessageState.SENT).attempts()).isEqualTo(3);
  }

  @Test
  void whereNobodyKnowsWhetherItWentOutItIsNeverSentAgain() {
    write();
    whatsapp.answers(to, GraphAnswer.HANG_UP);
    OutgoingMessage message = send("Hello");
    assertThat(until(message, MessageState.UNCERTAIN).reason()).isEqualTo(UnsentReason.NO_ANSWER);
    number.bring(
        number.post(
            "statuses",
            number
                .status("wamid.late", "delivered")
                .put("biz_opaque_callback_data", message.id().toString())));
    assertThat(until(message, MessageState.DELIVERED).providerId()).isEqualTo("wamid.late");
    whatsapp.answers(to, GraphAnswer.error(500, 131000, "Something went wrong"));
    until(send("Hello again"), MessageState.UNCERTAIN);
  }

  @Test
  void statesOnlyGoForward() {
    write();
    OutgoingMessage message = send("Hello");
    String id = until(message, MessageState.SENT).providerId();
    number.bring(number.post("statuses", number.status(id, "read"), number.status(id, "sent")));
    until(message, MessageState.READ);
    number.bring(
        number.post("statuses", number.status(id, "delivered"), number.status("wamid.x", "read")));
    assertThat(status(message).state()).isEqualTo(MessageState.READ);
  }

  private ObjectNode failed(String id, int code) {
    ObjectNode failed = number.status(id, "failed").put("recipient_id", user);
    failed.putArray("errors").addObject().put("code", code);
    return failed;
  }

  @Test
  void whyItDidNotArriveIsKept() {
    write();
    OutgoingMessage message = send("Hello");
    String id = until(message, MessageState.SENT).providerId();
    number.bring(number.post("statuses", failed(id, 131047)));
    DeliveryStatus status = until(message, MessageState.FAILED);
    assertThat(status.reason()).isEqualTo(UnsentReason.OUTSIDE_WINDOW);
    assertThat(status.errorCode()).isEqualTo("131047");
    whatsapp.answers(to, GraphAnswer.error(400, 131026, "Message undeliverable"));
    assertThat(until(send("Hello"), MessageState.FAILED).reason())
        .isEqualTo(UnsentReason.UNDELIVERED);
  }

  @Test
  void whoStoppedMarketingMessagesHasOptedOutUntilTheyStart() {
    write();
    OutgoingMessage message = send("Hello");
    String id = until(message, MessageState.SENT).providerId();
    number.bring(number.post("statuses", failed(id, 131050)));
    assertThat(until(message, MessageState.FAILED).reason()).isEqualTo(UnsentReason.OPTED_OUT);
    assertThat(until(send("Hello?"), MessageState.NOT_SENT).reason())
        .isEqualTo(UnsentReason.OPTED_OUT);
    number.bring(WhatsAppNumberFixture.written(user, "START"));
    until(send("Welcome back"), MessageState.SENT);
    whatsapp.answers(to, GraphAnswer.error(400, 131050, "User opted out"));
    assertThat(until(send("Hello"), MessageState.FAILED).reason())
        .isEqualTo(UnsentReason.OPTED_OUT);
  }
}
