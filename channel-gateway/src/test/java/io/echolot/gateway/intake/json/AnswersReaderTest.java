package io.echolot.gateway.intake.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.feedback.KnownBy;
import io.echolot.contracts.feedback.ResponseState;
import io.echolot.contracts.question.Answer;
import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.gateway.intake.answer.Fields;
import io.echolot.platform.problem.Problem.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers of every kind, and which of them the survey's logic keeps. */
class AnswersReaderTest {

  private static final PublishedSurvey SURVEY =
      json(
          """
          {"tenant":"acme","id":"1","key":"s","version":1,"name":{"en":"S"},"languages":["en"],
           "timeZone":"UTC","touchpoints":[],"thanks":{"en":"Thanks"},"state":"published",
           "questions":[
             {"key":"nps","kind":"nps","title":{"en":"?"},"required":true},
             {"key":"many","kind":"multiple_choice","title":{"en":"?"},"limits":{"min":2,"max":3},"choices":[
               {"key":"a","label":{"en":"A"}},{"key":"b","label":{"en":"B"}},{"key":"c","label":{"en":"C"}},
               {"key":"d","label":{"en":"D"}},{"key":"else","label":{"en":"Else"},"other":true},
               {"key":"none","label":{"en":"None"},"exclusive":true}]},
             {"key":"picture","kind":"picture_choice","title":{"en":"?"},"choices":[
               {"key":"a","label":{"en":"A"}},{"key":"b","label":{"en":"B"}}]},
             {"key":"rank","kind":"ranking","title":{"en":"?"},"choices":[
               {"key":"a","label":{"en":"A"}},{"key":"b","label":{"en":"B"}}]},
             {"key":"matrix","kind":"matrix","title":{"en":"?"},"required":true,
               "showIf":{"ref":"answer.nps","op":"lte","value":6},
               "rows":[{"key":"speed","label":{"en":"Speed"}},{"key":"price","label":{"en":"Price"}}],
               "choices":[{"key":"bad","label":{"en":"Bad"}},{"key":"good","label":{"en":"Good"}}]},
             {"key":"text","kind":"text","title":{"en":"?"},"maxLength":10,
               "limits":{"minLength":3,"pattern":"[a-z ]+"}},
             {"key":"number","kind":"number","title":{"en":"?"},"limits":{"min":-1,"max":5,"decimals":1}},
             {"key":"date","kind":"date","title":{"en":"?"},
               "limits":{"earliest":"2026-01-01","latest":"2026-12-31"}},
             {"key":"contact","kind":"contact","title":{"en":"?"},
               "fields":[{"key":"email","required":true},{"key":"company"}]},
             {"key":"consent","kind":"consent","title":{"en":"?"}},
             {"key":"must","kind":"consent","title":{"en":"?"},"required":true,
               "showIf":{"ref":"hidden.plan","op":"eq","value":"pro"}},
             {"key":"hello","kind":"statement","title":{"en":"Hello"},"required":true}],
           "logic":{"hidden":["plan"],"variables":[{"key":"v","initial":1,
             "steps":[{"op":"add","ref":"answer.nps"}]}]}}""",
          PublishedSurvey.class);

  private final List<Violation> violations = new ArrayList<>();

