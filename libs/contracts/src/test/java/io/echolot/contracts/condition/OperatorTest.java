package io.echolot.contracts.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.answer.AnswerValue;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperatorTest {

  private static final Map<String, String> KNOWN =
      Map.of(
          "answer.nps", "9",
          "answer.amount", "2.5",
          "answer.why", "\"Too SLOW for us\"",
          "answer.day", "\"2026-11-24\"",
          "answer.one", "[\"a\"]",
          "answer.many", "[\"b\",\"c\"]",
          "answer.agreed", "true",
          "hidden.plan", "\"pro\"",
          "hidden.seats", "\"12\"");

  private static Optional<AnswerValue> fact(String ref) {
    return Optional.ofNullable(KNOWN.get(ref)).map(json -> read(json, AnswerValue.class));
  }

  private static <T> T read(String json, Class<T> type) {
    try {
      return ContractsJson.mapper().readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest(name = "{0} {1} {2}: {3}")
  @CsvSource(
      delimiter = ';',
      value = {
        "answer.nps;answered;;true",
        "answer.none;answered;;false",
        "answer.none;unanswered;;true",
        "answer.nps;eq;9;true",
        "answer.nps;eq;9.0;true",
        "answer.nps;ne;9;false",
        "answer.none;eq;9;false",
        "answer.none;ne;9;true",
        "answer.nps;lt;10;true",
        "answer.nps;lt;9;false",
        "answer.nps;lte;9;true",
        "answer.nps;gt;8;true",
        "answer.nps;gte;10;false",
        "answer.none;lt;10;false",
        "answer.none;gte;0;false",
        "answer.none;lte;10;false",
        "answer.amount;gt;2;true",
        "answer.amount;lt;2.51;true",
        "hidden.seats;gte;12;true",
        "hidden.seats;lt;100;true",
        "hidden.plan;eq;\"pro\";true",
        "hidden.plan;eq;\"PRO\";false",
        "hidden.plan;lt;5;false",
        "hidden.plan;includes;[\"free\",\"pro\"];true",
        "answer.day;lt;\"2026-12-01\";true",
        "answer.day;gte;\"2026-11-24\";true",
        "answer.day;gt;\"soon\";false",
        "answer.one;eq;[\"a\"];true",
        "answer.one;eq;\"a\";true",
        "answer.one;includes;\"a\";true",
        "answer.many;eq;[\"c\",\"b\"];true",
        "answer.many;eq;[\"b\"];false",
        "answer.many;includes;[\"a\",\"b\"];true",
        "answer.many;includes_all;[\"a\",\"b\"];false",
        "answer.many;includes_all;[\"c\",\"b\"];true",
        "answer.many;excludes;\"a\";true",
        "answer.none;excludes;\"a\";true",
        "answer.none;includes_all;[];false",
        "answer.why;contains;\"slow\";true",
        "answer.why;contains;\"fast\";false",
        "answer.agreed;eq;true;true",
        "answer.agreed;eq;false;false",
      })
  void comparesAsTheTableSays(String ref, String op, String value, boolean holds) {
    String json =
        "{\"ref\":\"%s\",\"op\":\"%s\"%s}"
            .formatted(ref, op, value == null ? "" : ",\"value\":" + value);
    assertThat(read(json, Condition.class).holds(OperatorTest::fact)).isEqualTo(holds);
  }

  @Test
  void conditionsJoinAndKeepTheirForm() throws JsonProcessingException {
    String json =
        """
        {"any":[{"all":[{"ref":"answer.nps","op":"gte","value":9},{"not":{"ref":"answer.why",\
        "op":"answered"}}]},{"ref":"answer.many","op":"includes","value":["c"]}]}""";
    Condition condition = read(json, Condition.class);

    assertThat(condition.holds(OperatorTest::fact)).isTrue();
    assertThat(condition.comparisons()).hasSize(3);
    assertThat(ContractsJson.mapper().writeValueAsString(condition)).isEqualTo(json);
    assertThat(Condition.ALWAYS.holds(ref -> Optional.empty())).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{\"ref\":\"answer.nps\"}",
        "{\"op\":\"eq\"}",
        "{\"all\":{}}",
        "{\"ref\":\"answer.nps\",\"op\":\"like\",\"value\":1}",
        "{\"ref\":\"answer.nps\",\"op\":\"eq\",\"value\":[1]}",
      })
  void whatIsNoConditionIsRefused(String json) {
    assertThatThrownBy(() -> ContractsJson.mapper().readValue(json, Condition.class))
        .isInstanceOf(JsonMappingException.class);
  }
}
