package io.echolot.surveys.authoring.journey;

import static io.echolot.surveys.base.persistence.Database.await;

import io.echolot.platform.mongo.Cursor;
import io.echolot.platform.tenant.CurrentTenant;
import io.echolot.surveys.base.http.Slice;
import io.echolot.surveys.base.persistence.Filter;
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
    Filter wanted =
        new Filter()
            .and(
                "body->'personas' @> to_jsonb(cast(:persona as text))",
                "persona",
                persona.filter(key -> !key.isEmpty()))
            .and(
                "(strpos(key, lower(:q)) > 0 or exists (select 1 from jsonb_each_text(body->'name')"
                    + " name where strpos(lower(value), lower(:q)) > 0))",
                "q",
                q);
    List<Journey> found = await(journeys.list(tenant.id(), wanted, Slice.after(cursor), most + 1));
    return Slice.of(found, most, Journey::key).answer(uri);
  }
}
