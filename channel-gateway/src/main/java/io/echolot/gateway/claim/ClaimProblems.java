package io.echolot.gateway.claim;

import io.echolot.platform.problem.Problem;
import jakarta.ws.rs.core.Response.Status;

/** What those hear who want to write what isn't theirs. */
public final class ClaimProblems {

  public static final Problem NOT_YOURS =
      new Problem("not-yours", Status.FORBIDDEN, "The response is somebody else's");

  private ClaimProblems() {}
}
