package io.echolot.gateway.erasure;

import io.echolot.gateway.audience.Admission;
import io.echolot.gateway.claim.Claims;
import io.echolot.gateway.dialogue.Dialogues;
import io.echolot.gateway.door.PathIds;
import io.echolot.gateway.file.Files;
import io.echolot.gateway.log.FeedbackLog;
import io.echolot.platform.CurrentTenant;
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

  private final FeedbackLog log;
  private final Dialogues dialogues;
  private final Admission admission;
  private final Files files;
  private final Claims claims;
  private final CurrentTenant tenant;

  public FeedbackResource(
      FeedbackLog log,
      Dialogues dialogues,
      Admission admission,
      Files files,
      Claims claims,
      CurrentTenant tenant) {
    this.log = log;
    this.dialogues = dialogues;
    this.admission = admission;
    this.files = files;
    this.claims = claims;
    this.tenant = tenant;
  }

  @DELETE
  @Operation(
      summary = "Erases a response or mention for good; erasing what isn't there is no error",
      description = "From then on each call that brings more of it is answered by 410 erased.")
  @APIResponse(responseCode = "204", description = "The erasure is safe")
  @Blocking
  public Uni<Void> erase(@RestPath String id) {
    String whose = tenant.id();
    PathIds.uuid(id, "id");
    dialogues.forget(whose, id);
    // Counts last, so that a revision that comes at the same time isn't counted any more.
    return log.erase(whose, id)
        .chain(() -> files.erase(whose, id))
        .chain(() -> claims.forget(whose, id))
        .call(() -> admission.forget(whose, id));
  }
}
