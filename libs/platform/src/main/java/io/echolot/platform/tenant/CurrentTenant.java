package io.echolot.platform.tenant;

import io.echolot.platform.problem.Problem;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The tenant for which the caller's token speaks. There is no default tenant. */
@RequestScoped
public class CurrentTenant {

  /** The claim of the access token that names the tenant. */
  public static final String CLAIM = "tenant";

  private final SecurityIdentity identity;

  public CurrentTenant(SecurityIdentity identity) {
    this.identity = identity;
  }

  /**
   * The tenant's key; never blank.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#NO_TENANT} if the token
   *     names none
   */
  public String id() {
    String named = named();
    if (named.isBlank()) {
      throw Problem.NO_TENANT.because("The access token has no claim \"" + CLAIM + "\".");
    }
    return named;
  }

  /** The tenant's key; empty if the token names none. */
  public String named() {
    Object claim =
        identity.getPrincipal() instanceof JsonWebToken token ? token.getClaim(CLAIM) : null;
    return claim == null ? "" : claim.toString();
  }
}
