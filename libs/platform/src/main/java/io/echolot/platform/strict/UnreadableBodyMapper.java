package io.echolot.platform.strict;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.IgnoredPropertyException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import io.echolot.platform.problem.Problem;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Answers a body that is JSON but not of the expected form by a problem with the field's path. Each
 * exception is named, as the problem extension has mappers of its own for some of them.
 */
public class UnreadableBodyMapper {

  @ServerExceptionMapper(priority = 1)
  public Response map(MismatchedInputException exception) {
    return problem(exception).toResponse();
  }

  @ServerExceptionMapper(priority = 1)
  public Response map(InvalidFormatException exception) {
    return problem(exception).toResponse();
  }

  @ServerExceptionMapper(priority = 1)
  public Response map(UnrecognizedPropertyException exception) {
    return problem(exception).toResponse();
  }

  @ServerExceptionMapper(priority = 1)
  public Response map(IgnoredPropertyException exception) {
    return problem(exception).toResponse();
  }

  @ServerExceptionMapper(priority = 1)
  public Response map(ValueInstantiationException exception) {
    return problem(exception).toResponse();
  }

  static HttpProblem problem(JsonMappingException exception) {
    return Problem.INVALID.because("Nothing was stored.", List.of(violation(exception)));
  }

  /** Which field isn't of the form, and what it should be. */
  public static Problem.Violation violation(JsonMappingException exception) {
    return new Problem.Violation(path(exception), ExpectedForm.of(exception));
  }

  private static String path(JsonMappingException exception) {
    StringBuilder path = new StringBuilder();
    for (Reference step : exception.getPath()) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.length() == 0 ? "" : ".").append(step.getFieldName());
      }
    }
    return path.toString();
  }
}
