package io.echolot.survey.recall;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.question.Answer;
import io.echolot.contracts.survey.PublishedSurvey;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecalledAnswersTest {

  private static final ObjectMapper JSON = ContractsJson.mapper();

  private final JsonNode given = given();
  private final PublishedSurvey survey =
      JSON.treeToValue(given.get("survey"), PublishedSurvey.class);
  private final List<Answer> answers =
      JSON.convertValue(given.get("answers"), new TypeReference<List<Answer>>() {});
  private final Map<String, String> hidden =
      JSON.convertValue(given.get("hidden"), new TypeReference<Map<String, String>>() {});

  RecalledAnswersTest() throws JsonProcessingException {}

  private static JsonNode given() {
    try {
      return JSON.readTree(RecalledAnswersTest.class.getResourceAsStream("recall-cases.json"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  static Stream<JsonNode> cases() {
    return StreamSupport.stream(given().get("cases").spliterator(), false);
  }

  /** The widget runs the same cases. */
  @ParameterizedTest
  @MethodSource("cases")
  void whatWasSaidIsRecalledInTheRespondentsLanguage(JsonNode one) {
    RecalledAnswers recalled =
        new RecalledAnswers(survey, answers, hidden, one.get("language").textValue());

    assertThat(Recall.fill(one.get("text").textValue(), recalled))
        .as(one.toString())
        .isEqualTo(one.get("said").textValue());
  }

  @Test
  void whatWasSaidStandsInLaterTexts() {
    assertThat(
            Recall.fill(
                "You gave {answer.nps}, {hidden.name|friend}! {answer.gone}{other} $1",
                ref -> ref.equals("answer.nps") ? Optional.of("$9") : Optional.empty()))
        .isEqualTo("You gave $9, friend! {other} $1");
  }

  @Test
  void referencesAreFoundInATextWithOrWithoutWhatStandsInstead() {
    assertThat(Recall.refs("{answer.a} {hidden.b|c}")).containsExactly("answer.a", "hidden.b");
  }
}
