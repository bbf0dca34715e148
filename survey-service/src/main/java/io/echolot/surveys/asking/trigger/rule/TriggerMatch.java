package io.echolot.surveys.asking.trigger.rule;

import io.echolot.surveys.asking.invitation.selection.Sample;
import io.echolot.surveys.people.customer.AttributeText;
import io.echolot.surveys.people.customer.event.CustomerEvent;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a trigger makes of events.
 *
 * @param trigger what its admins said of it
 */
public record TriggerMatch(TriggerBody trigger) {

  /** Whether an event is one that the trigger is on. */
  public boolean fits(CustomerEvent event) {
    return trigger.on().equals(event.name())
        && trigger.condition().holds(new EventFacts(event.properties()));
  }

  /**
   * When it has the customer asked; never for what the sample leaves out.
   *
   * @param now when the event came in
   */
  public TriggerTime plan(CustomerEvent event, Instant now) {
    TriggerTime time = TriggerTime.of(trigger, event, now);
    return time.reason() == UnaskedReason.NONE && !isSampled(event)
        ? new TriggerTime(time.at(), UnaskedReason.SAMPLED_OUT)
        : time;
  }

  /** The same each time for an event of a customer. */
  private boolean isSampled(CustomerEvent event) {
    return new Sample(trigger.survey() + "/" + event.id(), trigger.share()).has(event.customer());
  }

  /** The names of events that take it back. */
  public Set<String> revokers() {
    return trigger.unless().stream()
        .map(TriggerBody.TakenBack::on)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Whether one of the customer's other events takes back what is planned.
   *
   * @param until what happens later takes nothing back
   */
  public boolean isRevoked(CustomerEvent planned, List<CustomerEvent> others, Instant until) {
    return others.stream()
        .filter(other -> other.customer().equals(planned.customer()))
        .filter(other -> !other.id().equals(planned.id()))
        .filter(other -> !other.at().isBefore(planned.at()) && !other.at().isAfter(until))
        .anyMatch(other -> trigger.unless().stream().anyMatch(one -> fits(one, planned, other)));
  }

  private static boolean fits(
      TriggerBody.TakenBack rule, CustomerEvent planned, CustomerEvent other) {
    return rule.on().equals(other.name())
        && (rule.same().isEmpty() || isSame(text(planned, rule.same()), text(other, rule.same())));
  }

  /** One system's 4711 is another one's "4711". */
  private static String text(CustomerEvent event, String member) {
    return AttributeText.of(event.properties()).get(member);
  }

  private static boolean isSame(String one, String other) {
    return one != null && one.equals(other);
  }

  /** The hidden fields that the event fills. */
  public Map<String, String> hidden(CustomerEvent event) {
    Map<String, String> texts = AttributeText.of(event.properties());
    Map<String, String> filled = new HashMap<>();
    trigger
        .hidden()
        .forEach(
            (field, member) -> {
              if (texts.containsKey(member)) {
                filled.put(field, texts.get(member));
              }
            });
    return filled;
  }
}
