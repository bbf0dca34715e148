package io.echolot.gateway.upload.base;

import io.echolot.platform.problem.Problem;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.Response.StatusType;

/** Why a file isn't taken. */
public final class FileProblems {

  static final Problem TOO_LARGE =
      new Problem("file-too-large", Status.REQUEST_ENTITY_TOO_LARGE, "The file is too large");
  public static final Problem TYPE_NOT_ALLOWED =
      new Problem(
          "file-type-not-allowed",
          Status.UNSUPPORTED_MEDIA_TYPE,
          "Files of this type are not taken");
  public static final Problem INFECTED =
      new Problem(
          "file-infected", new Unprocessable(), "The virus scanner found something in the file");

  private FileProblems() {}

  /** RFC 9110, 15.5.21; Jakarta REST has no constant for it. */
  private record Unprocessable() implements StatusType {
    @Override
    public int getStatusCode() {
      return 422;
    }

    @Override
    public Status.Family getFamily() {
      return Status.Family.CLIENT_ERROR;
    }

    @Override
    public String getReasonPhrase() {
      return "Unprocessable Content";
    }
  }

  public static RuntimeException tooLarge(long most) {
    return TOO_LARGE.because("At most " + most + " bytes are taken.");
  }

  public static RuntimeException unavailable(String why) {
    return Problem.unavailable(why);
  }
}
