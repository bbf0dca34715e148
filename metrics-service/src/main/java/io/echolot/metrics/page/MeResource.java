package io.echolot.metrics.page;

import io.echolot.platform.tenant.CurrentTenant;
import io.echolot.platform.tenant.Person;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who is asking. */
@Path("/v1/me")
@RolesAllowed({"admin", "analyst", "agent"})
@Tag(name = "Dashboard")
public class MeResource {

  private final SecurityIdentity identity;
  private final CurrentTenant tenant;

  public MeResource(SecurityIdentity identity, CurrentTenant tenant) {
    this.identity = identity;
    this.tenant = tenant;
  }

  /**
   * Who is asking.
   *
   * @param name for the page's head
   * @param tenant whose scores are shown
   * @param roles of admin, analyst, agent
   */
  public record Me(String name, String tenant, List<String> roles) {}

  @GET
  @Operation(summary = "The caller's name, tenant and roles")
  public Me get() {
    Person person = Person.of(identity);
    return new Me(person.name(), tenant.id(), person.roles());
  }
}
