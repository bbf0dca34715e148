package io.echolot.platform.strict;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.echolot.platform.problem.Problem;
import io.echolot.platform.problem.Problem.Violation;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Lets a value that its own type refuses, by an exception of its constructor or factory, be told
 * like any other that has the wrong form, and what is no JSON or too deep by a problem of ours.
 * Quarkus wraps some of these into a plain 400 without a path, and others into a 500.
 */
@Provider
public class RefusedValueReader implements ReaderInterceptor {

  private static final String ENDLESS =
      "is nested too deeply, or has a number or name that is too long";

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    try {
      return context.proceed();
    } catch (JsonProcessingException e) {
      throw problem(e);
    } catch (WebApplicationException e) {
      throw e.getCause() instanceof JsonProcessingException json ? problem(json) : e;
    }
  }

  private static String place(JsonProcessingException exception) {
    return exception instanceof JsonMappingException mapping
        ? UnreadableBodyMapper.violation(mapping).field()
        : "";
  }

  /** The problem of a body that can't be read. */
  public static HttpProblem problem(JsonProcessingException exception) {
    for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
      if (cause instanceof StreamConstraintsException) {
        return Problem.INVALID.because(
            "Nothing was stored.", List.of(new Violation(place(exception), ENDLESS)));
      }
    }
    Optional<Violation> doubled = DoubledMember.of(exception);
    if (doubled.isPresent()) {
      return Problem.INVALID.because("Nothing was stored.", List.of(doubled.get()));
    }
    if (exception instanceof JsonMappingException mapping) {
      return UnreadableBodyMapper.problem(mapping);
    }
    return Problem.INVALID.because("The body is no JSON.", List.of());
  }
}
