package io.echolot.surveys.people.colleague;

import java.util.Set;

/**
 * What is to be different, e.g. {@code {"roles": ["admin"]}} or {@code {"enabled": false}}; what is
 * null stays as it is.
 *
 * @param roles all that they have from now on
 */
public record ColleagueChange(Set<ColleagueRole> roles, Boolean enabled) {

  /** The person as they are then. */
  Colleague applied(Colleague now) {
    return new Colleague(
        now.id(),
        now.email(),
        now.name(),
        roles == null ? now.roles() : roles.stream().sorted().toList(),
        enabled == null ? now.enabled() : enabled,
        now.invited(),
        now.units());
  }
}
