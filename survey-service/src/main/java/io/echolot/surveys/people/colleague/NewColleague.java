package io.echolot.surveys.people.colleague;

import java.util.List;
import java.util.Set;

/**
 * Who is invited, e.g. {@code {"email": "ben@acme.example", "firstName": "Ben", "lastName":
 * "Berger", "roles": ["analyst"], "units": ["north"]}}.
 *
 * @param firstName may be empty
 * @param lastName may be empty
 * @param roles one at least
 * @param units the keys of those to which they are limited; empty for no limit
 */
public record NewColleague(
    String email, String firstName, String lastName, Set<ColleagueRole> roles, List<String> units) {

  public NewColleague {
    email = email == null ? "" : email.strip();
    firstName = firstName == null ? "" : firstName.strip();
    lastName = lastName == null ? "" : lastName.strip();
    roles = roles == null ? Set.of() : Set.copyOf(roles);
    units = units == null ? List.of() : units.stream().distinct().toList();
  }

  /** The person right after they were created. */
  Colleague as(String id) {
    String full = (firstName + " " + lastName).strip();
    return new Colleague(
        id,
        email,
        full.isEmpty() ? email : full,
        roles.stream().sorted().toList(),
        true,
        true,
        units);
  }
}
