package io.echolot.surveys.people.colleague;

import io.echolot.contracts.unit.UnitTree;
import io.echolot.platform.problem.Problem.Violation;
import io.echolot.survey.contact.EmailAddress;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with who is to be invited. */
public final class ColleagueChecks {

  /** As Keycloak's realm has it. */
  private static final int LONGEST = 255;

  /** All of them stand in each token. */
  private static final int MOST_UNITS = 50;

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
    requireFew(invited.units(), violations);
    return violations;
  }

  /** Which units there aren't. */
  static List<Violation> checkUnits(List<String> units, UnitTree tree) {
    List<Violation> violations = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      if (!tree.contains(units.get(i))) {
        violations.add(new Violation("units[" + i + "]", "must be the key of a unit"));
      }
    }
    return violations;
  }

  private static void requireShort(String field, String name, List<Violation> violations) {
    if (name.length() > LONGEST) {
      violations.add(new Violation(field, "must have at most " + LONGEST + " characters"));
    }
  }

  private static void requireFew(List<String> units, List<Violation> violations) {
    if (units.size() > MOST_UNITS) {
      violations.add(new Violation("units", "must hold at most " + MOST_UNITS));
    }
  }

  static List<Violation> check(ColleagueChange change) {
    List<Violation> violations = new ArrayList<>();
    if (change.roles() != null && change.roles().isEmpty()) {
      violations.add(
          new Violation(
              "roles", "must hold one at least of admin, analyst, agent; or set enabled to false"));
    }
    if (change.units() != null) {
      requireFew(change.units(), violations);
    }
    return violations;
  }
}
