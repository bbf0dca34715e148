package io.echolot.gateway.erasure;

import io.echolot.gateway.audience.Admission;
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
  private final CurrentTenant tenant;

  public FeedbackResource(
      FeedbackLog log,
      Dialogues dialogues,
      Admission admission,
      Files files,
      CurrentTenant tenant) {
    this.log = log;
    this.dialogues = dialogues;
    this.admission = admission;
    this.files = files;
    this.tenant = tenant;
  }

  @DELETE
  @Operation(summary = "Erases a response or mention; erasing what isn't there is no error")
  @APIResponse(responseCode = "204", description = "The erasure is safe")
  @Blocking
  public Uni<Void> erase(@RestPath String id) {
    String whose = tenant.id();
    PathIds.uuid(id, "id");
    dialogues.forget(whose, id);
    // Last, so that a revision that comes at the same time isn't counted any more.
    return log.erase(whose, id)
        .chain(() -> files.erase(whose, id))
        .call(() -> admission.forget(whose, id));
  }
}
