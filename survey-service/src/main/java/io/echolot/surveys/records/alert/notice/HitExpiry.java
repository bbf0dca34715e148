package io.echolot.surveys.records.alert.notice;

import static io.echolot.surveys.base.persistence.Database.await;

import io.echolot.surveys.base.schema.SchemaPending;
import io.echolot.surveys.records.webhook.endpoint.WebhooksConfig;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** Forgets of which responses alerts told, once notices of that age are gone too. */
@ApplicationScoped
class HitExpiry {

  private final AlertNotices notices;
  private final WebhooksConfig config;

  HitExpiry(AlertNotices notices, WebhooksConfig config) {
    this.notices = notices;
    this.config = config;
  }

  @Scheduled(
      every = "1h",
      concurrentExecution = ConcurrentExecution.SKIP,
      skipExecutionIf = SchemaPending.class)
  void purge() {
    await(notices.purge(config.retention()));
  }
}
