package io.echolot.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.echolot.contracts.Answer;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.PublishedSurvey;
import io.echolot.contracts.logic.Recall;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecalledTest {

  private static final PublishedSurvey SURVEY =
      read(
          """
          {"tenant":"t","id":"i","key":"s","version":1,"name":{"en":"S"},"languages":["en","de"],
           "timeZone":"UTC","touchpoints":[],"thanks":{"en":"Thanks"},"state":"published",
           "questions":[
             {"key":"nps","kind":"nps","title":{"en":"?"}},
             {"key":"spent","kind":"number","title":{"en":"?"},"limits":{"decimals":2}},
             {"key":"day","kind":"date","title":{"en":"?"}},
             {"key":"why","kind":"multiple_choice","title":{"en":"?"},"choices":[
               {"key":"a","label":{"en":"Price","de":"Preis"}},
               {"key":"b","label":{"en":"Other"},"other":true}]},
             {"key":"grid","kind":"matrix","title":{"en":"?"},
              "rows":[{"key":"r","label":{"en":"Row"}},{"key":"q","label":{"en":"Queue"}}],
              "choices":[{"key":"x","label":{"en":"Good","de":"Gut"}}]},
             {"key":"who","kind":"contact","title":{"en":"?"},"fields":[{"key":"name"}]}],
           "logic":{"variables":[{"key":"sum","initial":1000,"steps":[
             {"op":"add","ref":"answer.nps"}]}],"hidden":["plan"],"attributes":["city"]}}""",
          PublishedSurvey.class);

  private static final List<Answer> ANSWERS =
      List.of(
          read(
              """
              [{"question":"nps","kind":"nps","scale":10,"value":9},
               {"question":"spent","kind":"number","value":1234.5},
               {"question":"day","kind":"date","value":"2026-11-25"},
               {"question":"why","kind":"multiple_choice","value":["a","b"],"other":"the smell"},
               {"question":"grid","kind":"matrix","value":{"r":"x"}},
               {"question":"who","kind":"contact","value":{"name":"Ada"}}]""",
              Answer[].class));

  private static <T> T read(String json, Class<T> type) {
    try {
      return ContractsJson.mapper().readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en ; {answer.nps} ; 9",
        "en ; {answer.spent} ; 1,234.5",
        "de ; {answer.spent} ; 1.234,5",
        "en ; {answer.day} ; Nov 25, 2026",
        "de ; {answer.day} ; 25.11.2026",
        "de ; {answer.why} ; Preis, the smell",
        "de ; {answer.grid.r} ; Gut",
        "en ; {answer.grid.q|nothing} ; nothing",
        "en ; {answer.grid} ; Good",
        "en ; {answer.who.name} ; Ada",
        "en ; {variable.sum} ; 1,009",
        "en ; {hidden.plan} ; pro",
        "en ; {customer.city|somewhere} ; Kiel",
        "en ; {answer.none|x} ; x",
        "en ; {variable.none|x} ; x",
      })
  void whatWasSaidIsRecalledInTheRespondentsLanguage(String language, String text, String said) {
    var recalled =
        new Recalled(SURVEY, ANSWERS, Map.of("plan", "pro", "customer.city", "Kiel"), language);
    assertThat(Recall.fill(text, recalled)).isEqualTo(said);
  }
}
