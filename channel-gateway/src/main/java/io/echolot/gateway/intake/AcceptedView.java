package io.echolot.gateway.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkiverse.resteasy.problem.HttpProblem;

/** What is answered to an intake. */
final class AcceptedView {

  private AcceptedView() {}

  /** A revision that is safe. */
  record Accepted(String id, int revision, String state) {
    Accepted(String id, int revision) {
      this(id, revision, "accepted");
    }
  }

  /** What is wrong with a line, in the form of a problem. */
  record LineProblem(
      String type,
      String title,
      int status,
      @JsonInclude(JsonInclude.Include.NON_NULL) Object violations,
      @JsonInclude(JsonInclude.Include.NON_NULL) Object limit,
      @JsonInclude(JsonInclude.Include.NON_NULL) Object most) {
    static LineProblem of(HttpProblem problem) {
      return new LineProblem(
          problem.getType().toString(),
          problem.getTitle(),
          problem.getStatusCode(),
          problem.getParameters().get("violations"),
          problem.getParameters().get("limit"),
          problem.getParameters().get("most"));
    }
  }

  /** What became of one line of a batch. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Line(int line, String id, String state, LineProblem problem) {}
}
