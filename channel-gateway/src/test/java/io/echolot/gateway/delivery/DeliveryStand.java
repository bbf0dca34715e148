package io.echolot.gateway.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.contracts.Channel;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.Topics;
import io.echolot.contracts.delivery.DeliveryStatus;
import io.echolot.contracts.delivery.MessageDelivery;
import io.echolot.contracts.delivery.MessagePurpose;
import io.echolot.contracts.delivery.MessageRoute;
import io.echolot.contracts.delivery.MessageState;
import io.echolot.contracts.delivery.OutgoingMessage;
import io.echolot.gateway.sms.TwilioAccountFixture;
import io.echolot.platform.Ids;
import io.echolot.testkit.FeedbackLog;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.awaitility.Awaitility;

/** Messages of one account, put on the real topic, and what the other topic tells of them. */
record DeliveryStand(TwilioAccountFixture account) {

  /** One to a number that goes out within an hour. */
  OutgoingMessage to(String number, String text) {
    return of(MessagePurpose.INVITATION, account.number(), number, text);
  }

  OutgoingMessage of(MessagePurpose purpose, String from, String to, String text) {
    return new OutgoingMessage(
        account.tenant(),
        Ids.next(),
        new MessageRoute(account.id(), Channel.SMS, from, to),
        purpose,
        "invitation-1",
        text,
        "en",
        Instant.now().plus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.MILLIS));
  }

  static OutgoingMessage notAfter(OutgoingMessage message, Instant end) {
    return new OutgoingMessage(
        message.tenant(),
        message.id(),
        message.route(),
        message.purpose(),
        message.subject(),
        message.text(),
        message.language(),
        end);
  }

  static OutgoingMessage send(OutgoingMessage message) {
    FeedbackLog.send(Topics.OUTGOING, message.topicKey(), ContractsJson.write(message));
    return message;
  }

  /** What is told of it once it is so far. */
  DeliveryStatus until(OutgoingMessage message, MessageState state) {
    Awaitility.await("it is sent, and told of, in the background")
        .untilAsserted(() -> assertThat(status(message).state()).isEqualTo(state));
    return status(message);
  }

  private static DeliveryStatus status(OutgoingMessage message) {
    byte[] told =
        FeedbackLog.read(
                Topics.DELIVERIES, MessageDelivery.topicKey(message.tenant(), message.id()))
            .get(MessageDelivery.topicKey(message.tenant(), message.id()));
    assertThat(told).isNotNull();
    MessageDelivery delivery = ContractsJson.read(told, MessageDelivery.class);
    assertThat(delivery.purpose()).isEqualTo(message.purpose());
    assertThat(delivery.subject()).isEqualTo(message.subject());
    assertThat(delivery.account()).isEqualTo(message.route().account());
    return delivery.status();
  }

  /** Has Twilio tell what became of one, at the address that it was given with it. */
  void tell(OutgoingMessage message, String sid, String status, String error) {
    String address = FakeTwilio.askedFor(message.route().to()).get(0).form().get("StatusCallback");
    tell(address.substring(account.publicUrl().length()), message, sid, status, error);
  }

  void tell(String path, OutgoingMessage message, String sid, String status, String error) {
    Map<String, String> form =
        new TreeMap<>(
            Map.of(
                "MessageSid",
                sid,
                "MessageStatus",
                status,
                "AccountSid",
                account.sid(),
                "From",
                message.route().from(),
                "To",
                message.route().to()));
    if (!error.isEmpty()) {
      form.put("ErrorCode", error);
    }
    account.post(path, form).statusCode(204);
  }

  static String sid() {
    return "SM" + UUID.randomUUID().toString().replace("-", "");
  }
}
