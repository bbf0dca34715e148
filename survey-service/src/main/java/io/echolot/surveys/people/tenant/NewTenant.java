package io.echolot.surveys.people.tenant;

import io.echolot.surveys.people.colleague.ColleagueRole;
import io.echolot.surveys.people.colleague.NewColleague;
import java.util.List;
import java.util.Set;

/**
 * A tenant that is to be, e.g. {@code {"key": "acme", "name": "Acme Ltd.", "admin": {"email":
 * "anna@acme.example"}}}.
 *
 * @param key stands in each token of its people, for good
 * @param name for people
 * @param admin who invites the others
 */
public record NewTenant(String key, String name, FirstAdmin admin) {

  public NewTenant {
    key = key == null ? "" : key;
    name = name == null ? "" : name.strip();
    admin = admin == null ? new FirstAdmin(null, null, null) : admin;
  }

  /**
   * The tenant's first admin.
   *
   * @param firstName may be empty
   * @param lastName may be empty
   */
  public record FirstAdmin(String email, String firstName, String lastName) {

    NewColleague invited() {
      return new NewColleague(email, firstName, lastName, Set.of(ColleagueRole.ADMIN), List.of());
    }
  }
}
