package io.echolot.platform.tenant;

import io.quarkus.security.identity.SecurityIdentity;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Somebody who is logged in.
 *
 * @param id what they are known by for good: the subject of their tokens
 * @param name the full name, or the user's if none is known
 * @param roles of admin, analyst, agent, operator
 */
public record Person(String id, String name, List<String> roles) {

  private static final List<String> ROLES = List.of("admin", "analyst", "agent", "operator");

  public static Person of(SecurityIdentity identity) {
    String user = identity.getPrincipal().getName();
    Optional<JsonWebToken> token =
        identity.getPrincipal() instanceof JsonWebToken given
            ? Optional.of(given)
            : Optional.empty();
    return new Person(
        token.map(JsonWebToken::getSubject).orElse(user),
        token.map(given -> given.<Object>getClaim("name")).map(Object::toString).orElse(user),
        ROLES.stream().filter(identity.getRoles()::contains).toList());
  }
}
