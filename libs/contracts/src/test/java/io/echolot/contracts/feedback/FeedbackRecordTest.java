package io.echolot.contracts.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.contracts.Channel;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.LocalizedText;
import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.question.Answer;
import io.echolot.contracts.question.Question;
import io.echolot.contracts.question.QuestionKind;
import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.contracts.survey.SurveyState;
import io.echolot.contracts.survey.Touchpoint;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FeedbackRecordTest {

  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  @Test
  void aResponseSurvivesTheWayThroughJson() {
    var response =
        new Response(
            "acme",
            "0192",
            2,
            "s1",
            "relationship-nps",
            3,
            Channel.IN_PERSON,
            "de",
            "shop",
            "buy",
            ResponseState.PARTIAL,
            List.of(
                new Answer("nps", QuestionKind.NPS, 10, new AnswerValue.Score(0)),
                new Answer("why", QuestionKind.TEXT, 0, new AnswerValue.Text("gut")),
                new Answer(
                    "what", QuestionKind.SINGLE_CHOICE, 0, new AnswerValue.Choices(List.of("a")))),
            "",
            NOON,
            NOON,
            NOON);

    byte[] json = ContractsJson.write(response);

    assertThat(ContractsJson.read(json, FeedbackRecord.class)).isEqualTo(response);
    assertThat(new String(json, StandardCharsets.UTF_8))
        .contains("\"type\":\"response\"", "\"channel\":\"in_person\"", "\"value\":0")
        .contains("\"answeredAt\":\"2026-11-24T12:00:00Z\"")
        .doesNotContain("topicKey");
  }

  @Test
  void aMentionSurvivesTheWayThroughJson() {
    var mention =
        new Mention("acme", "m1", 1, "rss", "brand", "", "", "en", "great", "", "", NOON, NOON);

    FeedbackRecord read = ContractsJson.read(ContractsJson.write(mention), FeedbackRecord.class);

    assertThat(read).isEqualTo(mention);
    assertThat(read.channel()).isEqualTo(Channel.SOCIAL);
  }

  @Test
  void aSurveySurvivesTheWayThroughJson() {
    var survey =
        new PublishedSurvey(
            "acme",
            "s1",
            "csat",
            1,
            LocalizedText.of("de", "Zufriedenheit"),
            List.of("de"),
            "Europe/Berlin",
            List.of(new Touchpoint("checkout", "buy")),
            List.of(
                Question.of("csat", QuestionKind.CSAT)
                    .title(LocalizedText.of("de", "Wie war es?"))
                    .required()
                    .build()),
            LocalizedText.of("de", "Danke!"),
            SurveyState.PUBLISHED);

    assertThat(ContractsJson.read(ContractsJson.write(survey), PublishedSurvey.class))
        .isEqualTo(survey);
  }

  @Test
  void aNumberWithAFractionIsNoScore() {
    byte[] json =
        "{\"question\":\"nps\",\"kind\":\"nps\",\"value\":8.5}".getBytes(StandardCharsets.UTF_8);

    assertThat(ContractsJson.read(json, Answer.class).value())
        .isEqualTo(new AnswerValue.Decimal(new BigDecimal("8.5")));
  }

  @Test
  void everyFormOfAnAnswerComesBackAsItWas() {
    List<AnswerValue> values =
        List.of(
            new AnswerValue.Score(7),
            new AnswerValue.Decimal(new BigDecimal("2.50")),
            new AnswerValue.Text("gut"),
            new AnswerValue.Choices(List.of("b", "a")),
            new AnswerValue.Entries(Map.of("speed", "good")),
            new AnswerValue.Flag(true));

    for (AnswerValue value : values) {
      Answer answer = new Answer("q", QuestionKind.TEXT, 0, value, "in own words");
      assertThat(ContractsJson.read(ContractsJson.write(answer), Answer.class)).isEqualTo(answer);
    }
  }

  @Test
  void whatIsNotAskedForIsNotWritten() {
    var plain = Question.of("why", QuestionKind.TEXT).title(LocalizedText.of("en", "Why?")).build();

    assertThat(new String(ContractsJson.write(plain), StandardCharsets.UTF_8))
        .isEqualTo(
            "{\"key\":\"why\",\"kind\":\"text\",\"title\":{\"en\":\"Why?\"},\"required\":false,"
                + "\"scale\":0,\"maxLength\":0}");
  }

  @Test
  void aTextIsFoundByTheNearestLanguage() {
    var text = new LocalizedText(Map.of("de", "Danke", "en", "Thanks"));

    assertThat(text.in("de-AT", "en")).isEqualTo("Danke");
    assertThat(text.in("fr", "en")).isEqualTo("Thanks");
    assertThat(LocalizedText.EMPTY.in("fr", "en")).isEmpty();
  }
}
