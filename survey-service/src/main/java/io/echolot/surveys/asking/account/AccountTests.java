package io.echolot.surveys.asking.account;

import static io.echolot.surveys.base.persistence.Database.await;

import io.echolot.contracts.delivery.MessagePurpose;
import io.echolot.contracts.delivery.MessageRoute;
import io.echolot.contracts.delivery.OutgoingMessage;
import io.echolot.platform.Ids;
import io.echolot.surveys.asking.account.proof.ProviderDesk;
import io.echolot.surveys.asking.message.Messages;
import io.echolot.surveys.asking.message.SentMessage;
import io.echolot.surveys.base.Keys;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/** Tries accounts by messages to those who set them up. Blocks. */
@ApplicationScoped
class AccountTests {

  /** Who waits with a phone in the hand waits no longer. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final AccountRows rows;
  private final ProviderDesks desks;
  private final Messages messages;
  private final Clock clock;

  AccountTests(AccountRows rows, ProviderDesks desks, Messages messages, Clock clock) {
    this.rows = rows;
    this.desks = desks;
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
    ProviderDesk desk = desks.of(account.provider());
    Keys.requireNone(body.violations(desk, account.addresses()));
    return await(
        messages.send(
            new OutgoingMessage(
                tenant,
                Ids.next(),
                new MessageRoute(
                    id,
                    account.provider().channel(),
                    body.sender(desk, account.addresses()),
                    desk.recipient(body.to()).orElseThrow()),
                MessagePurpose.TEST,
                "",
                body.text(),
                "",
                clock.instant().plus(PATIENCE),
                body.mail(account.provider().channel())),
            ""));
  }
}
