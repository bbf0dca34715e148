package io.echolot.gateway.door;

import io.echolot.platform.problem.Problem;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response.Status;

/** Why a body isn't taken, whatever it says. */
public final class DoorProblems {

  public static final Problem TOO_SLOW =
      new Problem("too-slow", Status.REQUEST_TIMEOUT, "The body took too long to arrive");

  /** One answer for all reasons: it tells nobody what would have been right. */
  public static final Problem NOT_SIGNED =
      new Problem("not-signed", Status.FORBIDDEN, "The request is not signed as it should be");

  private DoorProblems() {}

  /** The exception for a body of more than {@code most} bytes. */
  public static HttpProblem tooLarge(DoorLimit door, long most) {
    return exceeded(door.id(), most, "bytes");
  }

  /** The exception for a record of which the log takes at most {@code most} bytes. */
  public static HttpProblem tooLargeForLog(long most) {
    return exceeded("log", most, "bytes");
  }

  /** The exception for a batch of more than {@code most} lines. */
  public static HttpProblem tooManyLines(DoorLimit door, int most) {
    return exceeded(door.id(), most, "lines");
  }

  private static HttpProblem exceeded(String limit, long most, String unit) {
    return Problem.exceeded(Problem.TOO_LARGE, limit, most, unit);
  }

  public static HttpProblem tooSlow() {
    return TOO_SLOW.because("Send the same again.");
  }
}
