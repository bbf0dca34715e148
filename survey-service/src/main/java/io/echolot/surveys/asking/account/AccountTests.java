package io.echolot.surveys.asking.account;

import static io.echolot.surveys.base.persistence.Database.await;

import io.echolot.contracts.Channel;
import io.echolot.contracts.delivery.MessagePurpose;
import io.echolot.contracts.delivery.MessageRoute;
import io.echolot.contracts.delivery.OutgoingMessage;
import io.echolot.platform.Ids;
import io.echolot.surveys.asking.message.Messages;
import io.echolot.surveys.asking.message.SentMessage;
import io.echolot.surveys.base.Keys;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/** Tries accounts by messages to phones of those who set them up. Blocks. */
@ApplicationScoped
class AccountTests {

  /** Who waits with a phone in the hand waits no longer. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final AccountRows rows;
  private final Messages messages;
  private final Clock clock;

  AccountTests(AccountRows rows, Messages messages, Clock clock) {
    this.rows = rows;
    this.messages = messages;
    this.clock = clock;
  }

  /**
   * Sends one.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link
   *     io.echolot.platform.problem.Problem#INVALID}, {@link
   *     io.echolot.platform.problem.Problem#NOT_FOUND}
   */
  SentMessage send(String tenant, String id, TestMessageBody body) {
    ChannelAccountBody account = await(rows.get(tenant, id)).body;
    Keys.requireNone(body.violations(account.addresses()));
    return await(
        messages.send(
            new OutgoingMessage(
                tenant,
                Ids.next(),
                new MessageRoute(
                    id, Channel.SMS, body.sender(account.addresses()), body.recipient()),
                MessagePurpose.TEST,
                "",
                body.text(),
                "",
                clock.instant().plus(PATIENCE)),
            ""));
  }
}
