package io.echolot.surveys.people.segment;

import static io.echolot.surveys.base.persistence.Database.await;

import io.echolot.platform.tenant.CurrentTenant;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The tenant's segments. */
@Path("/v1/segments")
@RolesAllowed({"admin", "analyst", "agent"})
@Tag(name = "Segments")
public class SegmentsResource {

  private final Segments segments;
  private final CurrentTenant tenant;

  public SegmentsResource(Segments segments, CurrentTenant tenant) {
    this.segments = segments;
    this.tenant = tenant;
  }

  @GET
  @Operation(summary = "All segments by their keys, with how many customers belong to each")
  public List<SegmentView> list() {
    return await(segments.all(tenant.id()));
  }
}
