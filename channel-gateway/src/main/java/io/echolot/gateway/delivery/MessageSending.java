package io.echolot.gateway.delivery;

import com.mongodb.MongoException;
import io.echolot.contracts.account.MessagingProvider;
import io.echolot.contracts.delivery.MessagePurpose;
import io.echolot.contracts.delivery.MessageRoute;
import io.echolot.contracts.delivery.UnsentReason;
import io.echolot.gateway.account.AccountNotes;
import io.echolot.gateway.delivery.carrier.MessageCarrier;
import io.echolot.gateway.delivery.carrier.SendOutcome;
import io.echolot.gateway.delivery.store.DeliveryConfig;
import io.echolot.gateway.delivery.store.DueMessage;
import io.echolot.gateway.delivery.store.OutgoingStore;
import io.echolot.gateway.delivery.store.Settled;
import io.echolot.gateway.delivery.store.SettledStore;
import io.echolot.gateway.dialogue.OptOuts;
import io.echolot.gateway.published.KnownAccount;
import io.echolot.gateway.published.KnownAccounts;
import io.echolot.platform.outbound.Backoff;
import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Sends a message. Before the provider is asked it is stored that it will be, and who reads that
 * later never asks again: whoever dies in between, nobody gets a message twice.
 */
@ApplicationScoped
class MessageSending {

  /** How long a message waits behind another of the same recipient, or for its account. */
  private static final Duration MOMENT = Duration.ofSeconds(1);

  private final OutgoingStore store;
  private final SettledStore settled;
  private final KnownAccounts accounts;
  private final SendingChannels channels;
  private final OptOuts optOuts;
  private final AccountNotes notes;
  private final DeliveryConfig config;
  private final Clock clock;
  private final Backoff backoff;
  private final Map<MessagingProvider, MessageCarrier> carriers;

  MessageSending(
      OutgoingStore store,
      SettledStore settled,
      KnownAccounts accounts,
      SendingChannels channels,
      OptOuts optOuts,
      AccountNotes notes,
      @All List<MessageCarrier> carriers,
      DeliveryConfig config,
      Clock clock) {
    this.store = store;
    this.settled = settled;
    this.accounts = accounts;
    this.channels = channels;
    this.optOuts = optOuts;
    this.notes = notes;
    this.config = config;
    this.clock = clock;
    this.backoff = new Backoff(config.retryAfter());
    this.carriers =
        carriers.stream().collect(Collectors.toMap(MessageCarrier::provider, Function.identity()));
  }

  /** The account by which a message can be sent; empty if there is none now. */
  Optional<KnownAccount> account(DueMessage due) {
    MessageRoute route = due.message().route();
    return accounts
        .of(due.message().tenant(), route.account())
        .filter(known -> known.credentials().isPresent())
        .filter(known -> known.account().provider().channel() == route.channel())
        .filter(known -> carriers.containsKey(known.account().provider()))
        .filter(known -> SendingChannels.has(known, route.channel(), route.from()));
  }

  /** Sends it if it may be sent now; what the provider said, or empty if it wasn't asked. */
  Optional<SendOutcome> send(DueMessage due) throws InterruptedException {
    Instant now = clock.instant();
    if (!now.isBefore(due.message().notAfter())) {
      settled.settle(due, Settled.notSent(UnsentReason.EXPIRED, ""));
      return Optional.empty();
    }
    Optional<KnownAccount> account = account(due);
    if (account.isEmpty()) {
      awaitAccount(due, now);
      return Optional.empty();
    }
    Optional<Instant> earlier = store.earlier(due, now);
    if (earlier.isPresent()) {
      store.postpone(due, earlier.get().plus(MOMENT));
      return Optional.empty();
    }
    return ask(due, account.get());
  }

