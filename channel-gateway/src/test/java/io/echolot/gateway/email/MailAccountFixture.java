package io.echolot.gateway.email;

import io.echolot.contracts.Channel;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.Topics;
import io.echolot.contracts.account.ChannelAccount;
import io.echolot.contracts.account.MessagingProvider;
import io.echolot.contracts.delivery.DeliveryStatus;
import io.echolot.contracts.delivery.MessageDelivery;
import io.echolot.contracts.delivery.MessagePurpose;
import io.echolot.contracts.delivery.MessageRoute;
import io.echolot.contracts.delivery.MessageState;
import io.echolot.contracts.delivery.OutgoingMail;
import io.echolot.contracts.delivery.OutgoingMessage;
import io.echolot.gateway.Fixture;
import io.echolot.gateway.published.KnownAccounts;
import io.echolot.platform.Ids;
import io.echolot.platform.seal.SecretBox;
import io.echolot.testkit.FeedbackLog;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/**
 * A tenant's account with a mail server, put on the real topic.
 *
 * @param tenant whose it is
 * @param id by which we know it
 * @param from its address
 */
record MailAccountFixture(String tenant, String id, String from) {

  static MailAccountFixture of(String tenant) {
    String id = Ids.next().toString();
    return new MailAccountFixture(tenant, id, "feedback-" + id + "@acme.example");
  }

  /** Puts it on its topic, and waits until the gateway knows it. */
  MailAccountFixture publish(SecretBox box, KnownAccounts accounts, int port, String password) {
    String key = ChannelAccount.topicKey(tenant, id);
    var account =
        new ChannelAccount(
            tenant,
            id,
            MessagingProvider.SMTP,
            from,
            List.of(from),
            Map.of(
                "host",
                "127.0.0.1",
                "port",
                Integer.toString(port),
                "security",
                "none",
                "senderName",
                "Müller & Söhne"),
            100,
            box.seal(key, "{\"password\":\"" + password + "\"}"));
    FeedbackLog.send(Topics.ACCOUNTS, key, ContractsJson.write(account));
    Fixture.untilRead(() -> accounts.byId(id).isPresent());
    return this;
  }

  OutgoingMessage invitation(String to, String text, OutgoingMail mail) {
    return message(MessagePurpose.INVITATION, to, text, mail);
  }

  OutgoingMessage message(MessagePurpose purpose, String to, String text, OutgoingMail mail) {
    return new OutgoingMessage(
        tenant,
        Ids.next(),
        new MessageRoute(id, Channel.EMAIL, from, to),
        purpose,
        "invitation-1",
        text,
        "de",
        Instant.now().plus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.MILLIS),
        mail);
  }

  static OutgoingMessage send(OutgoingMessage message) {
    FeedbackLog.send(Topics.OUTGOING, message.topicKey(), ContractsJson.write(message));
    return message;
  }

  /** What is told of a message once it is so far. */
  static DeliveryStatus until(OutgoingMessage message, MessageState state) {
    String key = MessageDelivery.topicKey(message.tenant(), message.id());
    return Awaitility.await("it is sent, and told of, in the background")
        .until(
            () -> {
              byte[] told = FeedbackLog.read(Topics.DELIVERIES, key).get(key);
              return told == null ? null : ContractsJson.read(told, MessageDelivery.class).status();
            },
            status -> status != null && status.state() == state);
  }
}
