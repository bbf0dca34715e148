package io.echolot.surveys.people.tenant;

import io.echolot.platform.problem.Problem.Violation;
import io.echolot.surveys.people.colleague.ColleagueChecks;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What is wrong with a tenant that is to be. */
final class TenantChecks {

  /** As the realm's user profile has it for the attribute. */
  private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

  private static final int LONGEST_NAME = 200;

  private TenantChecks() {}

  static List<Violation> check(NewTenant tenant) {
    List<Violation> violations = new ArrayList<>();
    if (!KEY.matcher(tenant.key()).matches()) {
      violations.add(
          new Violation(
              "key", "must be 1 to 64 of a-z, 0-9 and -, beginning with a letter or digit"));
    }
    if (tenant.name().isEmpty() || tenant.name().length() > LONGEST_NAME) {
      violations.add(new Violation("name", "must have 1 to " + LONGEST_NAME + " characters"));
    }
    ColleagueChecks.check(tenant.admin().invited())
        .forEach(one -> violations.add(new Violation("admin." + one.field(), one.message())));
    return violations;
  }
}
