package io.echolot.surveys.people.colleague;

import java.util.List;

/**
 * Somebody who logs in for a tenant, e.g. {@code {"id": "…", "email": "ben@acme.example", "name":
 * "Ben Berger", "roles": ["analyst"], "enabled": true, "invited": false, "units": []}}.
 *
 * @param id the subject of their tokens
 * @param email empty if Keycloak knows none
 * @param name the full one; empty if Keycloak knows none
 * @param roles in their order; may be empty
 * @param enabled whether they may log in
 * @param invited whether they haven't set their password yet
 * @param units to which they are limited; empty for no limit
 */
public record Colleague(
    String id,
    String email,
    String name,
    List<ColleagueRole> roles,
    boolean enabled,
    boolean invited,
    List<String> units) {

  public Colleague {
    roles = List.copyOf(roles);
    units = List.copyOf(units);
  }

  /** Whether they can manage people: who is limited to units changes nothing. */
  boolean managesPeople() {
    return enabled && units.isEmpty() && roles.contains(ColleagueRole.ADMIN);
  }
}
