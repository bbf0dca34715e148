package io.echolot.surveys.records.alert;

import io.echolot.surveys.records.alert.message.SmtpConfig;
import io.echolot.surveys.records.alert.rule.AlertBody;
import io.echolot.surveys.records.webhook.endpoint.WebhooksConfig;
import jakarta.inject.Singleton;

/** By what alerts can tell here. */
@Singleton
class AlertWays {

  private final WebhooksConfig webhooks;
  private final SmtpConfig mail;

  AlertWays(WebhooksConfig webhooks, SmtpConfig mail) {
    this.webhooks = webhooks;
    this.mail = mail;
  }

  AlertBody.Ways now() {
    return new AlertBody.Ways(webhooks.plainHttp(), mail.host().isPresent());
  }
}
