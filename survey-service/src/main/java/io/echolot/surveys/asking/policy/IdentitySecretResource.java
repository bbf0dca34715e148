package io.echolot.surveys.asking.policy;

import io.echolot.platform.secret.SignedTokens;
import io.echolot.platform.tenant.CurrentTenant;
import io.echolot.platform.unit.WholeTenant;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** With what the tenant's own servers sign who a visitor of their pages is. */
@Path("/v1/identity-secret")
@WholeTenant
@Tag(name = "Policy")
public class IdentitySecretResource {

  private static final String PURPOSE = "identity";

  private final Instance<SignedTokens> tokens;
  private final CurrentTenant tenant;

  /** The tokens are looked for only when they are needed: they need the signing secret. */
  public IdentitySecretResource(Instance<SignedTokens> tokens, CurrentTenant tenant) {
    this.tokens = tokens;
    this.tenant = tenant;
  }

  /** The secret, Base64url. */
  public record IdentitySecret(String secret) {}

  @GET
  @RolesAllowed("admin")
  @Operation(
      summary = "The secret with which your servers sign who a visitor is",
      description =
          "The signature is the HMAC-SHA256, in hexadecimal, of the customer's id in UTF-8. Keep"
              + " the secret on your servers. The answer is never stored on the way.")
  public IdentitySecret get() {
    return new IdentitySecret(tokens.get().secretFor(PURPOSE, tenant.id()));
  }
}
