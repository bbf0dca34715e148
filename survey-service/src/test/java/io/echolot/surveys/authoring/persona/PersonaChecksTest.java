package io.echolot.surveys.authoring.persona;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.contracts.LocalizedText;
import io.echolot.platform.problem.Problem.Violation;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PersonaChecksTest {

  private static final LocalizedText BEATE = LocalizedText.of("en", "Beate");

  private static Persona persona(
      LocalizedText name, List<LocalizedText> goals, String picture, String colour) {
    return new Persona("beate", name, null, goals, null, null, picture, colour);
  }

  @Test
  void aNameIsEnough() {
    assertThat(PersonaChecks.check(persona(BEATE, null, null, null))).isEmpty();
  }

  @Test
  void whatIsWrongIsToldWithItsPath() {
    Persona wrong =
        persona(
            LocalizedText.of("en", " "),
            List.of(BEATE, LocalizedText.EMPTY),
            "http://pictures.example/beate.jpg",
            "purple");

    assertThat(PersonaChecks.check(wrong))
        .extracting(Violation::field)
        .containsExactly("name", "goals[1]", "picture", "colour");
  }

  @Test
  void moreGoalsThanAMapCanShowAreRefused() {
    assertThat(PersonaChecks.check(persona(BEATE, Collections.nCopies(21, BEATE), null, null)))
        .containsExactly(new Violation("goals", "must be at most 20"));
  }
}
