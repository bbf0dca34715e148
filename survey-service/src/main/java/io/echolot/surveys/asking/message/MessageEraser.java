package io.echolot.surveys.asking.message;

import static io.echolot.surveys.base.persistence.Database.await;

import io.echolot.surveys.base.schema.SchemaPending;
import io.echolot.surveys.people.customer.CustomerFollower;
import io.echolot.surveys.people.customer.CustomerForgotten;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Forgets to whom messages went, with the customer, and all of a message once it is old. */
@ApplicationScoped
class MessageEraser implements CustomerFollower {

  /** As long as it is known when customers were asked. */
  private static final Duration KEPT = Duration.ofDays(400);

  private final Messages messages;
  private final Clock clock;

  MessageEraser(Messages messages, Clock clock) {
    this.messages = messages;
    this.clock = clock;
  }

  @Override
  public Uni<Void> forgotten(CustomerForgotten forgotten) {
    return messages.forgetCustomer(forgotten.tenant(), forgotten.customer().id()).replaceWithVoid();
  }

  @Scheduled(
      every = "${echolot.contacts.purge-every:10m}",
      concurrentExecution = ConcurrentExecution.SKIP,
      skipExecutionIf = SchemaPending.class)
  void purge() {
    Instant before = clock.instant().minus(KEPT);
    while (!Messages.isLast(await(messages.purge(before)))) {
      Log.debugf("Purged messages from before %s", before);
    }
  }
}
