package io.echolot.surveys.people.colleague;

import java.util.List;
import java.util.Set;

/**
 * What is to be different, e.g. {@code {"roles": ["admin"]}}, {@code {"units": ["north"]}} or
 * {@code {"enabled": false}}; what is null stays as it is.
 *
 * @param roles all that they have from now on
 * @param units the keys of all to which they are limited from now on; empty for no limit
 */
public record ColleagueChange(Set<ColleagueRole> roles, List<String> units, Boolean enabled) {

  public ColleagueChange {
    units = units == null ? null : units.stream().distinct().toList();
  }

  /** These roles and no others. */
  static ColleagueChange ofRoles(ColleagueRole... roles) {
    return new ColleagueChange(Set.of(roles), null, null);
  }

  /** No login any more. */
  static ColleagueChange disabled() {
    return new ColleagueChange(null, null, false);
  }

  /** The person as they are then. */
  Colleague applied(Colleague now) {
    return new Colleague(
        now.id(),
        now.email(),
        now.name(),
        roles == null ? now.roles() : roles.stream().sorted().toList(),
        enabled == null ? now.enabled() : enabled,
        now.invited(),
        units == null ? now.units() : units);
  }
}
