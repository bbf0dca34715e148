package io.echolot.gateway.erasure;

import io.echolot.gateway.audience.entry.Eligibility;
import io.echolot.gateway.claim.Claims;
import io.echolot.gateway.dialogue.Dialogues;
import io.echolot.gateway.log.FeedbackLog;
import io.echolot.gateway.upload.Uploads;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Erases a response or mention from the log, and so from everything made of it. */
@ApplicationScoped
class Eraser {

  private final FeedbackLog log;
  private final Dialogues dialogues;
  private final Eligibility eligibility;
  private final Uploads files;
  private final Claims claims;

  Eraser(
      FeedbackLog log, Dialogues dialogues, Eligibility eligibility, Uploads files, Claims claims) {
    this.log = log;
    this.dialogues = dialogues;
    this.eligibility = eligibility;
    this.files = files;
    this.claims = claims;
  }

  /** Done when the erasure is safe; erasing what isn't there is no error. Blocks. */
  Uni<Void> erase(String tenant, String id) {
    dialogues.forget(tenant, id);
    // Counts last, so that a revision that comes at the same time isn't counted any more.
    return log.erase(tenant, id)
        .chain(() -> files.erase(tenant, id))
        .chain(() -> claims.forget(tenant, id))
        .call(() -> eligibility.forget(tenant, id));
  }
}
