package io.echolot.surveys.people.consent;

import static io.echolot.surveys.base.persistence.Database.await;

import io.echolot.platform.tenant.CurrentTenant;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** By which channels a customer may be written to. */
@Path("/v1/customers/{id}/consents")
@RolesAllowed({"admin", "analyst", "agent"})
@Tag(name = "Customers")
public class CustomerConsentsResource {

  private final Consents consents;
  private final CurrentTenant tenant;

  CustomerConsentsResource(Consents consents, CurrentTenant tenant) {
    this.consents = consents;
    this.tenant = tenant;
  }

  @GET
  @Operation(
      summary = "What a customer last said about being written to, by channel and purpose",
      description = "Where nothing was said there is no entry.")
  public List<Consent> list(@RestPath String id) {
    return await(consents.list(tenant.id(), id));
  }
}
