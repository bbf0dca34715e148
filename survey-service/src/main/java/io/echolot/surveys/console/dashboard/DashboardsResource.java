package io.echolot.surveys.console.dashboard;

import static io.echolot.surveys.base.persistence.Database.await;

import io.echolot.platform.mongo.Cursor;
import io.echolot.platform.tenant.CurrentTenant;
import io.echolot.platform.tenant.Person;
import io.echolot.surveys.base.http.Slice;
import io.quarkus.security.identity.SecurityIdentity;
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

/** The caller's dashboards, and those that are shared. */
@Path("/v1/dashboards")
@RolesAllowed({"admin", "analyst", "agent"})
@Tag(name = "Dashboards")
public class DashboardsResource {

  private final Dashboards dashboards;
  private final CurrentTenant tenant;
  private final SecurityIdentity identity;

  public DashboardsResource(
      Dashboards dashboards, CurrentTenant tenant, SecurityIdentity identity) {
    this.dashboards = dashboards;
    this.tenant = tenant;
    this.identity = identity;
  }

  @GET
  @Operation(summary = "The caller's dashboards and those that are shared, by keys, page by page")
  public RestResponse<List<DashboardView>> list(
      @RestQuery String cursor, @RestQuery String limit, @Context UriInfo uri) {
    int most = Cursor.limit(limit);
    String person = Person.of(identity).id();
    List<DashboardView> found =
        await(dashboards.list(tenant.id(), person, Slice.after(cursor), most + 1)).stream()
            .map(one -> one.seenBy(person))
            .toList();
    return Slice.of(found, most, DashboardView::key).answer(uri);
  }
}
