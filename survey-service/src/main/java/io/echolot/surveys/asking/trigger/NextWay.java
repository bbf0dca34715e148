package io.echolot.surveys.asking.trigger;

import io.echolot.contracts.delivery.UnsentReason;
import io.echolot.surveys.asking.message.MessageFollower;
import io.echolot.surveys.asking.message.Messages;
import io.echolot.surveys.asking.trigger.plan.Plan;
import io.echolot.surveys.asking.trigger.plan.Plan.Outcome;
import io.echolot.surveys.asking.trigger.plan.PlanStore;
import io.echolot.surveys.asking.trigger.rule.UnaskedReason;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** Whom a message didn't reach is asked by the trigger's next way, if there is one. */
@ApplicationScoped
class NextWay implements MessageFollower {

  /** What a provider tells later comes too late to ask again. */
  private static final Duration PATIENCE = Duration.ofDays(3);

  private final PlanStore plans;
  private final Triggers triggers;
  private final Messages messages;
  private final Clock clock;

  NextWay(PlanStore plans, Triggers triggers, Messages messages, Clock clock) {
    this.plans = plans;
    this.triggers = triggers;
    this.messages = messages;
    this.clock = clock;
  }

  @Override
  public Uni<Void> unreached(String tenant, String subject) {
    return plans
        .of(tenant, UUID.fromString(subject))
        .flatMap(
            plan ->
                plan.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : reason(tenant, subject)
                        .flatMap(reason -> goOn(plan.get(), reason))
                        .replaceWithVoid());
  }

  private Uni<UnaskedReason> reason(String tenant, String invitation) {
    return messages
        .inviting(tenant, invitation)
        .map(found -> found.map(Messages.InvitingMessage::reason).orElse(UnsentReason.NONE))
        .map(UnaskedReason::of);
  }

  private Uni<Integer> goOn(Plan plan, UnaskedReason reason) {
    boolean isInTime = plan.dueAt().plus(PATIENCE).isAfter(clock.instant());
    return triggers
        .find(plan.tenant(), plan.trigger())
        .flatMap(
            trigger ->
                isInTime
                        && reason.isOfTheWay()
                        && trigger.isPresent()
                        && plan.way() + 1 < trigger.get().body().ways().size()
                    ? plans.goOn(plan, reason)
                    : plans.end(plan, Outcome.unasked(reason, plan.way())));
  }
}
