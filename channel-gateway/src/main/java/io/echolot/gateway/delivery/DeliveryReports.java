package io.echolot.gateway.delivery;

import com.mongodb.MongoException;
import io.echolot.contracts.Channel;
import io.echolot.contracts.delivery.MessageDelivery;
import io.echolot.contracts.delivery.MessageState;
import io.echolot.gateway.account.AccountNotes;
import io.echolot.gateway.delivery.store.Settled;
import io.echolot.gateway.delivery.store.SettledStore;
import io.echolot.gateway.dialogue.OptOuts;
import io.echolot.gateway.published.KnownAccount;
import io.echolot.platform.problem.Problem;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Takes what providers tell of messages after they took them, in whatever order it comes. */
@ApplicationScoped
public class DeliveryReports {

  private final SettledStore settled;
  private final SendingChannels channels;
  private final OptOuts optOuts;
  private final AccountNotes notes;

  DeliveryReports(
      SettledStore settled, SendingChannels channels, OptOuts optOuts, AccountNotes notes) {
    this.settled = settled;
    this.channels = channels;
    this.optOuts = optOuts;
    this.notes = notes;
  }

  /**
   * Notes what is told; of a message that isn't known nothing is, but for an opt-out.
   *
   * @param account whose provider tells it
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#UNAVAILABLE} if it can't be
   *     noted now
   */
  public void told(KnownAccount account, Channel channel, ProviderReport report) {
    if (report.state() == MessageState.FAILED) {
      notes.failed(account, report.errorCode());
    }
    try {
      settle(account, report);
    } catch (MongoException e) {
      Log.warnf("What became of a message can't be noted now: %s", e.getClass().getName());
      throw Problem.unavailable("Nothing was stored; send it again.");
    }
    if (report.optedOut()) {
      optOuts.told(channels.of(account, channel, report.from()), report.to(), report.providerId());
    }
  }

  private void settle(KnownAccount known, ProviderReport report) {
    String account = known.account().topicKey();
    Settled told =
        new Settled(report.state(), report.reason(), report.providerId(), report.errorCode());
    if (report.message().isEmpty()) {
      settled.settleByProviderId(account, told);
    } else {
      UUID message = UUID.fromString(report.message());
      settled.settle(account, MessageDelivery.topicKey(known.tenant(), message), told);
    }
  }
}
