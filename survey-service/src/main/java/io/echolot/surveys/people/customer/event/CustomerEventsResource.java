package io.echolot.surveys.people.customer.event;

import static io.echolot.surveys.base.persistence.Database.await;

import io.echolot.platform.mongo.Cursor;
import io.echolot.platform.mongo.Page;
import io.echolot.platform.tenant.CurrentTenant;
import io.echolot.surveys.base.http.Links;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** What one customer did. */
@Path("/v1/customers/{id}/events")
@RolesAllowed({"admin", "analyst", "agent"})
@Tag(name = "Customers")
public class CustomerEventsResource {

  private final Events events;
  private final CurrentTenant tenant;

  public CustomerEventsResource(Events events, CurrentTenant tenant) {
    this.events = events;
    this.tenant = tenant;
  }

  @GET
  @Operation(summary = "A customer's events, newest first, page by page")
  public RestResponse<List<CustomerEvent>> list(
      @RestPath String id,
      @RestQuery String cursor,
      @RestQuery String limit,
      @Parameter(hidden = true) UriInfo uri) {
    int most = Cursor.limit(limit);
    List<CustomerEvent> found =
        await(events.list(tenant.id(), id, Cursor.decode(cursor), most + 1));
    Page<CustomerEvent> page =
        Page.of(found, most, event -> new Cursor(event.at(), event.id().toString()));
    return Links.withNext(page.items(), uri, page.next());
  }
}
