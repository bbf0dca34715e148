package io.echolot.gateway.door;

import io.echolot.platform.Ids;
import io.echolot.platform.problem.Problem;
import io.echolot.platform.problem.Problem.Violation;
import java.util.List;

/** Ids in paths and parameters; what is none goes no further, neither to a store nor to the log. */
public final class PathIds {

  private PathIds() {}

  /**
   * The id.
   *
   * @param field what it is called
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#INVALID} if it is no UUID
   */
  public static String uuid(String id, String field) {
    if (!Ids.isUuid(id)) {
      throw Problem.INVALID.because(
          "", List.of(new Violation(field, "must be a UUID in lower case")));
    }
    return id;
  }
}
