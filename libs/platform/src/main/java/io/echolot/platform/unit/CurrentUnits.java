package io.echolot.platform.unit;

import io.echolot.contracts.unit.UnitScope;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * To which units the caller's token limits what the caller sees: its claim {@value #CLAIM}, e.g.
 * {@code ["north", "store-12"]}. A token without the claim has no limit; whatever else the claim
 * holds names no unit, so that nothing is seen.
 */
@RequestScoped
public class CurrentUnits {

  /** The claim of the access token that names the units. */
  public static final String CLAIM = "units";

  private final SecurityIdentity identity;

  public CurrentUnits(SecurityIdentity identity) {
    this.identity = identity;
  }

  public UnitScope scope() {
    Object claim =
        identity.getPrincipal() instanceof JsonWebToken token ? token.getClaim(CLAIM) : null;
    return claim == null ? UnitScope.EVERYTHING : UnitScope.of(keys(claim));
  }

  private static List<String> keys(Object claim) {
    return claim instanceof Collection<?> many
        ? many.stream().map(CurrentUnits::text).toList()
        : List.of(text(claim));
  }

  private static String text(Object value) {
    return value instanceof JsonString string ? string.getString() : String.valueOf(value);
  }
}
