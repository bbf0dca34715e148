package io.echolot.surveys.asking.trigger.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.echolot.surveys.asking.trigger.rule.UnaskedReason;
import java.time.Instant;
import java.util.UUID;

/**
 * What a trigger plans, or planned, because of an event.
 *
 * @param event the event's id
 * @param customer the customer's pseudonym
 * @param happenedAt when the event happened
 * @param dueAt when the customer is asked, or was to be
 * @param state how far it is
 * @param reason why the customer isn't asked; {@code none} if nothing is against it
 * @param way by which of the trigger's ways, 0 for the first
 * @param invitation the invitation's id; absent if there is none
 * @param plannedAt when the event came in
 */
public record PlannedAsking(
    UUID event,
    String customer,
    Instant happenedAt,
    Instant dueAt,
    PlanState state,
    UnaskedReason reason,
    int way,
    @JsonInclude(JsonInclude.Include.NON_NULL) UUID invitation,
    Instant plannedAt) {}
