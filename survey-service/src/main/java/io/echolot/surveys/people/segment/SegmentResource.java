package io.echolot.surveys.people.segment;

import static io.echolot.surveys.base.persistence.Database.await;

import io.echolot.platform.strict.GivenBody;
import io.echolot.platform.tenant.CurrentTenant;
import io.echolot.surveys.base.Keys;
import io.echolot.surveys.people.segment.definition.Segment;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** One segment. */
@Path("/v1/segments/{key}")
@Tag(name = "Segments")
public class SegmentResource {

  private final Segments segments;
  private final CurrentTenant tenant;

  public SegmentResource(Segments segments, CurrentTenant tenant) {
    this.segments = segments;
    this.tenant = tenant;
  }

  @GET
  @RolesAllowed({"admin", "analyst", "agent"})
  @Operation(summary = "A segment with how many customers belong to it")
  public SegmentView get(@RestPath String key) {
    return await(segments.get(tenant.id(), key));
  }

  @PUT
  @RolesAllowed("admin")
  @Operation(
      summary = "Creates or replaces a segment",
      description =
          "Customers are looked at again in the background: pending says how many are left.")
  @APIResponseSchema(value = SegmentView.class, responseCode = "200")
  @APIResponse(responseCode = "201", description = "The new segment")
  public Response put(@RestPath String key, Segment body) {
    Keys.require("key", key);
    Keys.requireSame(key, GivenBody.of(body).key());
    Segments.Put put =
        await(segments.put(tenant.id(), new Segment(key, body.name(), body.condition())));
    return Response.status(put.isNew() ? Status.CREATED : Status.OK).entity(put.view()).build();
  }

  @DELETE
  @RolesAllowed("admin")
  @Operation(summary = "Deletes a segment that no published survey needs")
  public void delete(@RestPath String key) {
    await(segments.delete(tenant.id(), key));
  }
}
