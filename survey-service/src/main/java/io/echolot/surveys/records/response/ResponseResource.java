package io.echolot.surveys.records.response;

import io.echolot.platform.problem.Problem;
import io.echolot.platform.tenant.CurrentTenant;
import io.echolot.surveys.base.http.EntityTags;
import io.echolot.surveys.people.unit.QueriedUnits;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** One response. */
@Path("/v1/responses/{id}")
@RolesAllowed({"admin", "analyst", "agent"})
@Tag(name = "Responses")
public class ResponseResource {

  private final ResponseStore store;
  private final CurrentTenant tenant;
  private final QueriedUnits units;

  public ResponseResource(ResponseStore store, CurrentTenant tenant, QueriedUnits units) {
    this.store = store;
    this.tenant = tenant;
    this.units = units;
  }

  @GET
  @Operation(summary = "A response; an erased one is not found")
  @APIResponseSchema(TaggedResponse.class)
  public jakarta.ws.rs.core.Response get(@RestPath String id, @Context Request request) {
    TaggedResponse found =
        store
            .findTagged(tenant.id(), id)
            .filter(tagged -> units.isSeen(tagged.response().unit()))
            .orElseThrow(() -> Problem.NOT_FOUND.because(""));
    // Not the revision: of two with the same one the later counts.
    return EntityTags.unlessKnown(request, found);
  }
}
