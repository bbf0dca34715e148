package io.echolot.gateway.erasure;

import io.echolot.gateway.door.PathIds;
import io.echolot.platform.tenant.CurrentTenant;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Erasure of one response or mention from the log, and so from everything made of it. */
@Path("/v1/feedback/{id}")
@RolesAllowed("admin")
@Tag(name = "Erasure")
public class FeedbackResource {

  private final Eraser eraser;
  private final CurrentTenant tenant;

  FeedbackResource(Eraser eraser, CurrentTenant tenant) {
    this.eraser = eraser;
    this.tenant = tenant;
  }

  @DELETE
  @Operation(
      summary = "Erases a response or mention for good; erasing what isn't there is no error",
      description = "From then on each call that brings more of it is answered by 410 erased.")
  @APIResponse(responseCode = "204", description = "The erasure is safe")
  @Blocking
  public Uni<Void> erase(@RestPath String id) {
    PathIds.uuid(id, "id");
    return eraser.erase(tenant.id(), id);
  }
}
