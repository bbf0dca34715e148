package io.echolot.dialogue.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmsPartsTest {

  @Test
  void whatFitsIsOneMessage() {
    assertThat(SmsParts.of(List.of("Danke!", "Warum?"))).containsExactly("Danke!\n\nWarum?");
    assertThat(SmsParts.of(List.of())).isEmpty();
  }

  @Test
  void fourStatementsAndAQuestionAreTwoMessages() {
    String statement = "s".repeat(380);

    List<String> parts =
        SmsParts.of(List.of(statement, statement, statement, statement, "Wie zufrieden?"));

    assertThat(parts).hasSize(1);
    assertThat(SmsParts.of(List.of(statement, statement, statement, statement, statement)))
        .hasSize(2)
        .allMatch(part -> part.length() <= SmsParts.LONGEST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"😀", "Wort ", "Zeile\n", "x", "Ж"})
  void aLongTextIsPartedBetweenWordsOrCharacters(String word) {
    String text = word.repeat(4_000 / word.length());

    List<String> parts = SmsParts.of(List.of(text));

    assertThat(parts).hasSize(3).allMatch(part -> part.length() <= SmsParts.LONGEST);
    assertThat(String.join("", parts).replaceAll("\\s", "")).isEqualTo(text.replaceAll("\\s", ""));
    assertThat(parts).noneMatch(part -> Character.isLowSurrogate(part.charAt(0)));
  }
}
