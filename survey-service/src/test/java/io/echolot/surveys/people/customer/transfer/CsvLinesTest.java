package io.echolot.surveys.people.customer.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.echolot.contracts.answer.AnswerValue;
import io.quarkiverse.resteasy.problem.HttpProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvLinesTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "id,plan/c1,pro/c2,\"free | a quote isn't closed (line 3)",
        "id,plan/c1,\"pro\"x/c2,free"
            + " | something stands between a closing quote and the next comma (line 2)",
        "id,plan,plan/c1,pro,free | the header has a column twice, or without a name",
        "id,plan, plan/c1,pro,free | the header has a column twice, or without a name",
        "id,,plan/c1,pro,free | the header has a column twice, or without a name",
      })
  void aFileThatIsNoCsvIsToldWhereAndWhy(String text, String why) {
    HttpProblem problem =
        catchThrowableOfType(
            HttpProblem.class, () -> CsvLines.read(text.replace('/', '\n').strip()));

    assertThat(problem.getStatusCode()).isEqualTo(400);
    assertThat(problem.getParameters().get("violations").toString())
        .contains("is no CSV: " + why)
        .doesNotContain("Exception");
  }

  @Test
  void spacesAroundAFieldAreLeftOutAndNothingElse() {
    CustomerLine line = CsvLines.read(" id , plan \n c1 , \u0000pro\u0000 ").get(0);

    assertThat(line.id()).isEqualTo("c1");
    assertThat(line.body().attributes())
        .containsEntry("plan", new AnswerValue.Text("\u0000pro\u0000"));
  }
}
