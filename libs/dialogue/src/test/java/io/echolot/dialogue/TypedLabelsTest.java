package io.echolot.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.dialogue.command.Command;
import io.echolot.dialogue.engine.TypedLabels;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedLabelsTest {

  @ParameterizedTest
  @CsvSource({
    "Alto, STOP",
    "Ende, STOP",
    "Keine Nachrichten mehr bitte, STOP",
    "Weiter, SKIP",
    "Info, HELP"
  })
  void aLabelThatIsACommandIsNamed(String label, Command command) {
    assertThat(TypedLabels.command(label)).contains(command);
  }

  @ParameterizedTest
  @CsvSource({"Preis", "Non-stop", "Das Ende der Warteschlange", "Bushaltestelle", "Hoch"})
  void othersAreNot(String label) {
    assertThat(TypedLabels.command(label)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"3, 1, true", "3, 3, false", "3+, 1, false", "drei, 1, false", "10, 2, true"})
  void aNumberOfAnotherPlaceIsNamed(String label, int place, boolean other) {
    assertThat(TypedLabels.isOtherNumber(label, place)).isEqualTo(other);
  }
}
