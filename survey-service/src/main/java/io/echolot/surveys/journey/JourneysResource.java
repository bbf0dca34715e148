package io.echolot.surveys.journey;

import io.echolot.platform.CurrentTenant;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The tenant's journeys. */
@Path("/v1/journeys")
@RolesAllowed({"admin", "analyst", "agent"})
@Tag(name = "Journeys")
public class JourneysResource {

  private final Journeys journeys;
  private final CurrentTenant tenant;

  public JourneysResource(Journeys journeys, CurrentTenant tenant) {
    this.journeys = journeys;
    this.tenant = tenant;
  }

  @GET
  @Operation(summary = "All journeys, by their keys")
  public List<Journey> list() {
    return journeys.all(tenant.id());
  }
}
