package io.echolot.surveys.asking.trigger.plan;

import io.echolot.surveys.asking.trigger.rule.UnaskedReason;
import io.echolot.surveys.people.customer.event.CustomerEvent;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What is planned, to work on.
 *
 * @param tenant whose it is
 * @param trigger the trigger's id
 * @param event because of which it was planned
 * @param dueAt when its time comes
 * @param way which of the trigger's ways is tried first
 */
public record Plan(String tenant, String trigger, CustomerEvent event, Instant dueAt, int way) {

  /** What became of a plan. */
  public record Outcome(PlanState state, UnaskedReason reason, int way, Optional<UUID> invitation) {

    /** Somebody was invited. */
    public static Outcome asked(int way, UUID invitation) {
      return new Outcome(PlanState.ASKED, UnaskedReason.NONE, way, Optional.of(invitation));
    }

    /** Nobody was. */
    public static Outcome unasked(UnaskedReason reason, int way) {
      return new Outcome(PlanState.NOT_ASKED, reason, way, Optional.empty());
    }
  }
}
