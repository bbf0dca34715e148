package io.echolot.surveys.asking.trigger;

import io.echolot.surveys.asking.trigger.plan.PlanStore;
import io.echolot.surveys.asking.trigger.rule.Trigger;
import io.echolot.surveys.asking.trigger.rule.TriggerMatch;
import io.echolot.surveys.base.persistence.Database;
import io.echolot.surveys.people.customer.event.CustomerEvent;
import io.echolot.surveys.people.customer.event.EventFollower;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** Plans, with each event that comes in, what the triggers on it want. */
@ApplicationScoped
class EventPlanner implements EventFollower {

  private final Triggers triggers;
  private final PlanStore plans;
  private final Clock clock;

  EventPlanner(Triggers triggers, PlanStore plans, Clock clock) {
    this.triggers = triggers;
    this.plans = plans;
    this.clock = clock;
  }

  @Override
  public Uni<Void> happened(String tenant, CustomerEvent event) {
    return triggers
        .on(tenant, event.name())
        .map(all -> fitting(all, event))
        .flatMap(fitting -> Database.each(fitting, trigger -> plan(tenant, trigger, event)))
        .replaceWithVoid();
  }

  private static List<Trigger> fitting(List<Trigger> all, CustomerEvent event) {
    return all.stream().filter(one -> new TriggerMatch(one.body()).fits(event)).toList();
  }

  private Uni<Void> plan(String tenant, Trigger trigger, CustomerEvent event) {
    return plans.put(
        tenant, trigger.id(), event, new TriggerMatch(trigger.body()).plan(event, clock.instant()));
  }
}
