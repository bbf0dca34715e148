package io.echolot.surveys.base.persistence;

import io.echolot.platform.problem.Problem;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Who looked a name up, and found it taken when they took it, hears what a second one hears. */
@Provider
public class DuplicateRowMapper implements ExceptionMapper<DuplicateRow> {

  @Override
  public Response toResponse(DuplicateRow taken) {
    return Problem.CONFLICT.because("Somebody else has just taken that name.").toResponse();
  }
}
