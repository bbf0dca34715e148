package io.echolot.gateway.email;

import io.echolot.contracts.account.MessagingProvider;
import io.echolot.contracts.account.SmtpNames;
import io.echolot.contracts.delivery.OutgoingMessage;
import io.echolot.gateway.delivery.carrier.MessageCarrier;
import io.echolot.gateway.delivery.carrier.SendOutcome;
import io.echolot.gateway.published.KnownAccount;
import io.echolot.platform.smtp.SmtpException;
import io.echolot.platform.smtp.SmtpServer;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;

/** Sends e-mails by tenants' mail servers. Source: RFC 5321. */
@ApplicationScoped
class EmailSender implements MessageCarrier {

  private final MailServers servers;
  private final EmailRendering rendering;

  EmailSender(MailServers servers, EmailRendering rendering) {
    this.servers = servers;
    this.rendering = rendering;
  }

  @Override
  public MessagingProvider provider() {
    return MessagingProvider.SMTP;
  }

  @Override
  public SendOutcome send(KnownAccount account, OutgoingMessage message) {
    IdentifiedMail mail;
    InternetAddress to;
    try {
      mail = rendering.of(account, message);
      to = new InternetAddress(message.route().to(), true);
    } catch (MessagingException | RuntimeException e) {
      // What can't be written as an e-mail never can, and nobody was asked.
      Log.errorf("The e-mail %s can't be written: %s", message, e.getClass().getName());
      return new SendOutcome.Refused("", false);
    }
    try {
      servers.send(
          SmtpServer.of(
              account.account().account(),
              account.account().settings(),
              account.secret(SmtpNames.PASSWORD).orElse("")),
          mail,
          to);
      return new SendOutcome.Taken(mail.id());
    } catch (SmtpException e) {
      return SmtpReply.outcome(e);
    }
  }
}
