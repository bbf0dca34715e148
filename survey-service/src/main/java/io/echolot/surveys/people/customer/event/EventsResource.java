package io.echolot.surveys.people.customer.event;

import static io.echolot.surveys.base.persistence.Database.await;

import io.echolot.platform.strict.GivenBody;
import io.echolot.platform.tenant.CurrentTenant;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What customers do, as the tenant's systems tell. */
@Path("/v1/events")
@Tag(name = "Customers")
public class EventsResource {

  private final Events events;
  private final CurrentTenant tenant;

  public EventsResource(Events events, CurrentTenant tenant) {
    this.events = events;
    this.tenant = tenant;
  }

  @POST
  @RolesAllowed("admin")
  @Operation(summary = "Tells what a customer did; the same id again changes nothing")
  @APIResponseSchema(value = CustomerEvent.class, responseCode = "201")
  @APIResponse(responseCode = "200", description = "It was there already")
  public Response add(CustomerEvent event) {
    boolean isNew = await(events.add(tenant.id(), GivenBody.of(event)));
    return Response.status(isNew ? Status.CREATED : Status.OK).entity(event).build();
  }
}
