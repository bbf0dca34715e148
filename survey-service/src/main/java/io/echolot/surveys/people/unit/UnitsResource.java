package io.echolot.surveys.people.unit;

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

/** The tenant's organisation. */
@Path("/v1/units")
@RolesAllowed({"admin", "analyst", "agent"})
@Tag(name = "Units")
public class UnitsResource {

  private final Units units;
  private final CurrentTenant tenant;

  public UnitsResource(Units units, CurrentTenant tenant) {
    this.units = units;
    this.tenant = tenant;
  }

  @GET
  @Operation(
      summary = "Units by their keys, page by page (header Link)",
      description =
          "Filter: parent, whose direct children are listed; an empty one lists those at the top.")
  public RestResponse<List<Unit>> list(
      @RestQuery Optional<String> parent,
      @RestQuery String cursor,
      @RestQuery String limit,
      @Context UriInfo uri) {
    int most = Cursor.limit(limit);
    Filter wanted =
        new Filter().and("coalesce(body->>'parent', '') = :parent", "parent", parent(parent, uri));
    List<Unit> found = await(units.list(tenant.id(), wanted, Slice.after(cursor), most + 1));
    return Slice.of(found, most, Unit::key).answer(uri);
  }

  /** An empty parameter isn't one to the framework, but one to us. */
  private static Optional<String> parent(Optional<String> given, UriInfo uri) {
    return given.or(() -> Optional.ofNullable(uri.getQueryParameters().getFirst("parent")));
  }
}
