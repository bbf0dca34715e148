package io.echolot.platform.tenant;

import io.quarkus.security.identity.SecurityIdentity;
import java.util.List;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Somebody who is logged in.
 *
 * @param name the full name, or the user's if none is known
 * @param roles of admin, analyst, agent
 */
public record Person(String name, List<String> roles) {

  private static final List<String> ROLES = List.of("admin", "analyst", "agent");

  public static Person of(SecurityIdentity identity) {
    Object full =
        identity.getPrincipal() instanceof JsonWebToken token ? token.getClaim("name") : null;
    return new Person(
        full == null ? identity.getPrincipal().getName() : full.toString(),
        ROLES.stream().filter(identity.getRoles()::contains).toList());
  }
}
