package io.echolot.surveys.journey;

import io.echolot.platform.CurrentTenant;
import io.echolot.platform.Problem;
import io.echolot.platform.Problem.Violation;
import io.echolot.surveys.Keys;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** One journey with its stages and touchpoints. */
@Path("/v1/journeys/{key}")
@Tag(name = "Journeys")
public class JourneyResource {

  private final Journeys journeys;
  private final CurrentTenant tenant;

  public JourneyResource(Journeys journeys, CurrentTenant tenant) {
    this.journeys = journeys;
    this.tenant = tenant;
  }

  @GET
  @RolesAllowed({"admin", "analyst", "agent"})
  @Operation(summary = "A journey")
  public Journey get(@RestPath String key) {
    return journeys.find(tenant.id(), key).orElseThrow(() -> Problem.NOT_FOUND.because(""));
  }

  @PUT
  @RolesAllowed("admin")
  @Operation(summary = "Creates or replaces a journey")
  public Journey put(@RestPath String key, Journey body) {
    Keys.require("key", key);
    Journey journey = new Journey(key, Keys.requireBody(body).name(), body.stages());
    List<Violation> violations = journey.violations();
    if (!violations.isEmpty()) {
      throw Problem.INVALID.because("Nothing was stored.", violations);
    }
    journeys.put(tenant.id(), journey);
    return journey;
  }

  @DELETE
  @RolesAllowed("admin")
  @Operation(summary = "Deletes a journey; published surveys keep their touchpoints")
  public void delete(@RestPath String key) {
    journeys.delete(tenant.id(), key);
  }
}
