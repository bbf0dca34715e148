package io.echolot.platform.strict;

import io.echolot.platform.problem.Problem;
import io.echolot.platform.problem.Problem.Violation;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;

/** The body of a call; none, and JSON's {@code null}, come as null. */
public final class GivenBody {

  private GivenBody() {}

  /**
   * The body, which is there.
   *
   * @throws HttpProblem {@link Problem#INVALID} if it isn't
   */
  public static <T> T of(T body) {
    return required(body, "must be a JSON object");
  }

  /** The same of one that holds many. */
  public static <T> List<T> ofMany(List<T> body) {
    return required(body, "must be a JSON array");
  }

  private static <T> T required(T body, String expected) {
    if (body == null) {
      throw Problem.INVALID.because("Nothing was stored.", List.of(new Violation("", expected)));
    }
    return body;
  }
}
