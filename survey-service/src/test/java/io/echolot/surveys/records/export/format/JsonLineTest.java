package io.echolot.surveys.records.export.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.echolot.contracts.Channel;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.feedback.Response;
import io.echolot.contracts.feedback.ResponseState;
import io.echolot.contracts.feedback.Writer;
import io.echolot.contracts.question.Answer;
import io.echolot.contracts.question.QuestionKind;
import io.echolot.surveys.records.response.TaggedResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonLineTest {

  private static final Instant AT = Instant.parse("2026-11-24T12:00:00Z");

  private static Response response(
      List<Answer> answers, Map<String, String> hidden, Map<String, Double> variables) {
    return new Response(
        "acme",
        "id",
        1,
        "s",
        "s",
        1,
        Channel.WEB,
        "de",
        "",
        "",
        ResponseState.PARTIAL,
        answers,
        "",
        AT,
        AT.plusNanos(123_456_789),
        AT.plusMillis(5),
        hidden,
        variables);
  }

  private static JsonNode line(Response response) {
    return line(response, List.of());
  }

  private static JsonNode line(Response response, List<String> tags) {
    return ContractsJson.read(JsonLine.of(new TaggedResponse(response, tags)), JsonNode.class);
  }

  @Test
  void emptyMembersAreThereSoThatNoProgramMissesTheColumn() {
    Response empty = response(List.of(), Map.of(), Map.of());
    Response full =
        response(
            List.of(
                new Answer("why", QuestionKind.TEXT, 0, new AnswerValue.Text("schön 😀")),
                new Answer("nps", QuestionKind.NPS, 10, new AnswerValue.Score(9), "weil")),
            Map.of("plan", "pro"),
            Map.of("sum", 1.5));

    assertThat(line(empty).path("hidden").isObject()).isTrue();
    assertThat(line(empty).path("variables").isObject()).isTrue();
    assertThat(line(empty).fieldNames())
        .toIterable()
        .containsExactlyElementsOf(() -> line(full).fieldNames());
    assertThat(line(full).at("/answers/0").fieldNames())
        .toIterable()
        .containsExactlyElementsOf(() -> line(full).at("/answers/1").fieldNames())
        .contains("other", "scale");
    assertThat(line(full).path("knownBy").asText()).isEqualTo("unsaid");
  }

  @Test
  void tagsStandBesideTheOtherMembersAlsoIfThereAreNone() {
    Response response = response(List.of(), Map.of(), Map.of());

    assertThat(line(response).path("tags").isEmpty()).isTrue();
    assertThat(line(response).has("tags")).isTrue();
    assertThat(line(response, List.of("call back", "late")).path("tags"))
        .extracting(JsonNode::asText)
        .containsExactly("call back", "late");
  }

  @Test
  void timesHaveThreeDigits() {
    JsonNode line = line(response(List.of(), Map.of(), Map.of()));

    assertThat(line.path("startedAt").asText()).isEqualTo("2026-11-24T12:00:00.000Z");
    assertThat(line.path("answeredAt").asText()).isEqualTo("2026-11-24T12:00:00.123Z");
    assertThat(line.path("receivedAt").asText()).isEqualTo("2026-11-24T12:00:00.005Z");
  }

  @Test
  void whoWroteItIsNotTold() {
    Response response = response(List.of(), Map.of(), Map.of());
    JsonNode line = line(response);

    assertThat(line.has("writer")).isFalse();
    assertThat(line(response.by(Writer.UNKNOWN))).isEqualTo(line);
  }
}
