package io.echolot.surveys.studio;

import io.echolot.platform.CurrentTenant;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who is asking, and where the studio finds the widget. */
@Path("/v1/me")
@RolesAllowed({"admin", "analyst", "agent"})
@Tag(name = "Studio")
public class MeResource {

  private static final List<String> ROLES = List.of("admin", "analyst", "agent");

  private final SecurityIdentity identity;
  private final CurrentTenant tenant;
  private final String gateway;

  /**
   * Who is asking.
   *
   * @param gateway the gateway's public origin
   */
  public MeResource(
      SecurityIdentity identity,
      CurrentTenant tenant,
      @ConfigProperty(name = "echolot.gateway-url") String gateway) {
    this.identity = identity;
    this.tenant = tenant;
    this.gateway = gateway;
  }

  /**
   * Who is asking.
   *
   * @param name for the page's head
   * @param tenant whose surveys and journeys are shown
   * @param roles of admin, analyst, agent
   * @param gateway the gateway's public origin, which has the widget
   */
  public record Me(String name, String tenant, List<String> roles, String gateway) {}

  @GET
  @Operation(summary = "The caller's name, tenant and roles, and where the widget is")
  public Me get() {
    List<String> roles = ROLES.stream().filter(identity.getRoles()::contains).toList();
    return new Me(name(), tenant.id(), roles, gateway);
  }

  private String name() {
    Object full =
        identity.getPrincipal() instanceof JsonWebToken token ? token.getClaim("name") : null;
    return full == null ? identity.getPrincipal().getName() : full.toString();
  }
}
