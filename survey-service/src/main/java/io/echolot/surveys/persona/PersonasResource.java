package io.echolot.surveys.persona;

import io.echolot.platform.CurrentTenant;
import io.echolot.surveys.KeyPage;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** The tenant's personas. */
@Path("/v1/personas")
@RolesAllowed({"admin", "analyst", "agent"})
@Tag(name = "Journeys")
public class PersonasResource {

  private final Personas personas;
  private final CurrentTenant tenant;

  public PersonasResource(Personas personas, CurrentTenant tenant) {
    this.personas = personas;
    this.tenant = tenant;
  }

  @GET
  @Operation(summary = "Personas by their keys, page by page (header Link)")
  public Response list(@RestQuery String cursor, @RestQuery String limit, @Context UriInfo uri) {
    KeyPage page = KeyPage.of(cursor, limit);
    return page.of(personas.list(tenant.id(), page), Persona::key, uri);
  }
}
