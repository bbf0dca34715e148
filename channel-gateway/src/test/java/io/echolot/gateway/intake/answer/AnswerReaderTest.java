package io.echolot.gateway.intake.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.question.Answer;
import io.echolot.contracts.question.Question;
import io.echolot.gateway.intake.json.IntakeCases;
import io.echolot.platform.problem.Problem.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AnswerReaderTest {

  static Stream<JsonNode> cases() {
    return IntakeCases.of("answer-cases.json");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void anAnswerIsTakenAsItIsOrNamed(JsonNode given) throws JsonProcessingException {
    ObjectNode asked = given.get("question").deepCopy();
    asked.put("key", "q").putObject("title").put("en", "?");
    Question question = ContractsJson.mapper().treeToValue(asked, Question.class);
    List<Violation> wrong = new ArrayList<>();

    Optional<Answer> read = AnswerReader.read(new Fields(given, "", wrong), question);

    if (given.has("wrong")) {
      assertThat(wrong).extracting(Violation::field).contains(given.get("wrong").textValue());
    } else {
      assertThat(wrong).isEmpty();
      JsonNode stored = ContractsJson.mapper().valueToTree(read.orElseThrow());
      assertThat(stored.get("value").toString())
          .isEqualTo(ContractsJson.mapper().valueToTree(given.get("stored")).toString());
      assertThat(read.get().other()).isEqualTo(given.path("words").asText(""));
    }
  }
}