  private void awaitAccount(DueMessage due, Instant now) {
    MessageRoute route = due.message().route();
    boolean isClosed =
        accounts
            .of(due.message().tenant(), route.account())
            .filter(known -> known.credentials().isEmpty())
            .isPresent();
    if (isClosed) {
      // Its keys may be put back.
      store.postpone(due, now.plus(config.accountWithin()));
    } else if (now.isAfter(due.receivedAt().plus(config.accountWithin()))) {
      settled.settle(due, Settled.notSent(UnsentReason.NO_ACCOUNT, ""));
    } else {
      store.postpone(due, now.plus(MOMENT));
    }
  }

  private Optional<SendOutcome> ask(DueMessage due, KnownAccount account)
      throws InterruptedException {
    MessageRoute route = due.message().route();
    // What answers somebody they have asked for, such as that they are opted out.
    boolean isReply = due.message().purpose() == MessagePurpose.REPLY;
    if (!isReply && optOuts.has(channels.of(account, route.channel(), route.from()), route.to())) {
      settled.settle(due, Settled.notSent(UnsentReason.OPTED_OUT, ""));
      return Optional.empty();
    }
    if (!store.begin(due, clock.instant())) {
      return Optional.empty();
    }
    SendOutcome outcome = carriers.get(account.account().provider()).send(account, due.message());
    noteSurely(due, account, outcome);
    return Optional.of(outcome);
  }

  /** What the provider said is lost for ever if it isn't stored: an outage may be short. */
  private void noteSurely(DueMessage due, KnownAccount account, SendOutcome outcome)
      throws InterruptedException {
    Instant end = clock.instant().plus(config.noteWithin());
    while (true) {
      try {
        note(due, account, outcome);
        return;
      } catch (MongoException e) {
        if (clock.instant().isAfter(end)) {
          throw e;
        }
        TimeUnit.MILLISECONDS.sleep(MOMENT.toMillis());
      }
    }
  }

  private void note(DueMessage due, KnownAccount account, SendOutcome outcome) {
    if (outcome instanceof SendOutcome.Taken taken) {
      notes.sent(account);
      settled.settle(due, Settled.sent(taken.providerId()));
    } else if (outcome instanceof SendOutcome.Refused refused) {
      notes.failed(account, refused.code());
      refused(due, account, refused);
    } else if (outcome instanceof SendOutcome.NotAllowed notAllowed) {
      settled.settle(due, Settled.notSent(notAllowed.reason(), ""));
    } else if (outcome instanceof SendOutcome.NotNow notNow) {
      notes.failed(account, notNow.code());
      notNow(due, notNow);
    } else {
      notes.failed(account, "");
      settled.settle(due, Settled.uncertain());
    }
  }

  private void refused(DueMessage due, KnownAccount account, SendOutcome.Refused refused) {
    if (refused.optedOut()) {
      // Before what waits behind it may go.
      optOut(account, due.message().route(), due.message().id().toString());
    }
    settled.settle(due, Settled.failed(refused.reason(), "", refused.code()));
  }

  private void optOut(KnownAccount account, MessageRoute route, String reference) {
    try {
      optOuts.told(channels.of(account, route.channel(), route.from()), route.to(), reference);
    } catch (RuntimeException e) {
      // The provider refuses the next message, too.
      Log.warnf("An opt-out can't be noted now: %s", e.getClass().getName());
    }
  }

  private void notNow(DueMessage due, SendOutcome.NotNow notNow) {
    Optional<Duration> wait =
        due.message().purpose() == MessagePurpose.TEST
            ? Optional.empty()
            : backoff.after(
                due.failures() + 1, notNow.retryAfter(), ThreadLocalRandom.current().nextDouble());
    if (wait.isEmpty()) {
      settled.settle(due, Settled.notSent(UnsentReason.GIVEN_UP, notNow.code()));
      return;
    }
    Instant next = clock.instant().plus(wait.get());
    if (next.isBefore(due.message().notAfter())) {
      store.again(due, next, notNow.code());
    } else {
      settled.settle(due, Settled.notSent(UnsentReason.EXPIRED, notNow.code()));
    }
  }
}
