package io.echolot.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.platform.problem.Problem.Violation;
import org.junit.jupiter.api.Test;

class ProblemTest {

  @Test
  void aFieldsNameMakesNoLineOfItsOwnInALog() {
    Violation violation = new Violation("hidden.a\n2026 ERROR\u001b[31m\u0000\u0085", "is none");

    assertThat(violation.field()).isEqualTo("hidden.a\uFFFD2026 ERROR\uFFFD[31m\uFFFD\uFFFD");
  }
}
