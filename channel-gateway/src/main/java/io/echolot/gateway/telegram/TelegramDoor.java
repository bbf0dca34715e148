package io.echolot.gateway.telegram;

import io.echolot.contracts.Channel;
import io.echolot.contracts.account.MessagingProvider;
import io.echolot.contracts.account.TelegramNames;
import io.echolot.contracts.account.TelegramSecret;
import io.echolot.contracts.channel.ChannelConfig;
import io.echolot.dialogue.engine.Engine;
import io.echolot.dialogue.engine.Input;
import io.echolot.dialogue.voice.TelegramVoice;
import io.echolot.gateway.account.AccountNotes;
import io.echolot.gateway.account.RefusedCall;
import io.echolot.gateway.delivery.SendingChannels;
import io.echolot.gateway.delivery.carrier.SendOutcome;
import io.echolot.gateway.dialogue.Dialogues;
import io.echolot.gateway.dialogue.Message;
import io.echolot.gateway.dialogue.OptOuts;
import io.echolot.gateway.dialogue.Reply;
import io.echolot.gateway.door.DoorProblems;
import io.echolot.gateway.http.RateLimits;
import io.echolot.gateway.published.KnownAccount;
import io.echolot.gateway.published.KnownAccounts;
import io.echolot.gateway.telegram.TelegramEvent.Pressed;
import io.echolot.gateway.telegram.TelegramEvent.Written;
import io.echolot.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** What happens to what Telegram tells of a bot. */
@ApplicationScoped
class TelegramDoor {

  private static final TelegramVoice VOICE = new TelegramVoice();

  private final KnownAccounts accounts;
  private final SendingChannels channels;
  private final Dialogues dialogues;
  private final OptOuts optOuts;
  private final RateLimits limits;
  private final AccountNotes notes;
  private final BotCalls calls;

  TelegramDoor(
      KnownAccounts accounts,
      SendingChannels channels,
      Dialogues dialogues,
      OptOuts optOuts,
      RateLimits limits,
      AccountNotes notes,
      BotCalls calls) {
    this.accounts = accounts;
    this.channels = channels;
    this.dialogues = dialogues;
    this.optOuts = optOuts;
    this.limits = limits;
    this.notes = notes;
    this.calls = calls;
  }

  /** A bot that is known to be called for. */
  private record Bot(KnownAccount account, String token) {

    /** Its user name. */
    Optional<String> address() {
      return account.account().addresses().stream().findFirst();
    }
  }

  /**
   * Takes an update and gives the last message of the reply; those before it are on their way.
   *
   * @param accountId whose update it is said to be
   * @param secret what the call shows; empty if it shows nothing
   * @return empty for silence, and for what is passed over
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link DoorProblems#NOT_SIGNED}, {@link
   *     Problem#TOO_MANY_REQUESTS} or {@link Problem#UNAVAILABLE}
   */
  Optional<BotMessage> take(String accountId, String secret, byte[] json)
      throws InterruptedException {
    dialogues.ensureReady();
    Bot bot = bot(accountId, secret);
    Optional<TelegramUpdate> update = TelegramUpdate.of(json);
    if (update.isEmpty() || bot.address().isEmpty()) {
      return Optional.empty();
    }
    notes.received(bot.account());
    List<BotMessage> said = take(bot, update.get());
    for (int i = 0; i < said.size() - 1; i++) {
      // What was said is kept with the update, which Telegram brings again.
      if (TelegramAnswer.outcome(calls.send(bot.token(), said.get(i)))
          instanceof SendOutcome.NotNow) {
        throw Problem.unavailable("The reply can't be sent now.");
      }
    }
    return said.isEmpty() ? Optional.empty() : Optional.of(said.get(said.size() - 1));
  }

  private Bot bot(String accountId, String secret) {
    KnownAccount account =
        accounts
            .byId(accountId)
            .filter(known -> known.account().provider() == MessagingProvider.TELEGRAM)
            .orElseThrow(() -> DoorProblems.NOT_SIGNED.because(""));
    Optional<String> token = account.secret(TelegramNames.TOKEN);
    if (token.isEmpty()) {
      notes.refused(account, RefusedCall.CLOSED_CREDENTIALS);
      throw DoorProblems.NOT_SIGNED.because("");
    }
    if (!TelegramSecret.matches(account.account().account(), token.get(), secret)) {
      notes.refused(account, RefusedCall.WRONG_SIGNATURE);
      throw DoorProblems.NOT_SIGNED.because("");
    }
    return new Bot(account, token.get());
  }

  private List<BotMessage> take(Bot bot, TelegramUpdate update) {
    ChannelConfig channel =
        channels.of(bot.account(), Channel.TELEGRAM, bot.address().orElseThrow());
    if (update.event() instanceof Written written) {
      return take(channel, update, written.input());
    }
    if (update.event() instanceof Pressed pressed) {
      calls.acknowledge(bot.token(), pressed.callback());
      return pressed.input().map(input -> take(channel, update, input)).orElse(List.of());
    }
    optOuts.told(channel, update.user(), id(update));
    return List.of();
  }

  private List<BotMessage> take(ChannelConfig channel, TelegramUpdate update, Input input) {
    if (!Engine.isStop(input)) {
      // Nobody may be kept from opting out.
      limits.take(channel, "telegram " + update.user());
    }
    Message message =
        new Message(channel, update.user(), id(update), input, update.language())
            .sent(update.sentAt());
    Reply reply = dialogues.take(message, VOICE);
    return BotMessage.of(update.user(), reply);
  }

  private static String id(TelegramUpdate update) {
    return Long.toString(update.id());
  }
}
