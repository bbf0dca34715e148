package io.echolot.surveys.people.customer.transfer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.echolot.platform.problem.Problem;
import io.echolot.platform.problem.Problem.Violation;
import java.util.List;

/**
 * What became of a line.
 *
 * @param line its number, from 1
 * @param id the customer
 * @param state {@code created}, {@code updated} or {@code rejected}
 * @param problem why it was rejected; null if it wasn't
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LineView(int line, String id, String state, LineProblem problem) {

  /** A problem (RFC 9457) of one line. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record LineProblem(
      String type, String title, int status, String detail, List<Violation> violations) {}

  static LineView rejected(CustomerLine line, Problem problem, List<Violation> violations) {
    return new LineView(
        line.number(),
        line.id(),
        "rejected",
        new LineProblem(
            Problem.CATALOGUE + problem.slug(),
            problem.title(),
            problem.status().getStatusCode(),
            "",
            violations));
  }
}
