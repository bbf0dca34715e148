package io.echolot.gateway.whatsapp;

import com.mongodb.MongoException;
import io.echolot.contracts.account.MessagingProvider;
import io.echolot.contracts.account.WhatsAppNames;
import io.echolot.contracts.delivery.MessagePurpose;
import io.echolot.contracts.delivery.OutgoingMessage;
import io.echolot.contracts.delivery.UnsentReason;
import io.echolot.gateway.delivery.carrier.MessageCarrier;
import io.echolot.gateway.delivery.carrier.ProviderPost;
import io.echolot.gateway.delivery.carrier.SendOutcome;
import io.echolot.gateway.published.KnownAccount;
import io.echolot.gateway.whatsapp.post.WhatsAppUser;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Sends messages by a tenant's number: in any words to whom it may, and else by the account's
 * template. Source: Meta, WhatsApp Cloud API, "Messages".
 */
@ApplicationScoped
class WhatsAppSender implements MessageCarrier {

  /** What Meta says of somebody whom WhatsApp doesn't reach. */
  private static final String NO_USER = "131026";

  private final ProviderPost http;
  private final WhatsAppWindows windows;
  private final String api;

  WhatsAppSender(ProviderPost http, WhatsAppWindows windows, WhatsAppConfig config) {
    this.http = http;
    this.windows = windows;
    this.api = config.api().replaceAll("/+$", "") + "/" + config.version() + "/";
  }

  @Override
  public MessagingProvider provider() {
    return MessagingProvider.WHATSAPP;
  }

  @Override
  public SendOutcome send(KnownAccount account, OutgoingMessage message)
      throws InterruptedException {
    Optional<String> token = account.secret(WhatsAppNames.ACCESS_TOKEN);
    if (token.isEmpty()) {
      return new SendOutcome.NotNow("", Duration.ZERO);
    }
    if (!WhatsAppUser.isUser(message.route().to())) {
      return new SendOutcome.Refused(NO_USER, UnsentReason.UNDELIVERED);
    }
    try {
      return mayBeInOwnWords(account, message)
          ? post(account, token.get(), WhatsAppJson.own(message))
          : template(account, token.get(), message);
    } catch (MongoException e) {
      // Nobody was asked.
      return new SendOutcome.NotNow("", Duration.ZERO);
    }
  }

  /** A reply's recipient has just written, and it is too late for it when that is a day ago. */
  private boolean mayBeInOwnWords(KnownAccount account, OutgoingMessage message) {
    return message.purpose() == MessagePurpose.REPLY
        || windows.isOpen(account, message.route().to());
  }

  private SendOutcome template(KnownAccount account, String token, OutgoingMessage message)
      throws InterruptedException {
    Optional<WhatsAppTemplate> template = WhatsAppTemplate.of(account.account().settings());
    Optional<String> parameter = template.flatMap(one -> one.parameter(message.text()));
    if (template.isEmpty() || parameter.isEmpty()) {
      return new SendOutcome.NotAllowed(UnsentReason.OUTSIDE_WINDOW);
    }
    return post(account, token, WhatsAppJson.template(message, template.get(), parameter.get()));
  }

  private SendOutcome post(KnownAccount account, String token, String body)
      throws InterruptedException {
    return WhatsAppAnswer.outcome(
        http.post(
            URI.create(api + account.account().account() + "/messages"),
            Map.of("content-type", "application/json", "authorization", "Bearer " + token),
            body));
  }
}
