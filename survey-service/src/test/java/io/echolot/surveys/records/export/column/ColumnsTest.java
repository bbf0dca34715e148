package io.echolot.surveys.records.export.column;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.survey.PublishedSurvey;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnsTest {

  private static final int OF_EVERY_RESPONSE = 13;

  private static PublishedSurvey version(String questions, String logic) {
    String json =
        """
        {"tenant":"acme","id":"id","key":"key","version":1,"name":{"de":"Größe 😀"},
         "languages":["de"],"timeZone":"UTC","touchpoints":[],"questions":[%s],
         "thanks":{"de":"ご意見"},"state":"published","logic":{%s}}"""
            .formatted(questions, logic);
    return ContractsJson.read(json.getBytes(StandardCharsets.UTF_8), PublishedSurvey.class);
  }

  private static PublishedSurvey texts(String... keys) {
    return version(
        Arrays.stream(keys).map(key -> question(key, "text")).collect(Collectors.joining(",")), "");
  }

  private static String question(String key, String kind) {
    return """
        {"key":"%s","kind":"%s","title":{"de":"?"}}"""
        .formatted(key, kind);
  }

  private static List<String> ofTheSurvey(Columns columns) {
    return columns.names().subList(OF_EVERY_RESPONSE, columns.names().size());
  }

  @Test
  void theNewestVersionsQuestionsComeFirstAndNoneTwice() {
    Columns columns = Columns.of(List.of(texts("b", "a"), texts("a", "c")));

    assertThat(columns.names())
        .endsWith("respondent", "knownBy", "b", "a", "c", "remarks", "unit", "tags");
  }

  @Test
  void aSurveyThatWasNeverPublishedHasTheColumnsOfEveryResponse() {
    assertThat(Columns.of(List.of()).names())
        .hasSize(OF_EVERY_RESPONSE + 3)
        .startsWith("id")
        .endsWith("knownBy", "remarks", "unit", "tags");
  }

  @Test
  void noNameIsThereTwice() {
    String matrix =
        """
        {"key":"hidden","kind":"matrix","title":{"de":"?"},
         "rows":[{"key":"plan","label":{"de":"Plan"}},{"key":"free","label":{"de":"Frei"}}],
         "choices":[{"key":"good","label":{"de":"Gut"}}]},
        {"key":"answer","kind":"matrix","title":{"de":"?"},
         "rows":[{"key":"language","label":{"de":"Sprache"}}],
         "choices":[{"key":"good","label":{"de":"Gut"}}]}""";
    Columns columns =
        Columns.of(
            List.of(
                version(
                    question("state", "text")
                        + ","
                        + question("language", "text")
                        + ","
                        + question("startedat", "text")
                        + ","
                        + matrix,
                    "\"hidden\":[\"plan\"]")));

    assertThat(ofTheSurvey(columns))
        .containsExactly(
            "answer.state",
            "answer.language",
            "answer.startedat",
            "answer.hidden.plan",
            "answer.hidden.free",
            "answer.answer.language",
            "hidden.plan",
            "remarks",
            "unit",
            "tags");
    assertThat(columns.names().stream().map(name -> name.toLowerCase(Locale.ROOT)))
        .doesNotHaveDuplicates();
  }

  @Test
  void theColumnsOfAQuestionStayTogether() {
    Columns columns = Columns.of(List.of(version(question("State", "nps"), "")));

    assertThat(ofTheSurvey(columns))
        .containsExactly("answer.State", "answer.State.other", "remarks", "unit", "tags");
  }

  @Test
  void wordsBesideAScoreHaveAColumn() {
    Columns columns = Columns.of(List.of(version(question("nps", "nps"), "")));

    assertThat(ofTheSurvey(columns)).containsExactly("nps", "nps.other", "remarks", "unit", "tags");
  }

  @ParameterizedTest
  @CsvSource({
    "nps,             ,       WHOLE",
    "csat,            ,       WHOLE",
    "nps,             rating, WHOLE",
    "number,          ,       NUMBER",
    "number,          nps,    NUMBER",
    "date,            ,       DATE",
    "consent,         ,       FLAG",
    "multiple_choice, ,       LIST",
    "ranking,         ,       LIST",
    "single_choice,   ,       TEXT",
    "text,            ,       TEXT",
    "file,            ,       TEXT",
    "nps,             text,   TEXT",
    "multiple_choice, text,   TEXT",
    "date,            consent, TEXT"
  })
  void aColumnHoldsWhatAllVersionsAskFor(String newer, String older, ColumnType type) {
    PublishedSurvey now = version(question("q", newer), "");
    PublishedSurvey before = older == null ? texts("other") : version(question("q", older), "");

    assertThat(Columns.of(List.of(now, before)).all())
        .filteredOn(column -> column.name().equals("q"))
        .extracting(Column::type)
        .containsExactly(type);
  }
}
