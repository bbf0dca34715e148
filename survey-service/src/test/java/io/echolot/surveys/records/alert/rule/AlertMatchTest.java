package io.echolot.surveys.records.alert.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.feedback.Response;
import io.echolot.contracts.feedback.ResponseState;
import io.echolot.contracts.question.Answer;
import io.echolot.contracts.question.QuestionKind;
import io.echolot.contracts.unit.UnitTree;
import io.echolot.surveys.records.webhook.Hooks;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertMatchTest {

  private static final UnitTree UNITS = UnitTree.of(Map.of("north", "", "store-12", "north"));

  /** NPS 3, three of five stars, and German words, at the checkout of store 12. */
  private static Response response(ResponseState state) {
    return Hooks.response("delivery", "01a20d6d-5a00-7a40-9f51-3f0d7c0b9e20", 1, state)
        .answering(
            List.of(
                new Answer("nps", QuestionKind.NPS, 10, new AnswerValue.Score(3)),
                new Answer("stars", QuestionKind.RATING, 5, new AnswerValue.Score(3)),
                new Answer("age", QuestionKind.NUMBER, 0, new AnswerValue.Score(1)),
                new Answer(
                    "why",
                    QuestionKind.TEXT,
                    0,
                    new AnswerValue.Text("Beide Lieferungen kamen beschädigt an."))))
        .inUnit("store-12");
  }

  private static AlertBody rule(String conditions) {
    String json = "{\"name\":\"A\",\"by\":\"slack\"," + conditions + "}";
    return ContractsJson.read(json.getBytes(StandardCharsets.UTF_8), AlertBody.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'score':{'kind':'nps','atMost':6}                            | true",
        "'score':{'kind':'nps','atMost':3}                            | true",
        "'score':{'kind':'nps','atMost':2}                            | false",
        "'score':{'kind':'nps','atLeast':9}                           | false",
        "'score':{'kind':'csat','atMost':5}                           | false",
        "'score':{'atLeast':3}                                        | true",
        // A number that isn't a score is none.
        "'score':{'atMost':1}                                         | false",
        "'words':['Lieferung']                                        | true",
        "'words':['LIEFERUNGEN']                                      | true",
        "'words':['refund','lieferung']                               | true",
        "'words':['refund']                                           | false",
        "'words':['beschädigte Lieferung']                            | true",
        "'words':['späte Lieferung']                                  | false",
        "'words':['Lieferung'],'score':{'atMost':6}                   | true",
        "'words':['Lieferung'],'score':{'atLeast':6}                  | false",
        "'words':['refund'],'score':{'atMost':6}                      | false",
        "'score':{'atMost':6},'survey':'delivery'                     | true",
        "'score':{'atMost':6},'survey':'other'                        | false",
        "'score':{'atMost':6},'touchpoint':'checkout'                 | true",
        "'score':{'atMost':6},'touchpoint':'shop'                     | false",
        "'score':{'atMost':6},'unit':'store-12'                       | true",
        "'score':{'atMost':6},'unit':'north'                          | true",
        "'score':{'atMost':6},'unit':'south'                          | false",
      })
  void aRuleFits(String conditions, boolean fits) {
    AlertMatch match = AlertMatch.of(rule(conditions.replace('\'', '"')), Instant.EPOCH);

    assertThat(match.fits(response(ResponseState.COMPLETE), UNITS)).isEqualTo(fits);
  }

  @Test
  void whatCameBeforeTheAlertIsNotTold() {
    Response response = response(ResponseState.COMPLETE);
    AlertBody rule = rule("\"score\":{\"atMost\":6}");

    assertThat(AlertMatch.of(rule, response.receivedAt()).fits(response, UNITS)).isTrue();
    assertThat(AlertMatch.of(rule, response.receivedAt().plusMillis(1)).fits(response, UNITS))
        .isFalse();
  }

  @Test
  void onlyCompleteAnswersOfTheLastDayAreNews() {
    Response complete = response(ResponseState.COMPLETE);
    Instant answered = complete.answeredAt();

    assertThat(AlertMatch.isNews(complete, answered.plus(AlertMatch.OLDEST))).isTrue();
    assertThat(
            AlertMatch.isNews(
                complete, answered.plus(AlertMatch.OLDEST).plus(Duration.ofMillis(1))))
        .isFalse();
    assertThat(AlertMatch.isNews(response(ResponseState.PARTIAL), answered)).isFalse();
  }
}
