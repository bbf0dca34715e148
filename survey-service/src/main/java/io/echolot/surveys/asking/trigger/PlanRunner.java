package io.echolot.surveys.asking.trigger;

import static io.echolot.surveys.base.persistence.Database.await;

import io.echolot.surveys.asking.trigger.plan.Plan;
import io.echolot.surveys.asking.trigger.plan.PlanStore;
import io.echolot.surveys.base.persistence.Database;
import io.echolot.surveys.base.schema.SchemaPending;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/**
 * Asks when the time of a plan has come. The invitation and the end of the plan are one
 * transaction, so a plan asks once, whoever dies when.
 */
@ApplicationScoped
class PlanRunner {

  private static final int AT_ONCE = 50;
  private static final int PURGED_AT_ONCE = 1_000;

  /** When what we failed at is tried again. */
  private static final Duration AGAIN = Duration.ofMinutes(5);

  /** As long as it is known when customers were asked. */
  private static final Duration KEPT = Duration.ofDays(400);

  private final Database database;
  private final PlanStore plans;
  private final TriggeredInvitations invitations;
  private final Clock clock;

  PlanRunner(Database database, PlanStore plans, TriggeredInvitations invitations, Clock clock) {
    this.database = database;
    this.plans = plans;
    this.invitations = invitations;
    this.clock = clock;
  }

  @Scheduled(
      every = "${echolot.triggers.every:1s}",
      concurrentExecution = ConcurrentExecution.SKIP,
      skipExecutionIf = SchemaPending.class)
  void run() {
    try {
      while (await(database.write(this::runSome)) == AT_ONCE) {
        Log.debugf("%d plans are done", AT_ONCE);
      }
    } catch (RuntimeException e) {
      Log.debugf("Plans are run one by one: %s", e.getMessage());
      runOneByOne();
    }
  }

  private Uni<Integer> runSome(StatelessSession session) {
    return plans
        .due(session, AT_ONCE)
        .flatMap(due -> Database.each(due, this::run))
        .map(List::size);
  }

  private Uni<Integer> run(Plan plan) {
    return invitations.ask(plan).flatMap(outcome -> plans.end(plan, outcome));
  }

  /** What can't be asked waits, and holds up nothing else. */
  private void runOneByOne() {
    try {
      boolean found = true;
      for (int i = 0; found && i < AT_ONCE; i++) {
        found = runNext();
      }
    } catch (RuntimeException e) {
      Log.warnf("Plans of triggers can't be run now: %s", e.getMessage());
    }
  }

  private boolean runNext() {
    List<Plan> next = await(database.write(session -> plans.due(session, 1)));
    for (Plan plan : next) {
      try {
        // Another replica may have been faster; then there is nothing, or another one.
        await(database.write(session -> plans.due(session, 1).flatMap(this::runFirst)));
      } catch (RuntimeException e) {
        Log.warnf(
            "What trigger %s planned for %s can't be asked now: %s",
            plan.trigger(), plan.event().id(), e.getClass().getName());
        await(plans.postpone(plan, AGAIN));
      }
    }
    return !next.isEmpty();
  }

  private Uni<Void> runFirst(List<Plan> due) {
    return due.isEmpty() ? Uni.createFrom().voidItem() : run(due.get(0)).replaceWithVoid();
  }

  @Scheduled(
      every = "${echolot.contacts.purge-every:10m}",
      concurrentExecution = ConcurrentExecution.SKIP,
      skipExecutionIf = SchemaPending.class)
  void purge() {
    while (await(plans.purge(clock.instant().minus(KEPT), PURGED_AT_ONCE)) == PURGED_AT_ONCE) {
      Log.debugf("Purged %d plans of triggers", PURGED_AT_ONCE);
    }
  }
}
