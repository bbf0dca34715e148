package io.echolot.gateway.intake.json;

import io.echolot.contracts.feedback.Response;
import io.echolot.platform.problem.Problem.Violation;
import java.util.List;

/** What came of reading a response. */
public sealed interface Reading {

  /** It can go to the log, though some of it may not be as it was sent. */
  record Valid(Response response, List<Adjustment> adjusted) implements Reading {}

  /** It can't, for these reasons; at least one. */
  record Invalid(String id, List<Violation> violations) implements Reading {}
}
