package io.echolot.surveys.people.colleague;

import io.echolot.platform.problem.Problem.Violation;
import io.echolot.survey.contact.EmailAddress;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with who is to be invited. */
public final class ColleagueChecks {

  /** As Keycloak's realm has it. */
  private static final int LONGEST = 255;

  private ColleagueChecks() {}

  /** What is wrong with each field. */
  public static List<Violation> check(NewColleague invited) {
    List<Violation> violations = new ArrayList<>();
    if (!EmailAddress.isOne(invited.email()) || invited.email().length() > LONGEST) {
      violations.add(new Violation("email", "must be an e-mail address"));
    }
    requireShort("firstName", invited.firstName(), violations);
    requireShort("lastName", invited.lastName(), violations);
    if (invited.roles().isEmpty()) {
      violations.add(new Violation("roles", "must hold one at least of admin, analyst, agent"));
    }
    return violations;
  }

  private static void requireShort(String field, String name, List<Violation> violations) {
    if (name.length() > LONGEST) {
      violations.add(new Violation(field, "must have at most " + LONGEST + " characters"));
    }
  }

  static List<Violation> check(ColleagueChange change) {
    return change.roles() != null && change.roles().isEmpty()
        ? List.of(
            new Violation(
                "roles",
                "must hold one at least of admin, analyst, agent; or set enabled to false"))
        : List.of();
  }
}
