package io.echolot.surveys.asking.trigger;

import io.echolot.surveys.asking.trigger.rule.UnaskedReason;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Whom a trigger would have asked.
 *
 * @param since events from then on were looked at
 * @param events how many there were of its name, the newest 5,000 at most
 * @param isAll whether those are all since then
 * @param fitting for how many its condition holds
 * @param asked how many customers would be asked
 * @param unasked because of how many events nobody would be, by reason
 * @param first ten of those who would be, those first whose time comes first
 */
public record TriggerRehearsal(
    Instant since,
    int events,
    boolean isAll,
    int fitting,
    int asked,
    Map<UnaskedReason, Integer> unasked,
    List<Due> first) {

  /**
   * Somebody who would be asked.
   *
   * @param event the event's id
   * @param customer the customer's pseudonym
   * @param happenedAt when the event happened
   * @param dueAt when they would be asked, or would have been
   * @param way by which of the ways, 0 for the first
   */
  public record Due(UUID event, String customer, Instant happenedAt, Instant dueAt, int way) {}
}
