package io.echolot.contracts.question;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.answer.AnswerValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, 2.5})
  void aLimitOfZeroIsALimitToo(double limit) {
    Limits limits = new Limits(limit, limit, 0, null, null, 0, "");

    assertThat(ContractsJson.read(ContractsJson.write(limits), Limits.class)).isEqualTo(limits);
  }

  @Test
  void whatIsNotLimitedIsNotWritten() {
    assertThat(ContractsJson.mapper().valueToTree(Limits.NONE).toString()).isEqualTo("{}");
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', 1900-01-01, true",
    "'', '', 2100-12-31, true",
    "'', '', 1899-12-31, false",
    "'', '', 2101-01-01, false",
    "1700-01-01, '', 1756-01-27, true",
    "1700-01-01, '', 2101-01-01, false",
    "'', 1899-12-31, 0800-12-25, true",
    "'', 2300-01-01, 2299-01-01, true",
    "2150-01-01, '', 2999-01-01, true",
    "2026-01-01, 2026-12-31, 2027-01-01, false",
  })
  void aDayIsWithinALifeOrWithinTheQuestionsLimits(
      String earliest, String latest, LocalDate day, boolean allowed) {
    Limits limits = new Limits(null, null, 0, day(earliest), day(latest), 0, "");

    assertThat(limits.allows(day)).isEqualTo(allowed);
  }

  private static LocalDate day(String text) {
    return text.isEmpty() ? null : LocalDate.parse(text);
  }

  @ParameterizedTest
  @CsvSource({"8, 8", "8.0, 8", "8e0, 8", "8.5, 8.5", "-1.50, -1.5"})
  void aWholeNumberIsAScoreHoweverItIsWritten(String json, String number)
      throws JsonProcessingException {
    AnswerValue value = AnswerValue.of(ContractsJson.mapper().readTree(json));

    assertThat(value)
        .isInstanceOfAny(AnswerValue.Score.class, AnswerValue.Decimal.class)
        .isEqualTo(AnswerValue.of(new BigDecimal(number)));
  }
}
