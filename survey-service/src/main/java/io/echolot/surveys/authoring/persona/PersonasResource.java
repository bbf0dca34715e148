package io.echolot.surveys.authoring.persona;

import static io.echolot.surveys.base.persistence.Database.await;

import io.echolot.platform.mongo.Cursor;
import io.echolot.platform.tenant.CurrentTenant;
import io.echolot.surveys.base.http.Slice;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

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
  public RestResponse<List<Persona>> list(
      @RestQuery String cursor, @RestQuery String limit, @Context UriInfo uri) {
    int most = Cursor.limit(limit);
    List<Persona> found = await(personas.list(tenant.id(), Slice.after(cursor), most + 1));
    return Slice.of(found, most, Persona::key).answer(uri);
  }
}
