package io.echolot.gateway.door;

import io.echolot.platform.problem.Problem;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.logging.Log;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Tells who sent a form that can't be read that it is the form. Quarkus REST's readers of forms
 * throw whatever they stumble over ({@code a=%} an {@code IllegalArgumentException}, {@code =} an
 * {@code ArrayIndexOutOfBoundsException}, a cut part an {@code IOException}), so that only the
 * place tells what went wrong.
 */
public class UnreadableForm {

  private static final String RESTEASY = "org.jboss.resteasy.reactive.";

  /** None of these calls a resource. */
  private static final List<String> READERS =
      List.of(
          RESTEASY + "server.core.multipart.",
          RESTEASY + "server.handlers.FormBodyHandler",
          RESTEASY + "server.handlers.MediaTypeMapper",
          RESTEASY + "common.providers.serialisers.MapAsFormUrlEncodedProvider");

  @ServerExceptionMapper(priority = 1)
  public Response map(IOException exception) {
    return response(exception);
  }

  @ServerExceptionMapper(priority = 1)
  public Response map(RuntimeException exception) {
    return response(exception);
  }

  private static Response response(Exception exception) {
    if (isFormsFault(exception)) {
      return Problem.INVALID
          .because("The body, or the media type that it is said to be of, can't be read.")
          .toResponse();
    }
    Log.error("A call failed", exception);
    return HttpProblem.valueOf(Status.INTERNAL_SERVER_ERROR).toResponse();
  }

  /** A disk that is full isn't. */
  private static boolean isFormsFault(Exception exception) {
    return !(exception instanceof FileSystemException)
        && Arrays.stream(exception.getStackTrace())
            .map(StackTraceElement::getClassName)
            .anyMatch(place -> READERS.stream().anyMatch(place::startsWith));
  }
}
