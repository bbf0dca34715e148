package io.echolot.surveys.asking.policy;

import io.echolot.contracts.channel.QuietHours;
import io.echolot.platform.problem.Problem.Violation;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What quiet hours must be. */
final class QuietHourRules {

  private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");

  private QuietHourRules() {}

  /** What is wrong with them, each with its path; nothing if there are none. */
  static List<Violation> violations(QuietHours hours) {
    List<Violation> violations = new ArrayList<>();
    if (hours == null) {
      return violations;
    }
    time("quietHours.from", hours.from(), violations);
    time("quietHours.to", hours.to(), violations);
    if (violations.isEmpty() && hours.from().equals(hours.to())) {
      violations.add(new Violation("quietHours.to", "must be another time than from"));
    }
    if (hours.timeZone() == null || !ZoneId.getAvailableZoneIds().contains(hours.timeZone())) {
      violations.add(
          new Violation("quietHours.timeZone", "must be a time zone such as Europe/Berlin"));
    }
    return violations;
  }

  private static void time(String field, String text, List<Violation> violations) {
    if (text == null || !TIME.matcher(text).matches()) {
      violations.add(new Violation(field, "must be a time such as 20:00"));
    }
  }
}
