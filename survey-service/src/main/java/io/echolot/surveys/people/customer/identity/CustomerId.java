package io.echolot.surveys.people.customer.identity;

import io.echolot.platform.problem.Problem;
import io.echolot.platform.problem.Problem.Violation;
import java.util.List;
import java.util.regex.Pattern;

/** The form of the pseudonyms by which tenants name their customers. */
public final class CustomerId {

  private static final Pattern FORM = Pattern.compile("[^\\p{Cntrl}\\p{Cs}]{1,100}");

  private CustomerId() {}

  public static boolean isOne(String id) {
    return id != null && !id.isBlank() && FORM.matcher(id).matches();
  }

  public static Violation violation(String field) {
    return new Violation(
        field, "must be 1 to 100 characters, not all of them spaces and none a control character");
  }

  /**
   * Makes sure that {@code id} has the form.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#INVALID} if it hasn't
   */
  public static void require(String field, String id) {
    if (!isOne(id)) {
      throw Problem.INVALID.because("", List.of(violation(field)));
    }
  }
}
