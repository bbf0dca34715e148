package io.echolot.surveys.records.alert.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.question.QuestionKind;
import io.echolot.surveys.records.webhook.delivery.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What messages look like where they go. */
class FormsTest {

  private static final String NASTY = "<!channel> [x](https://evil.example) & \"so\"";

  private static AlertText text(String language, int more) {
    return text(language, more, NASTY);
  }

  private static AlertText text(String language, int more, String words) {
    AnswerTold told =
        new AnswerTold(
            "01a2",
            NASTY,
            "checkout",
            "",
            List.of(new AnswerTold.GivenScore(QuestionKind.NPS, 3, 10)),
            words,
            Instant.parse("2026-11-24T12:00:00Z"));
    return AlertText.of(
        new AlertPayload("A & B\n", language, false, told), more, "https://console.example");
  }

  private static JsonNode json(Object form) {
    return ContractsJson.mapper().valueToTree(form);
  }

  @Test
  void slackReadsNobodysWordsAsItsOwnSigns() {
    JsonNode slack = json(SlackForm.of(text("en", 7)));

    assertThat(slack.at("/text").asText()).isEqualTo("A &amp; B : 8 new answers");
    assertThat(slack.at("/blocks/1/text/text").asText())
        .isEqualTo(
            """
            *NPS* 3 of 10
            *Survey* &lt;!channel&gt; [x](https://evil.example) &amp; "so"
            *Touchpoint* checkout
            *Answered at* 2026-11-24 12:00 UTC""");
    assertThat(slack.at("/blocks/2/text/type").asText()).isEqualTo("plain_text");
    assertThat(slack.at("/blocks/2/text/text").asText()).isEqualTo(NASTY);
    assertThat(slack.at("/blocks/3/text/text").asText())
        .isEqualTo("7 more answers came since the last message.");
    assertThat(slack.at("/blocks/4/text/text").asText())
        .isEqualTo("<https://console.example/console/responses/01a2|Open the response>");
  }

  @Test
  void teamsGetsACardWhoseTextsAreNoMarkdown() {
    JsonNode teams = json(TeamsForm.of(text("de", 0)));

    assertThat(teams.at("/type").asText()).isEqualTo("message");
    JsonNode attachment = teams.at("/attachments/0");
    assertThat(attachment.at("/contentType").asText())
        .isEqualTo("application/vnd.microsoft.card.adaptive");
    JsonNode card = attachment.at("/content");
    assertThat(card.at("/type").asText()).isEqualTo("AdaptiveCard");
    assertThat(card.at("/body/0/inlines/0/text").asText()).isEqualTo("A & B : eine neue Antwort");
    assertThat(card.at("/body").findValuesAsText("type")).doesNotContain("TextBlock");
    assertThat(card.at("/body").findValuesAsText("text")).contains(NASTY, "3 von 10");
    assertThat(card.at("/actions/0/url").asText())
        .isEqualTo("https://console.example/console/responses/01a2");
  }

  @ParameterizedTest
  @CsvSource({
    "2,   '',   2,  line 1",
    "20,  '',   20, line 19",
    "21,  '',   20, line 19 line 20",
    "2,   '\n \n', 2, line 1",
    "100, '\n', 20, line 19 line 20 line 21"
  })
  void howeverManyLinesThereAreTeamsGetsFewBlocks(
      int count, String between, int expected, String last) {
    String words =
        IntStream.range(0, count)
            .mapToObj(line -> "line " + line + "\n" + between)
            .collect(Collectors.joining());

    List<String> lines =
        json(TeamsForm.of(text("en", 0, words)))
            .at("/attachments/0/content/body")
            .findValuesAsText("text")
            .stream()
            .filter(line -> line.startsWith("line "))
            .toList();

    assertThat(lines).hasSize(expected);
    assertThat(lines.get(expected - 1)).startsWith(last);
  }

  @Test
  void aPageOfAnEmailHoldsWordsAndNoTagsOfTheirs() {
    MailForm mail = MailForm.of(text("en", 1));

    assertThat(mail.subject()).isEqualTo("A & B : 2 new answers");
    assertThat(mail.text()).contains("NPS: 3 of 10\n", NASTY, "1 more answer came");
    assertThat(mail.html()).contains("&lt;!channel&gt;").doesNotContain("<!channel>");
  }

  @ParameterizedTest
  @CsvSource({"de", "en"})
  void aTestAndAnErasedAnswerSayWhatTheyAre(String language) {
    AlertText test = AlertText.of(new AlertPayload("A", language, true, null), 0, "");
    AlertText erased = AlertText.of(new AlertPayload("A", language, false, null), 2, "");

    assertThat(test.facts()).isEmpty();
    assertThat(test.notes()).hasSize(1);
    assertThat(erased.title()).contains("3");
    assertThat(erased.notes()).hasSize(2);
    assertThat(erased.link()).isEqualTo("/console/responses");
  }

  @Test
  void whatIsGoneIsNotTriedAgainAndItsReasonIsKept() {
    assertThat(ChatCourier.answered(404, "no_service", Duration.ZERO))
        .isEqualTo(new Outcome.Refused(404, "Answered with status 404: no_service"));
    assertThat(ChatCourier.answered(429, "", Duration.ofSeconds(3)))
        .isEqualTo(new Outcome.Failed(429, "Answered with status 429.", Duration.ofSeconds(3)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/services/T0/B0/XXXX not found",
        "{\"error\":\"no_service\"}",
        "No_Service",
        "not found",
        "a1",
        " ",
        "a_code_that_is_longer_than_sixty_characters_is_none_of_slacks_own"
      })
  void ofAnAnswerThatMayHoldTheAddressTheStatusAloneIsKept(String said) {
    assertThat(ChatCourier.answered(500, said, Duration.ZERO))
        .isEqualTo(new Outcome.Failed(500, "Answered with status 500."));
  }
}
