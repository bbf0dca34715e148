package io.echolot.surveys.records.alert.message;

import static io.echolot.surveys.base.persistence.Database.await;

import io.echolot.surveys.records.alert.rule.MailAddresses;
import io.echolot.surveys.records.alert.rule.ToldBy;
import io.echolot.surveys.records.webhook.delivery.Courier;
import io.echolot.surveys.records.webhook.delivery.Message;
import io.echolot.surveys.records.webhook.delivery.Outcome;
import io.echolot.surveys.records.webhook.endpoint.WebhooksConfig;
import io.quarkus.logging.Log;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Brings alerts to e-mail addresses. */
@ApplicationScoped
class MailCourier implements Courier {

  private static final Outcome AWAY = new Outcome.Failed(0, "The mail server didn't take it.");
  private static final Outcome NONE =
      new Outcome.Failed(0, "This Echolot has no mail server (echolot.mail.host).");

  /** SMTP's own word for a message that was taken (RFC 5321). */
  private static final Outcome TAKEN = new Outcome.Taken(250);

  private final ReactiveMailer mailer;
  private final SmtpConfig mail;
  private final WebhooksConfig config;
  private final String console;

  MailCourier(
      ReactiveMailer mailer,
      SmtpConfig mail,
      WebhooksConfig config,
      @ConfigProperty(name = "echolot.console-url") String console) {
    this.mailer = mailer;
    this.mail = mail;
    this.config = config;
    this.console = console;
  }

  @Override
  public Set<String> kinds() {
    return Set.of(ToldBy.EMAIL.wireName());
  }

  @Override
  public Outcome send(Message message) {
    if (message.to().secrets().isEmpty()) {
      return ChatCourier.UNREADABLE;
    }
    if (mail.host().isEmpty()) {
      return NONE;
    }
    MailForm form =
        MailForm.of(AlertText.of(AlertPayload.read(message.body()), message.held(), console));
    Mail letter =
        new Mail()
            .setTo(MailAddresses.of(message.to().secrets().get(0)).each())
            .setSubject(form.subject())
            .setText(form.text())
            .setHtml(form.html());
    try {
      await(mailer.send(letter).ifNoItem().after(config.timeout()).fail());
      return TAKEN;
    } catch (RuntimeException e) {
      Log.warnf("An alert can't be mailed now: %s", e.getClass().getName());
      return AWAY;
    }
  }
}
