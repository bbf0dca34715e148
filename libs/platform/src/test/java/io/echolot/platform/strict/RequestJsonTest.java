package io.echolot.platform.strict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.echolot.contracts.ContractsJson;
import io.echolot.platform.problem.Problem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What callers misspell or make up is told by its path; what services tell each other is read. */
class RequestJsonTest {

  record Rule(String when, double share, Double weight) {}

  record Form(boolean required, String audience, List<Rule> rules, Map<String, String> texts) {}

  private static Problem.Violation refused(String json) {
    JsonMappingException exception =
        catchThrowableOfType(
            JsonMappingException.class, () -> RequestJson.mapper().readValue(json, Form.class));
    assertThat(exception).as(json).isNotNull();
    return UnreadableBodyMapper.violation(exception);
  }

  @Test
  void unknownMembersAreNamedWithTheirPathAndTheNearestOne() {
    assertThat(refused("{\"requried\":true}"))
        .isEqualTo(new Problem.Violation("requried", "is unknown; did you mean required?"));
    assertThat(refused("{\"audiance\":{}}"))
        .isEqualTo(new Problem.Violation("audiance", "is unknown; did you mean audience?"));
    assertThat(refused("{\"rules\":[{},{\"When\":\"x\"}]}"))
        .isEqualTo(new Problem.Violation("rules[1].When", "is unknown; did you mean when?"));
    assertThat(refused("{\"nonsense\":1}"))
        .isEqualTo(new Problem.Violation("nonsense", "is unknown"));
    assertThat(refused("{\"" + "x".repeat(50_000) + "\":1}").message()).isEqualTo("is unknown");
  }

  @Test
  void textsThatNoStoreCanHoldAreNamed() {
    for (String text : List.of("\\u0000", "a\\u0000b", "\\ud800", "\\udc00\\ud800", "\\ud800x")) {
      assertThat(refused("{\"rules\":[{\"when\":\"" + text + "\"}]}"))
          .isEqualTo(new Problem.Violation("rules[0].when", StorableText.EXPECTED));
      assertThat(refused("{\"texts\":{\"a\":\"" + text + "\"}}").field()).isEqualTo("texts.a");
      assertThat(refused("{\"texts\":{\"" + text + "\":\"a\"}}").message())
          .isEqualTo(StorableText.EXPECTED);
    }
  }

  @Test
  void numbersAreFinite() {
    for (String number : List.of("1e999", "-1e999", "1e99999999")) {
      assertThat(refused("{\"rules\":[{\"share\":" + number + "}]}"))
          .isEqualTo(new Problem.Violation("rules[0].share", FiniteNumber.EXPECTED));
      assertThat(refused("{\"rules\":[{\"weight\":" + number + "}]}").field())
          .isEqualTo("rules[0].weight");
    }
    assertThat(refused("{\"rules\":[{\"share\":\"NaN\"}]}").field()).isEqualTo("rules[0].share");
  }

  @Test
  void whatIsWellFormedIsRead() throws JsonProcessingException {
    Form form =
        RequestJson.mapper()
            .readValue(
                """
                {"required":true,"audience":"😀","rules":[{"when":"a","share":1,"weight":null},{}],
                 "texts":{"de":"ja"}}""",
                Form.class);

    assertThat(form)
        .isEqualTo(
            new Form(
                true,
                "😀",
                List.of(new Rule("a", 1, null), new Rule(null, 0, null)),
                Map.of("de", "ja")));
  }

  @Test
  void nestingHasAnEnd() {
    String deep = "{\"rules\":" + "[".repeat(1000);
    assertThat(
            catchThrowableOfType(
                JsonProcessingException.class, () -> RequestJson.mapper().readTree(deep)))
        .hasMessageContaining("depth");
  }

  @Test
  void topicsTolerateWhatANewerVersionAdds() throws JsonProcessingException {
    assertThat(ContractsJson.mapper().readValue("{\"added\":1,\"when\":\"x\"}", Rule.class))
        .isEqualTo(new Rule("x", 0, null));
  }
}
