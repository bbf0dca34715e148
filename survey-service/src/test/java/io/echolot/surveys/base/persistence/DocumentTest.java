package io.echolot.surveys.base.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "How was it? \uD83D\uDE00",
        "\uD83D\uDE00\uD83D\uDE00",
        "\uD840\uDC00",
        "ä ☃ \uFFFD",
        "a backslash and ud83d: \\ud83d",
        "two and u0000: \\\\u0000",
        "a pair behind a backslash: \\\uD83D\uDE00",
      })
  void whatIsWholeIsStored(String text) {
    Map<String, String> document = Map.of("text", text);

    Object read = Document.read(Document.json(document), Map.class);

    assertThat(read).isEqualTo(document);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u0000",
        "\uD83D",
        "\uDE00",
        "\uD83D\uDE00\uDE00",
        "\uD83D\uD83D\uDE00",
        "\\\u0000",
        "half of a pair, behind what only looks like the other: \\uD83D\uDE00"
      })
  void whatNoDatabaseHoldsIsRefused(String text) {
    assertThatThrownBy(() -> Document.json(Map.of("text", text))).isInstanceOf(HttpProblem.class);
  }
}
