package io.echolot.surveys.people.customer.event;

import static io.echolot.surveys.base.persistence.Database.await;

import io.echolot.platform.tenant.CurrentTenant;
import io.echolot.surveys.base.Keys;
import io.echolot.surveys.people.customer.event.EventOutcome.State;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What customers do, as the tenant's systems tell. */
@Path("/v1/events")
@Tag(name = "Customers")
public class EventsResource {

  private static final int MULTI_STATUS = 207;

  private final Events events;
  private final CurrentTenant tenant;

  public EventsResource(Events events, CurrentTenant tenant) {
    this.events = events;
    this.tenant = tenant;
  }

  @POST
  @Consumes({MediaType.APPLICATION_JSON, EventMode.STRUCTURED_TYPE, EventMode.BATCH_TYPE})
  @RolesAllowed("admin")
  @Operation(
      summary = "Tells what a customer did; the same id again changes nothing",
      description =
          "In Echolot's own form, or as CloudEvents 1.0: structured, a batch of up to 200, or binary"
              + " (attributes as headers ce-id, ce-source, ce-type, ce-subject, ce-time, the data as"
              + " the body). There type is the name and subject the customer, and source and id"
              + " together say which event it is. Of a batch each event is taken or refused by"
              + " itself.")
  @RequestBody(
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = CustomerEvent.class)),
        @Content(mediaType = EventMode.STRUCTURED_TYPE, schema = @Schema(type = SchemaType.OBJECT)),
        @Content(mediaType = EventMode.BATCH_TYPE, schema = @Schema(type = SchemaType.ARRAY))
      })
  @APIResponseSchema(value = CustomerEvent.class, responseCode = "201")
  @APIResponse(responseCode = "200", description = "It was there already")
  @APIResponse(
      responseCode = "207",
      description = "What became of each event of a batch, in its order",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(type = SchemaType.ARRAY, implementation = EventOutcome.class)))
  public Response add(byte[] body, @Context HttpHeaders headers) {
    EventMode mode = EventMode.of(headers);
    if (mode == EventMode.OWN) {
      CustomerEvent event = EventMode.own(body);
      Keys.requireNone(EventChecks.ownViolations(event));
      return told(event, await(events.add(tenant.id(), event)));
    }
    List<CloudEvent> read = mode.read(body, headers);
    if (mode == EventMode.BATCH) {
      return Response.status(MULTI_STATUS).entity(all(read)).build();
    }
    Events.Taken taken = await(events.take(tenant.id(), read.get(0)));
    Keys.requireNone(taken.violations());
    return told(taken.event(), taken.isNew());
  }

  private static Response told(CustomerEvent event, boolean isNew) {
    return Response.status(isNew ? Status.CREATED : Status.OK).entity(event).build();
  }

  private List<EventOutcome> all(List<CloudEvent> batch) {
    String owner = tenant.id();
    List<EventOutcome> outcomes = new ArrayList<>(batch.size());
    for (CloudEvent event : batch) {
      outcomes.add(outcome(event, await(events.take(owner, event))));
    }
    return outcomes;
  }

  private static EventOutcome outcome(CloudEvent event, Events.Taken taken) {
    boolean isRefused = !taken.violations().isEmpty();
    return new EventOutcome(
        event.text("source"),
        event.text("id"),
        isRefused ? State.REFUSED : taken.isNew() ? State.TAKEN : State.REPEATED,
        isRefused ? null : taken.event().id(),
        taken.violations());
  }
}
