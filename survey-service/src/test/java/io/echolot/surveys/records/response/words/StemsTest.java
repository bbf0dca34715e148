package io.echolot.surveys.records.response.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.contracts.Channel;
import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.feedback.Response;
import io.echolot.contracts.feedback.ResponseState;
import io.echolot.contracts.question.Answer;
import io.echolot.contracts.question.QuestionKind;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StemsTest {

  @ParameterizedTest
  @CsvSource({
    "de,    Die Lieferungen kamen zu spät,  Lieferung,          true",
    "de-AT, Die Lieferungen kamen zu spät,  lieferungen SPÄT,   true",
    "de,    Die Lieferungen kamen zu spät,  Lieferung früh,     false",
    "de,    Große Häuser,                   großes Haus,        true",
    "en,    They were waiting for delivery, wait deliveries,    true",
    "en,    They were waiting for delivery, waits delivered,    false",
    "fr,    Les livraisons étaient rapides, livraison rapide,   true",
    "sw,    Huduma nzuri sana,              nzuri,              true",
    "ja,    配達 が 遅い,                    遅い,               true",
    "'',    Order №4711 is late,            4711,               true",
    "en,    'Don’t know',                   don't,              true",
  })
  void wordsAreFoundInAnyForm(String language, String said, String sought, boolean isFound) {
    Answer answer = new Answer("why", QuestionKind.TEXT, 0, new AnswerValue.Text(said));
    Set<String> stems = new HashSet<>(Stems.of(response(language, answer)));

    assertThat(
            Stems.sought(sought).stream().allMatch(any -> any.stream().anyMatch(stems::contains)))
        .isEqualTo(isFound);
  }

  private static Response response(String language, Answer answer) {
    Instant noon = Instant.parse("2026-11-24T12:00:00Z");
    return new Response(
        "acme",
        "1",
        1,
        "s",
        "s",
        1,
        Channel.WEB,
        language,
        "",
        "",
        ResponseState.COMPLETE,
        List.of(answer),
        "",
        noon,
        noon,
        noon);
  }
}
