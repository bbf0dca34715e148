package io.echolot.gateway.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.echolot.gateway.intake.json.Adjustment;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;

/** What is answered to an intake. */
public final class AcceptedView {

  private AcceptedView() {}

  /**
   * A revision that is safe.
   *
   * @param adjusted what of it isn't as it was sent
   */
  record Accepted(
      String id,
      int revision,
      String state,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Adjustment> adjusted) {
    Accepted(String id, int revision, List<Adjustment> adjusted) {
      this(id, revision, "accepted", adjusted);
    }
  }

  /** What is wrong with a line, in the form of a problem. */
  public record LineProblem(
      String type,
      String title,
      int status,
      @JsonInclude(JsonInclude.Include.NON_NULL) Object violations,
      @JsonInclude(JsonInclude.Include.NON_NULL) Object limit,
      @JsonInclude(JsonInclude.Include.NON_NULL) Object most) {
    public static LineProblem of(HttpProblem problem) {
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
  public record Line(
      int line, String id, String state, LineProblem problem, List<Adjustment> adjusted) {}
}
