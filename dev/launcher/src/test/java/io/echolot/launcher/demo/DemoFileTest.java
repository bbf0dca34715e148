package io.echolot.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.echolot.contracts.ContractsJson;
import io.echolot.launcher.demo.Recount.Expected;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemoFileTest {

  private final List<DemoAnswer> file = DemoAnswer.all();

  @Test
  void theFileHas2000AnswersForAllDoors() {
    assertThat(file).hasSize(2000);
    assertThat(file.stream().map(DemoAnswer::id).distinct()).hasSize(2000);
    assertThat(file.stream().map(DemoAnswer::door).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder("web", "kiosk", "import", "sms", "chat");
  }

  @Test
  void itAnswersOnlyWhatTheDemoTenantAsksWhereItAsks() throws IOException {
    JsonNode demo;
    try (InputStream in = getClass().getResourceAsStream("/demo/acme.json")) {
      demo = ContractsJson.mapper().readTree(in);
    }
    for (JsonNode survey : demo.path("surveys")) {
      List<String> questions = survey.path("questions").findValuesAsText("key");
      List<String> touchpoints = new ArrayList<>();
      survey.path("touchpoints").forEach(touchpoint -> touchpoints.add(touchpoint.asText()));
      file.stream()
          .filter(answer -> answer.survey().equals(survey.path("key").asText()))
          .forEach(
              answer -> {
                assertThat(questions).containsAll(answer.answers().keySet());
                assertThat(touchpoints).contains(answer.touchpoint());
              });
    }
  }

  @Test
  void allDoorsCarryTheWorldsTexts() {
    for (String door : List.of("web", "kiosk", "import", "sms", "chat")) {
      String texts =
          file.stream()
              .filter(answer -> answer.door().equals(door))
              .flatMap(answer -> answer.answers().values().stream())
              .map(JsonNode::asText)
              .collect(Collectors.joining());
      assertThat(texts).as(door).contains("ü", "خ", "テ", "帐");
      assertThat(texts.codePoints()).as(door).anyMatch(Character::isSupplementaryCodePoint);
    }
  }

  @Test
  void noAnswerLiesInTheFuture() {
    Instant early = Instant.parse("2026-11-24T00:10:00Z");

    assertThat(file).allMatch(answer -> !answer.at(early).isAfter(early));
  }

  @Test
  void theRecountIsPlain() {
    Recount recount = new Recount();
    for (int score : new int[] {9, 10, 7, 3}) {
      JsonNode response =
          ContractsJson.mapper()
              .createObjectNode()
              .put("surveyKey", "relationship-nps")
              .put("state", score == 3 ? "partial" : "complete")
              .set("answers", answers(score));
      recount.addStored(response);
    }

    assertThat(recount.expected())
        .contains(
            new Expected("nps", "relationship-nps", 4, 25),
            new Expected("volume", "relationship-nps", 4, 4),
            new Expected("completion", "relationship-nps", 4, 75));
  }

  @Test
  void anotherSurveysQuestionOfTheSameKeyCountsForThatAlone() {
    Recount recount = new Recount();
    for (String survey : List.of("relationship-nps", "relationship-nps", "my-own")) {
      JsonNode response =
          ContractsJson.mapper()
              .createObjectNode()
              .put("surveyKey", survey)
              .put("state", "complete")
              .set("answers", answers(survey.equals("my-own") ? 0 : 10));
      recount.addStored(response);
    }

    assertThat(recount.expected()).contains(new Expected("nps", "relationship-nps", 2, 100));
  }

  private static JsonNode answers(int score) {
    var answers = ContractsJson.mapper().createArrayNode();
    answers.addObject().put("question", "nps").put("value", score);
    return answers;
  }
}
