package io.echolot.gateway.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.answer.AnswerValue;
import io.echolot.dialogue.engine.Input;
import io.echolot.gateway.telegram.TelegramEvent.Blocked;
import io.echolot.gateway.telegram.TelegramEvent.Pressed;
import io.echolot.gateway.telegram.TelegramEvent.Written;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of updates: the cases are a file. */
class TelegramUpdateTest {

  static Stream<Named<JsonNode>> cases() throws IOException {
    try (InputStream file =
        TelegramUpdateTest.class.getResourceAsStream("/telegram/updates.json")) {
      JsonNode cases = ContractsJson.mapper().readTree(file).path("cases");
      return StreamSupport.stream(cases.spliterator(), false)
          .map(one -> Named.of(one.path("name").asText(), one));
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void anUpdateIsReadAsItIsMeant(JsonNode one) {
    Optional<TelegramUpdate> update = read(one.path("update").toString());

    assertThat(update.map(TelegramUpdateTest::told).orElse("nothing"))
        .isEqualTo(one.path("expected").asText());
    update.ifPresent(
        of -> {
          assertThat(of.user()).isEqualTo("987654321");
          assertThat(of.language()).isEqualTo(one.path("language").asText("de"));
          assertThat(of.toString()).doesNotContain(of.user());
        });
  }

  private static Optional<TelegramUpdate> read(String json) {
    return TelegramUpdate.of(json.getBytes(StandardCharsets.UTF_8));
  }

  private static String told(TelegramUpdate update) {
    if (update.event() instanceof Written written) {
      return written.input() instanceof Input.Typed typed ? "written:" + typed.text() : "edited";
    }
    if (update.event() instanceof Pressed pressed) {
      return "pressed:" + pressed.input().map(TelegramUpdateTest::told).orElse("");
    }
    return update.event() instanceof Blocked ? "blocked" : "?";
  }

  private static String told(Input input) {
    Input.Clicked clicked = (Input.Clicked) input;
    AnswerValue value = clicked.value();
    String what =
        value instanceof AnswerValue.Score score
            ? Integer.toString(score.score())
            : value instanceof AnswerValue.Text text
                ? text.text()
                : String.join(",", ((AnswerValue.Choices) value).keys());
    return clicked.response() + " " + clicked.question() + " " + what;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "9",
        "\"text\"",
        "[]",
        "{",
        "{\"update_id\":1,\"update_id\":2}",
        "{\"update_id\":1}{}",
        "{\"update_id\":1e400}",
        "{\"update_id\":99999999999999999999,\"message\":{}}",
        "{\"update_id\":1,\"message\":[]}",
        "update_id=1"
      })
  void whatIsNoUpdateIsPassedOver(String json) {
    assertThat(read(json)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {33, 5_000})
  void whatIsNestedTooDeepIsPassedOver(int depth) {
    String json = "{\"update_id\":1,\"a\":" + "[".repeat(depth) + "]".repeat(depth) + "}";

    assertThat(read(json)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u00ff", "\u00c3("})
  void whatIsNotUtf8IsPassedOver(String bytes) {
    String json = "{\"update_id\":1,\"message\":{\"text\":\"" + bytes + "\"}}";

    assertThat(TelegramUpdate.of(json.getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
  }
}
