package io.echolot.surveys.people.customer.event;

import io.echolot.contracts.answer.AnswerValue;
import io.echolot.platform.problem.Problem.Violation;
import io.echolot.surveys.people.customer.identity.CustomerId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map.Entry;
import java.util.regex.Pattern;

/** What may be said of an event. */
public final class EventChecks {

  static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_.-]{0,63}");

  /** Clocks of other systems may be ahead of ours by so much. */
  private static final Duration AHEAD = Duration.ofMinutes(5);

  private static final int MOST_PROPERTIES = 50;
  private static final Pattern PROPERTY = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,63}");
  private static final Pattern TEXT = Pattern.compile("[^\\p{Cntrl}\\p{Cs}]{0,500}");

  private EventChecks() {}

  /** What is wrong with it, each with its path; empty if nothing is. */
  static List<Violation> violations(CustomerEvent event, Instant now, Duration retention) {
    List<Violation> violations = new ArrayList<>();
    if (event.id() == null) {
      violations.add(new Violation("id", "must be a UUID"));
    }
    if (!CustomerId.isOne(event.customer())) {
      violations.add(CustomerId.violation("customer"));
    }
    if (!isName(event.name())) {
      violations.add(
          new Violation("name", "must be 1 to 64 of a-z, 0-9, _, . and -, e.g. order.delivered"));
    }
    if (event.at() == null || event.at().isAfter(now.plus(AHEAD))) {
      violations.add(new Violation("at", "must be an instant, not in the future"));
    } else if (event.at().isBefore(now.minus(retention))) {
      violations.add(
          new Violation(
              "at", "is longer ago than events are kept: " + retention.toDays() + " days"));
    }
    if (event.properties().size() > MOST_PROPERTIES) {
      violations.add(new Violation("properties", "must not be more than " + MOST_PROPERTIES));
    }
    event.properties().entrySet().stream()
        .filter(property -> !isProperty(property))
        .forEach(
            property ->
                violations.add(
                    new Violation(
                        "properties." + property.getKey(),
                        "must be named by 1 to 64 of letters, digits, _, . and -, and be a text of at"
                            + " most 500 characters, a number, true or false")));
    return violations;
  }

  /** What is wrong with one in Echolot's own form beside that; empty if nothing is. */
  static List<Violation> ownViolations(CustomerEvent event) {
    return event.origin() == null
        ? List.of()
        : List.of(new Violation("origin", "must be left out; it is a CloudEvent's"));
  }

  /** Whether events may be called so. */
  public static boolean isName(String name) {
    return name != null && NAME.matcher(name).matches();
  }

  /** Whether a property of events may be called so. */
  public static boolean isPropertyName(String name) {
    return name != null && PROPERTY.matcher(name).matches();
  }

  private static boolean isProperty(Entry<String, AnswerValue> property) {
    AnswerValue value = property.getValue();
    if (value instanceof AnswerValue.Text text && !TEXT.matcher(text.text()).matches()) {
      return false;
    }
    return isPropertyName(property.getKey())
        && (value instanceof AnswerValue.Text
            || value instanceof AnswerValue.Score
            || value instanceof AnswerValue.Decimal
            || value instanceof AnswerValue.Flag);
  }
}