  private static <T> T json(String json, Class<T> type) {
    try {
      return ContractsJson.mapper().readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private AnswersReader.Given read(String body, ResponseState state) {
    return read(body, state, ResponseReader.Known.NOTHING);
  }

  private AnswersReader.Given read(String body, ResponseState state, ResponseReader.Known known) {
    try {
      Fields fields =
          new Fields(ContractsJson.mapper().readTree(body.replace('\'', '"')), "", violations);
      return new AnswersReader(fields, SURVEY).read(state, known);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private List<String> paths() {
    return violations.stream().map(Violation::field).toList();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "many|['a','b']",
        "many|['none']",
        "picture|'a'",
        "rank|['b','a']",
        "matrix|{'speed':'bad','price':'good'}",
        "text|'all good'",
        "number|-1",
        "number|4.5",
        "number|5.0",
        "date|'2026-02-28'",
        "contact|{'email':'a@b.example'}",
        "contact|{'email':'a@b.example','company':'B'}",
        "consent|true",
        "consent|false",
        "must|true",
      })
  void whatFitsIsTaken(String question, String value) {
    AnswersReader.Given given =
        read(
            "{'hidden':{'plan':'pro'},'answers':[{'question':'nps','value':3},{'question':'%s','value':%s}]}"
                .formatted(question, value),
            ResponseState.PARTIAL);

    assertThat(violations).isEmpty();
    assertThat(given.answers()).extracting(Answer::question).containsExactly("nps", question);
  }

  @ParameterizedTest(name = "{0}: {1} is wrong at {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "many|['a']|value",
        "many|['a','b','c','d']|value",
        "many|['a','none']|value",
        "picture|['a','b']|value",
        "rank|['b']|value",
        "rank|['b','b']|value",
        "matrix|{'speed':'bad'}|value.price",
        "matrix|{'speed':'bad','price':'so so'}|value.price",
        "matrix|{'speed':'bad','price':'good','taste':'good'}|value.taste",
        "matrix|{'speed':1,'price':'good'}|value.speed,value.speed",
        "text|'ab'|value",
        "text|'ABC'|value",
        "number|5.1|value",
        "number|-2|value",
        "number|0.25|value",
        "number|'4'|value",
        "number|1e99|value",
        "date|'2026-02-30'|value",
        "date|'24.11.2026'|value",
        "date|'2025-12-31'|value",
        "date|20261124|value",
        "date|'-70000-01-01'|value",
        "date|'+70000-01-01'|value",
        "date|'0000-01-01'|value",
        "contact|{'company':'B'}|value.email",
        "contact|{'email':'nobody'}|value.email",
        "contact|{'email':'a@b.example','phone':'1'}|value.phone",
        "contact|'a@b.example'|value",
        "consent|'yes'|value",
        "must|false|value",
        "hello|true|question",
      })
  void whatDoesNotFitIsNamedByItsPath(String question, String value, String paths) {
    read(
        "{'answers':[{'question':'%s','value':%s}]}".formatted(question, value),
        ResponseState.PARTIAL);

    assertThat(paths())
        .containsAll(Stream.of(paths.split(",")).map(path -> "answers[0]." + path).toList())
        .allMatch(path -> path.startsWith("answers[0]."));
  }

  @Test
  void ownWordsGoOnlyWithAChoiceThatAllowsThem() {
    AnswersReader.Given given =
        read(
            "{'answers':[{'question':'many','value':['a','else'],'other':' Too loud '}]}",
            ResponseState.PARTIAL);
    assertThat(violations).isEmpty();
    assertThat(given.answers().get(0).other()).isEqualTo("Too loud");

    read(
        "{'answers':[{'question':'many','value':['a','b'],'other':'Too loud'}]}",
        ResponseState.PARTIAL);
    assertThat(paths()).containsExactly("answers[0].other");
  }

  @Test
  void whatIsNotAskedIsNeitherRequiredNorKept() {
    AnswersReader.Given happy =
        read(
            "{'answers':[{'question':'nps','value':9},"
                + "{'question':'matrix','value':{'speed':'bad','price':'bad'}}]}",
            ResponseState.COMPLETE);
    assertThat(violations).isEmpty();
    assertThat(happy.answers()).extracting(Answer::question).containsExactly("nps");
    assertThat(happy.variables()).isEqualTo(Map.of("v", 10.0));

    read("{'answers':[{'question':'nps','value':3}]}", ResponseState.COMPLETE);
    assertThat(violations).containsExactly(new Violation("answers", "lacks \"matrix\"", "matrix"));
  }

  @Test
  void hiddenFieldsAreThoseOfTheSurvey() {
    AnswersReader.Given pro =
        read(
            "{'hidden':{'plan':'pro'},'answers':[{'question':'nps','value':9}]}",
            ResponseState.PARTIAL);
    assertThat(pro.hidden()).isEqualTo(Map.of("plan", "pro"));

    assertThat(adjusted("{'plan':7,'e-mail':'x'}"))
        .containsExactly(
            leftOut("hidden.plan", "must be a string"),
            leftOut("hidden.e-mail", "is no hidden field of the survey"));
    assertThat(adjusted("'pro'"))
        .containsExactly(leftOut("hidden", "must be an object of strings"));
    assertThat(violations).isEmpty();
  }

  @Test
  void aHiddenFieldThatIsTooLongIsCutBetweenCharacters() {
    AnswersReader.Given given =
        read(
            "{'hidden':{'plan':'%s'},'answers':[{'question':'nps','value':9}]}"
                .formatted("x".repeat(499) + "\uD83D\uDE00".repeat(50)),
            ResponseState.PARTIAL);

    assertThat(given.hidden()).isEqualTo(Map.of("plan", "x".repeat(499)));
    assertThat(given.answers()).hasSize(1);
    assertThat(given.adjusted())
        .containsExactly(
            new Adjustment("hidden.plan", Adjustment.Change.CUT, "was cut to 500 characters", ""));
  }

  @Test
  void whoImportsIsToldWhatIsWrongWithHiddenFields() {
    String hidden = "{'plan':'%s','e-mail':'x'}".formatted("x".repeat(501));
    read(
        "{'hidden':%s,'answers':[]}".formatted(hidden),
        ResponseState.PARTIAL,
        new ResponseReader.Known("", KnownBy.IMPORT, Map.of()));

    assertThat(paths()).containsExactly("hidden.plan", "hidden.e-mail");
  }

  private List<Adjustment> adjusted(String hidden) {
    return read("{'hidden':%s,'answers':[]}".formatted(hidden), ResponseState.PARTIAL).adjusted();
  }

  private static Adjustment leftOut(String field, String message) {
    return new Adjustment(field, Adjustment.Change.LEFT_OUT, message, "");
  }
}
