package io.echolot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.logic.End;
import io.echolot.contracts.logic.Route;
import io.echolot.contracts.question.Question;
import io.echolot.contracts.survey.PublishedSurvey;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The widget in the browser takes every respondent the same way as the services do. */
@EnabledIf("io.echolot.acceptance.Browser#isThere")
class RouteVectorsTest {

  private static final int VECTORS = 10_000;
  private static final int BATCH = 1_000;
  private static final ObjectMapper JSON = ContractsJson.mapper();

  @Test
  void tenThousandSurveysAreWalkedAlikeInTheBrowserAndInJava() throws JsonProcessingException {
    RandomSurveys surveys = new RandomSurveys(20261124);
    List<String> troubles = Browser.troubles();
    try (BrowserContext context = Browser.open(800, 600, ColorScheme.LIGHT)) {
      Page page = Browser.page(context, troubles);
      WidgetSources.open(page);
      for (int done = 0; done < VECTORS; done += BATCH) {
        ArrayNode cases = JSON.createArrayNode();
        ArrayNode expected = JSON.createArrayNode();
        for (int i = 0; i < BATCH; i++) {
          RandomSurveys.Case one = surveys.next();
          cases.add(input(one));
          expected.add(output(one));
        }
        compare(cases, expected, JSON.readTree(walk(page, cases)));
      }
    }
    assertThat(troubles).isEmpty();
  }

  private static String walk(Page page, ArrayNode cases) {
    return (String)
        page.evaluate(
            """
            async json => {
              const {path} = await import('/route.js'), {order} = await import('/order.js');
              return JSON.stringify(JSON.parse(json).map(({survey, answers, hidden, response}) => {
                const questions = order(survey.questions, survey.logic, response);
                const way = path({...survey, questions}, answers, hidden);
                return {order: questions.map(question => question.key), questions: way.questions,
                  end: way.end ? way.end.key : '', variables: way.variables};
              }));
            }""",
            cases.toString());
  }

  private static ObjectNode input(RandomSurveys.Case one) {
    PublishedSurvey wanted = one.wanted();
    ObjectNode survey = JSON.createObjectNode();
    survey.set("questions", JSON.valueToTree(wanted.questions()));
    survey.set("logic", JSON.valueToTree(wanted.logic()));
    ObjectNode input = JSON.createObjectNode();
    input.set("survey", survey);
    input.set("answers", JSON.valueToTree(one.answers()));
    input.set("hidden", JSON.valueToTree(one.hidden()));
    input.put("response", one.response());
    return input;
  }

  private static ObjectNode output(RandomSurveys.Case one) {
    PublishedSurvey asked = one.wanted().askedIn(one.response());
    Route.Path path = asked.route(one.hidden()).path(one.answers());
    ObjectNode output = JSON.createObjectNode();
    output.set("order", JSON.valueToTree(asked.questions().stream().map(Question::key).toList()));
    output.set("questions", JSON.valueToTree(path.questions()));
    output.put("end", path.end().map(End::key).orElse(""));
    output.set("variables", JSON.valueToTree(path.variables()));
    return output;
  }

  private static void compare(ArrayNode cases, ArrayNode expected, JsonNode found) {
    assertThat(found.size()).isEqualTo(expected.size());
    for (int i = 0; i < expected.size(); i++) {
      JsonNode wanted = expected.get(i);
      JsonNode way = found.get(i);
      assertThat(way.get("order")).as(cases.get(i).toString()).isEqualTo(wanted.get("order"));
      assertThat(way.get("questions"))
          .as(cases.get(i).toString())
          .isEqualTo(wanted.get("questions"));
      assertThat(way.get("end")).as(cases.get(i).toString()).isEqualTo(wanted.get("end"));
      wanted
          .get("variables")
          .properties()
          .forEach(
              variable ->
                  assertThat(way.get("variables").path(variable.getKey()).doubleValue())
                      .as(variable.getKey())
                      .isEqualTo(variable.getValue().doubleValue()));
    }
  }
}
