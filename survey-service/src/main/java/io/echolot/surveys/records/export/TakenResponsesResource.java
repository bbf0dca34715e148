package io.echolot.surveys.records.export;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** What came back, as a file that somebody else writes. */
@Path("/v1/responses/taken")
@RolesAllowed({"admin", "analyst"})
@Tag(name = "Responses")
public class TakenResponsesResource {

  @POST
  @ResponseStatus(204)
  @Operation(
      summary = "Says that responses that were read are being saved as a file",
      description =
          "Whoever writes a file of what it shows, as the console does of a selection, calls this"
              + " first: the audit log tells it as it tells an export. Without it, the log knows"
              + " only that responses were seen.")
  @APIResponse(responseCode = "204", description = "The audit log tells it a moment later")
  public void taken() {
    // The audit log tells of every call.
  }
}
