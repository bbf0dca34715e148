package io.echolot.surveys.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.contracts.LocalizedText;
import io.echolot.contracts.PublishedSurvey;
import io.echolot.contracts.Question;
import io.echolot.contracts.QuestionKind;
import io.echolot.contracts.SurveyState;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnsTest {

  private static PublishedSurvey version(int number, String... questions) {
    LocalizedText text = LocalizedText.of("en", "?");
    return new PublishedSurvey(
        "acme",
        "id",
        "key",
        number,
        text,
        List.of("en"),
        "UTC",
        List.of(),
        Arrays.stream(questions)
            .map(
                key ->
                    new Question(key, QuestionKind.TEXT, text, false, 0, null, null, List.of(), 0))
            .toList(),
        text,
        SurveyState.PUBLISHED);
  }

  @Test
  void theNewestVersionsQuestionsComeFirstAndNoneTwice() {
    Columns columns = Columns.of(List.of(version(2, "b", "a"), version(1, "a", "c")));

    assertThat(columns.names()).endsWith("respondent", "knownBy", "b", "a", "c");
  }

  @Test
  void aSurveyThatWasNeverPublishedHasTheColumnsOfEveryResponse() {
    assertThat(Columns.of(List.of()).names()).startsWith("id").endsWith("knownBy");
  }
}
