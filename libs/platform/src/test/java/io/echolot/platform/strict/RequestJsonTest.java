package io.echolot.platform.strict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.LocalizedText;
import io.echolot.contracts.answer.AnswerValue;
import io.echolot.platform.problem.Problem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What callers misspell or make up is told by its path; what services tell each other is read. */
class RequestJsonTest {

  record Rule(String when, double share, Double weight) {}

  record Form(
      boolean required,
      String audience,
      List<Rule> rules,
      Map<String, String> texts,
      LocalizedText name,
      AnswerValue value) {}

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

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "{'name':{'!!':'x'}} | name.!! | must be a language tag (BCP 47) such as de-AT",
        "{'name':{'':'x'}} | name. | must be a language tag (BCP 47) such as de-AT",
        "{'name':{'de':null}} | name.de | must be a text",
        "{'name':{'de':'\\u0000'}} | name.de | must not hold U+0000 or half of a surrogate pair",
        "{'name':{'de':[]}} | name.de | must be a text",
        "{'value':1e999} | value | must be a number of at most 1e308",
        "{'value':'\\u0000'} | value | must not hold U+0000 or half of a surrogate pair",
        "{'value':['\\ud800']} | value | must not hold U+0000 or half of a surrogate pair",
        "{'value':{'\\ud800':'x'}} | value | must not hold U+0000 or half of a surrogate pair",
        "{'value':[1]} | value | must hold strings only",
        "{'name':'x'} | name | must be an object of the documented form",
        "{'name':[]} | name | must be an object of the documented form"
      })
  void textsAndValuesAreKeptAsTheyAre(String json, String field, String message) {
    assertThat(refused(json.replace('\'', '"'))).isEqualTo(new Problem.Violation(field, message));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "{'required':true,'required':true} | required",
        "{'rules':[{},{'when':'a','share':1,'when':'b'}]} | rules[1].when",
        "{'texts':{'a':'1','a':'2'}} | texts.a",
        "{'name':{'de':'1','de':'2'}} | name.de"
      })
  void aMemberThatStandsTwiceIsNamed(String json, String field) {
    JsonProcessingException exception =
        catchThrowableOfType(
            JsonProcessingException.class,
            () -> RequestJson.mapper().readValue(json.replace('\'', '"'), Form.class));

    assertThat(RefusedValueReader.problem(exception).getParameters())
        .containsEntry("violations", List.of(new Problem.Violation(field, "stands there twice")));
  }

  record Lists(List<Rule> rules, Set<String> names) {}

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "{'rules':[null]} | rules[0]",
        "{'rules':[{},null]} | rules[1]",
        "{'names':['a',null]} | names[1]"
      })
  void nullIsNothingThatAListCanHold(String json, String field) {
    JsonMappingException exception =
        catchThrowableOfType(
            JsonMappingException.class,
            () -> RequestJson.mapper().readValue(json.replace('\'', '"'), Lists.class));

    assertThat(UnreadableBodyMapper.violation(exception))
        .isEqualTo(new Problem.Violation(field, "must not be null"));
  }

  @Test
  void whatIsWellFormedIsRead() throws JsonProcessingException {
    Form form =
        RequestJson.mapper()
            .readValue(
                """
                {"required":true,"audience":"😀","rules":[{"when":"a","share":1,"weight":null},{}],
                 "texts":{"de":"ja"},"name":{"de-AT":"Jo"},"value":0.50}""",
                Form.class);

    assertThat(form)
        .isEqualTo(
            new Form(
                true,
                "😀",
                List.of(new Rule("a", 1, null), new Rule(null, 0, null)),
                Map.of("de", "ja"),
                LocalizedText.of("de-AT", "Jo"),
                new AnswerValue.Decimal(new BigDecimal("0.5"))));
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
