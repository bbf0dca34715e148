package io.echolot.survey.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.question.Limits;
import io.echolot.contracts.question.Question;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FlawsTest {

  static Stream<JsonNode> answers() throws IOException {
    return cases("flaw-cases.json");
  }

  static Stream<JsonNode> nothings() throws IOException {
    return cases("nothing-cases.json");
  }

  /** The widget runs the same cases, but for those that its controls can't make. */
  @ParameterizedTest
  @MethodSource("answers")
  void anAnswerIsAsTheQuestionWantsItOrNamed(JsonNode given) throws JsonProcessingException {
    AnswerValue value = ContractsJson.mapper().treeToValue(given.get("value"), AnswerValue.class);

    assertThat(Flaws.of(question(given), value))
        .as(given.toString())
        .containsExactlyElementsOf(flaws(given));
  }

  /** Script can't see the digits that it has lost; so these aren't cases of the widget's. */
  @ParameterizedTest
  @CsvSource({
    "0.1, true",
    "-99999.9999999999, true",
    "0.30000000000000004, true",
    "123456789012.345, true",
    "123456789012.3456, true",
    "1234567890123.4567, false",
    "123456789012345.1234, false",
    "0.1234567890123456789, false",
    "100000000000000.00001, false"
  })
  void aNumberThatStoresWouldRoundIsTooLarge(BigDecimal number, boolean isKept) {
    Limits any = new Limits(null, null, 20, null, null, 0, "");

    assertThat(PlainFlaws.ofNumber(any, AnswerValue.of(number)))
        .extracting(Flaw::kind)
        .isEqualTo(isKept ? List.of() : List.of(Flaw.Kind.TOO_LARGE));
  }

  @ParameterizedTest
  @MethodSource("nothings")
  void whatIsRequiredIsMissed(JsonNode given) throws JsonProcessingException {
    assertThat(Flaws.ofNothing(question(given)))
        .as(given.toString())
        .containsExactlyElementsOf(flaws(given));
  }

  @ParameterizedTest
  @CsvSource({
    "else, Too loud, ",
    "else, '', ",
    "a, '', ",
    "a, \u200b, ",
    "a, Too loud, WORDS_NOT_ASKED",
    "else, Much too loud, TOO_LONG"
  })
  void ownWordsGoWithAChoiceThatAllowsThem(String key, String words, Flaw.Kind kind)
      throws JsonProcessingException {
    Question question =
        ContractsJson.mapper()
            .readValue(
                """
                {"key": "q", "kind": "single_choice", "title": {"en": "?"}, "maxLength": 12,
                 "choices": [{"key": "a", "label": {"en": "A"}},
                             {"key": "else", "label": {"en": "Else"}, "other": true}]}""",
                Question.class);

    assertThat(Flaws.ofOwnWords(question, new AnswerValue.Choices(List.of(key)), words))
        .isEqualTo(Optional.ofNullable(kind).map(Flaw::of));
  }

  /** Written out it would be a thousand million digits. */
  @Test
  void aNumberThatCantBeWrittenOutIsTooLarge() throws JsonProcessingException {
    Question question =
        question(
            ContractsJson.mapper().readTree("{'question':{'kind':'number'}}".replace('\'', '"')));

    assertThat(Flaws.of(question, AnswerValue.of(new BigDecimal("1e999999999"))))
        .containsExactly(Flaw.of(Flaw.Kind.TOO_LARGE));
  }

  private static Question question(JsonNode given) throws JsonProcessingException {
    ObjectNode question = given.get("question").deepCopy();
    question.put("key", "q").putObject("title").put("en", "?");
    return ContractsJson.mapper().treeToValue(question, Question.class);
  }

  private static List<Flaw> flaws(JsonNode given) {
    return StreamSupport.stream(given.get("flaws").spliterator(), false)
        .map(flaw -> new Flaw(Flaw.Kind.valueOf(flaw.path(0).asText()), flaw.path(1).asText("")))
        .toList();
  }

  private static Stream<JsonNode> cases(String file) throws IOException {
    JsonNode cases = ContractsJson.mapper().readTree(FlawsTest.class.getResourceAsStream(file));
    return StreamSupport.stream(cases.spliterator(), false);
  }
}
