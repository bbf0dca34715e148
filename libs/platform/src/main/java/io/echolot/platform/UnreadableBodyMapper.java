package io.echolot.platform;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers a body that is JSON but not of the expected form by a problem with the field's path. */
public class UnreadableBodyMapper {

  @ServerExceptionMapper(priority = 1)
  public Response map(MismatchedInputException exception) {
    String path = path(exception);
    String expected =
        exception.getTargetType() == null
            ? "has another form than expected"
            : "must be a " + exception.getTargetType().getSimpleName();
    return Problem.INVALID
        .because("Nothing was stored.", List.of(new Problem.Violation(path, expected)))
        .toResponse();
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
