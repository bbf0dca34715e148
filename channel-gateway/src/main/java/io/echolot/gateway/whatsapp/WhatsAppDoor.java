package io.echolot.gateway.whatsapp;

import com.mongodb.MongoException;
import io.echolot.contracts.Channel;
import io.echolot.contracts.account.MessagingProvider;
import io.echolot.contracts.account.WhatsAppNames;
import io.echolot.contracts.account.WhatsAppVerifyToken;
import io.echolot.contracts.channel.ChannelConfig;
import io.echolot.dialogue.engine.Engine;
import io.echolot.dialogue.voice.WhatsAppVoice;
import io.echolot.gateway.account.AccountNotes;
import io.echolot.gateway.account.RefusedCall;
import io.echolot.gateway.delivery.DeliveryReports;
import io.echolot.gateway.delivery.OutgoingReplies;
import io.echolot.gateway.delivery.SendingChannels;
import io.echolot.gateway.dialogue.Dialogues;
import io.echolot.gateway.dialogue.Message;
import io.echolot.gateway.dialogue.OptOuts;
import io.echolot.gateway.door.DoorProblems;
import io.echolot.gateway.http.RateLimits;
import io.echolot.gateway.published.KnownAccount;
import io.echolot.gateway.published.KnownAccounts;
import io.echolot.gateway.whatsapp.post.WhatsAppEvent;
import io.echolot.gateway.whatsapp.post.WhatsAppEvent.Heard;
import io.echolot.gateway.whatsapp.post.WhatsAppEvent.Ignored;
import io.echolot.gateway.whatsapp.post.WhatsAppEvent.Reported;
import io.echolot.gateway.whatsapp.post.WhatsAppEvent.Stopped;
import io.echolot.gateway.whatsapp.post.WhatsAppPost;
import io.echolot.platform.problem.Problem;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** What happens to what Meta tells of a number. */
@ApplicationScoped
class WhatsAppDoor {

  /** What is passed over, by why. */
  static final String PASSED_OVER = "echolot.whatsapp.passed.over";

  private static final WhatsAppVoice VOICE = new WhatsAppVoice();

  private final KnownAccounts accounts;
  private final SendingChannels channels;
  private final Dialogues dialogues;
  private final OutgoingReplies replies;
  private final DeliveryReports reports;
  private final OptOuts optOuts;
  private final WhatsAppWindows windows;
  private final RateLimits limits;
  private final AccountNotes notes;
  private final MeterRegistry meters;
  private final Clock clock;

  WhatsAppDoor(
      KnownAccounts accounts,
      SendingChannels channels,
      Dialogues dialogues,
      OutgoingReplies replies,
      DeliveryReports reports,
      OptOuts optOuts,
      WhatsAppWindows windows,
      RateLimits limits,
      AccountNotes notes,
      MeterRegistry meters,
      Clock clock) {
    this.accounts = accounts;
    this.channels = channels;
    this.dialogues = dialogues;
    this.replies = replies;
    this.reports = reports;
    this.optOuts = optOuts;
    this.windows = windows;
    this.limits = limits;
    this.notes = notes;
    this.meters = meters;
    this.clock = clock;
  }

  /**
   * A number that is known to be called for.
   *
   * @param secret the app's
   */
  private record Number(KnownAccount account, String secret) {

    /** Meta's id of it. */
    String id() {
      return account.account().account();
    }

    Optional<String> address() {
      return account.account().addresses().stream().findFirst();
    }
  }

  /**
   * Returns if the account's token is shown.
   *
   * @throws HttpProblem {@link DoorProblems#NOT_SIGNED} or {@link Problem#UNAVAILABLE}
   */
  void requireVerified(String accountId, String token) {
    dialogues.ensureReady();
    Number number = number(accountId);
    if (!WhatsAppVerifyToken.matches(number.id(), number.secret(), token)) {
      throw refused(number.account(), RefusedCall.WRONG_SIGNATURE);
    }
  }

  /**
   * Takes all that a call tells. If somebody writes too often, what others write is taken all the
   * same before Meta is told to bring it again.
   *
   * @param accountId whose it is said to be
   * @param signature what the call shows; empty if it shows nothing
   * @throws HttpProblem {@link DoorProblems#NOT_SIGNED}, {@link Problem#TOO_MANY_REQUESTS} or
   *     {@link Problem#UNAVAILABLE}
   */
  void take(String accountId, String signature, byte[] json) {
    dialogues.ensureReady();
    Number number = number(accountId);
    if (!new MetaSignature(number.secret()).matches(json, signature)) {
      throw refused(number.account(), RefusedCall.WRONG_SIGNATURE);
    }
    Optional<HttpProblem> tooMany = Optional.empty();
    for (WhatsAppEvent event : WhatsAppPost.events(json, number.id(), clock.instant())) {
      try {
        take(number, event);
      } catch (HttpProblem e) {
        if (e.getStatusCode() != Problem.TOO_MANY_REQUESTS.status().getStatusCode()) {
          throw e;
        }
        tooMany = Optional.of(e);
      } catch (MongoException e) {
        Log.warnf("A message can't be taken now: %s", e.getClass().getName());
        throw Problem.unavailable("Nothing was stored; send it again.");
      }
    }
    tooMany.ifPresent(
        problem -> {
          throw problem;
        });
  }

  private Number number(String accountId) {
    KnownAccount account =
        accounts
            .byId(accountId)
            .filter(known -> known.account().provider() == MessagingProvider.WHATSAPP)
            .orElseThrow(() -> DoorProblems.NOT_SIGNED.because(""));
    return account
        .secret(WhatsAppNames.APP_SECRET)
        .map(secret -> new Number(account, secret))
        .orElseThrow(() -> refused(account, RefusedCall.CLOSED_CREDENTIALS));
  }

  private HttpProblem refused(KnownAccount account, RefusedCall why) {
    notes.refused(account, why);
    return DoorProblems.NOT_SIGNED.because("");
  }

  private void take(Number number, WhatsAppEvent event) {
    if (event instanceof Ignored ignored) {
      meters.counter(PASSED_OVER, "why", ignored.why().wireName()).increment();
    } else if (event instanceof Reported reported) {
      reports.told(number.account(), Channel.WHATSAPP, reported.report().from(address(number)));
    } else if (event instanceof Stopped stopped) {
      optOuts.told(channel(number), stopped.user(), stopped.id());
    } else if (event instanceof Heard heard && number.address().isPresent()) {
      notes.received(number.account());
      take(number, heard);
    }
  }

  private static String address(Number number) {
    return number.address().orElse("");
  }

  private ChannelConfig channel(Number number) {
    return channels.of(number.account(), Channel.WHATSAPP, address(number));
  }

  private void take(Number number, Heard heard) {
    ChannelConfig channel = channel(number);
    windows.open(number.account(), heard.user(), heard.at());
    if (!Engine.isStop(heard.input())) {
      // Nobody may be kept from opting out.
      limits.take(channel, "whatsapp " + heard.user());
    }
    Message message =
        new Message(channel, heard.user(), heard.id(), heard.input(), "").sent(heard.at());
    replies.send(
        WhatsAppReplies.of(
            number.account(), address(number), heard, dialogues.take(message, VOICE)));
  }
}
