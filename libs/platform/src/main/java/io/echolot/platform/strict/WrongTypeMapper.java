package io.echolot.platform.strict;

import io.echolot.platform.problem.Problem;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers a call that sends or wants another media type by a problem of ours. */
public class WrongTypeMapper {

  /** The body is of a type that the call doesn't read, or says none. */
  public static final Problem UNSUPPORTED =
      new Problem(
          "unsupported-media-type",
          Status.UNSUPPORTED_MEDIA_TYPE,
          "The call doesn't read that media type");

  /** The caller takes no type that the call gives. */
  public static final Problem NOT_ACCEPTABLE =
      new Problem("not-acceptable", Status.NOT_ACCEPTABLE, "The call doesn't give that media type");

  @ServerExceptionMapper(priority = 1)
  public Response map(NotSupportedException exception) {
    return UNSUPPORTED.because("Look at Content-Type.").toResponse();
  }

  @ServerExceptionMapper(priority = 1)
  public Response map(NotAcceptableException exception) {
    return NOT_ACCEPTABLE.because("Look at Accept.").toResponse();
  }
}
