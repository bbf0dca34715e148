package io.echolot.surveys.console;

import io.echolot.platform.tenant.CurrentTenant;
import io.echolot.platform.tenant.Person;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who is asking, and where the console finds the widget. */
@Path("/v1/me")
@RolesAllowed({"admin", "analyst", "agent", MeResource.OPERATOR})
@Tag(name = "Console")
public class MeResource {

  /** The role of those who run Echolot, who need no tenant. */
  static final String OPERATOR = "operator";

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
   * @param tenant whose surveys and journeys are shown; empty for an operator of none
   * @param roles of admin, analyst, agent, operator
   * @param gateway the gateway's public origin, which has the widget
   */
  public record Me(String name, String tenant, List<String> roles, String gateway) {}

  @GET
  @Operation(summary = "The caller's name, tenant and roles, and where the widget is")
  public Me get() {
    Person person = Person.of(identity);
    boolean needsTenant = !person.roles().equals(List.of(OPERATOR));
    return new Me(
        person.name(), needsTenant ? tenant.id() : tenant.named(), person.roles(), gateway);
  }
}
