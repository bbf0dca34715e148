package io.echolot.surveys.journey;

import io.echolot.platform.CurrentTenant;
import io.echolot.platform.Cursor;
import io.echolot.surveys.Slice;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

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
  @Operation(
      summary = "Journeys by their keys, page by page (header Link)",
      description = "Filters: q (part of the key or the name), persona (key of one they name).")
  public RestResponse<List<Journey>> list(
      @RestQuery Optional<String> q,
      @RestQuery Optional<String> persona,
      @RestQuery String cursor,
      @RestQuery String limit,
      @Context UriInfo uri) {
    int most = Cursor.limit(limit);
    List<Journey> found =
        journeys.list(tenant.id(), storable(q), storable(persona), Slice.after(cursor), most + 1);
    return Slice.of(found, most, Journey::key).answer(uri);
  }

  /** PostgreSQL knows no text with U+0000, so nothing holds it. */
  private static String storable(Optional<String> words) {
    return words.orElse("").replace('\0', '\uFFFD');
  }
}
