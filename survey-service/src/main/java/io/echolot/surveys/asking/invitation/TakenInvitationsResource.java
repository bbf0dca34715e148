package io.echolot.surveys.asking.invitation;

import io.echolot.platform.unit.WholeTenant;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Personal links, as a file that somebody else writes. */
@Path("/v1/invitations/taken")
@WholeTenant
@RolesAllowed("admin")
@Tag(name = "Invitations")
public class TakenInvitationsResource {

  @POST
  @ResponseStatus(204)
  @Operation(
      summary = "Says that personal links that were read are being saved as a file",
      description =
          "Whoever writes a file of them, as the console does for a mail tool, calls this first:"
              + " the audit log tells it as it tells an export.")
  @APIResponse(responseCode = "204", description = "The audit log tells it a moment later")
  public void taken() {
    // The audit log tells of every call.
  }
}
