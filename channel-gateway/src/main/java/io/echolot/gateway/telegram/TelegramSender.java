package io.echolot.gateway.telegram;

import io.echolot.contracts.account.MessagingProvider;
import io.echolot.contracts.account.TelegramNames;
import io.echolot.contracts.delivery.OutgoingMessage;
import io.echolot.gateway.delivery.carrier.MessageCarrier;
import io.echolot.gateway.delivery.carrier.SendOutcome;
import io.echolot.gateway.published.KnownAccount;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Sends messages by a tenant's bot, which reaches those alone who have started it. Telegram tells
 * nothing of a message that it took. Source: Telegram, Bot API, "sendMessage".
 */
@ApplicationScoped
class TelegramSender implements MessageCarrier {

  private static final Pattern USER = Pattern.compile("[1-9][0-9]{0,17}");

  /** What Telegram says of a chat that isn't there. */
  private static final String NO_CHAT = "400";

  private final BotCalls calls;

  TelegramSender(BotCalls calls) {
    this.calls = calls;
  }

  @Override
  public MessagingProvider provider() {
    return MessagingProvider.TELEGRAM;
  }

  @Override
  public SendOutcome send(KnownAccount account, OutgoingMessage message)
      throws InterruptedException {
    Optional<String> token = account.secret(TelegramNames.TOKEN);
    if (token.isEmpty()) {
      return new SendOutcome.NotNow("", Duration.ZERO);
    }
    String user = message.route().to();
    return USER.matcher(user).matches()
        ? TelegramAnswer.outcome(calls.send(token.get(), new BotMessage(user, message.text())))
        : new SendOutcome.Refused(NO_CHAT, false);
  }
}
