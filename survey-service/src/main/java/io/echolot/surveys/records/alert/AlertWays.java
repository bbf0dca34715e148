package io.echolot.surveys.records.alert;

import io.echolot.surveys.records.alert.message.MailProofConfig;
import io.echolot.surveys.records.alert.rule.AlertBody;
import io.echolot.surveys.records.webhook.endpoint.WebhooksConfig;
import jakarta.inject.Singleton;

/** By what alerts can tell here. */
@Singleton
class AlertWays {

  private final WebhooksConfig webhooks;
  private final MailProofConfig mail;

  AlertWays(WebhooksConfig webhooks, MailProofConfig mail) {
    this.webhooks = webhooks;
    this.mail = mail;
  }

  AlertBody.Ways now() {
    return new AlertBody.Ways(webhooks.plainHttp(), mail.host().isPresent());
  }
}
