package io.echolot.contracts.logic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.LocalizedText;
import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.condition.Condition;
import io.echolot.contracts.question.Answer;
import io.echolot.contracts.question.Question;
import io.echolot.contracts.question.QuestionKind;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RouteTest {

  private static Question question(String key, String showIf) {
    return Question.of(key, QuestionKind.TEXT)
        .title(LocalizedText.of("en", key))
        .showIf(showIf.isEmpty() ? null : read(showIf, Condition.class))
        .build();
  }

  private static Question question(String key) {
    return question(key, "");
  }

  private static <T> T read(String json, Class<T> type) {
    try {
      return ContractsJson.mapper().readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static AnswerValue score(int score) {
    return new AnswerValue.Score(score);
  }

  private static Route route(List<Question> questions, String logic) {
    return new Route(questions, read(logic, Logic.class), Map.of("plan", "pro"));
  }

  @Test
  void withoutLogicAllQuestionsAreAskedInOrder() {
    Route route = route(List.of(question("a"), question("b")), "{}");

    assertThat(route.path(Map.of()).questions()).containsExactly(0, 1);
    assertThat(route.path(Map.of()).after(-1)).contains(0);
    assertThat(route.path(Map.of()).after(1)).isEmpty();
    assertThat(route.path(Map.of()).end()).isEmpty();
  }

  @Test
  void aQuestionIsAskedOnlyIfItsConditionHolds() {
    Route route =
        route(
            List.of(
                question("nps"),
                question("why-not", "{\"ref\":\"answer.nps\",\"op\":\"lte\",\"value\":6}"),
                question("plan", "{\"ref\":\"hidden.plan\",\"op\":\"eq\",\"value\":\"pro\"}")),
            "{\"hidden\":[\"plan\"]}");

    assertThat(route.path(Map.of("nps", score(3))).questions()).containsExactly(0, 1, 2);
    assertThat(route.path(Map.of("nps", score(9))).questions()).containsExactly(0, 2);
  }

  @Test
  void anAnswerThatIsNoLongerAskedForCountsForNothing() {
    Route route =
        route(
            List.of(
                question("nps"),
                question("why-not", "{\"ref\":\"answer.nps\",\"op\":\"lte\",\"value\":6}"),
                question("more", "{\"ref\":\"answer.why-not\",\"op\":\"answered\"}")),
            "{}");
    AnswerValue words = new AnswerValue.Text("slow");

    assertThat(route.path(Map.of("nps", score(3), "why-not", words)).questions())
        .containsExactly(0, 1, 2);
    assertThat(route.path(Map.of("nps", score(9), "why-not", words)).questions())
        .containsExactly(0);
  }

  @Test
  void aJumpLeadsForwardOrToAnEnd() {
    List<Question> questions = List.of(question("a"), question("b"), question("c"), question("d"));
    String logic =
        """
        {"jumps":[{"from":"a","when":{"ref":"answer.a","op":"eq","value":1},"to":"c"},
                  {"from":"a","when":{"ref":"answer.a","op":"eq","value":2},"to":"bye"},
                  {"from":"a","when":{"ref":"answer.a","op":"eq","value":3},"to":"end"},
                  {"from":"c","to":"a"}],
         "ends":[{"key":"bye","when":{"ref":"answer.a","op":"gt","value":9},"text":{"en":"Bye"}},
                 {"key":"hi","when":{"ref":"answer.a","op":"eq","value":3},"text":{"en":"Hi"}}]}""";
    Route route = route(questions, logic);

    assertThat(route.path(Map.of("a", score(1))).questions()).containsExactly(0, 2, 3);
    assertThat(route.path(Map.of("a", score(2))).questions()).containsExactly(0);
    assertThat(route.path(Map.of("a", score(2))).end().map(End::key)).contains("bye");
    assertThat(route.path(Map.of("a", score(3))).end().map(End::key)).contains("hi");
    assertThat(route.path(Map.of()).questions()).containsExactly(0, 1, 2, 3);
    assertThat(route.path(Map.of()).end()).isEmpty();
  }

  @Test
  void variablesAreCalculatedFromTheAnswersAndFromThoseBefore() {
    String logic =
        """
        {"variables":[
          {"key":"sum","initial":1,"steps":[{"op":"add","ref":"answer.a"},{"op":"add","ref":"answer.b"},
            {"when":{"ref":"answer.a","op":"gte","value":5},"op":"multiply","by":2}]},
          {"key":"half","initial":0,"steps":[{"op":"set","ref":"variable.sum"},{"op":"multiply","by":0.5}]},
          {"key":"self","initial":7,"steps":[{"op":"add","ref":"variable.self"}]}]}""";
    Route route =
        route(
            List.of(
                question("a"),
                question("b"),
                question("c", "{\"ref\":\"variable.half\",\"op\":\"gt\",\"value\":7}")),
            logic);
    Route.Path path = route.path(Map.of("a", score(5), "b", score(2)));

    assertThat(path.variables())
        .containsExactlyInAnyOrderEntriesOf(Map.of("sum", 16.0, "half", 8.0, "self", 7.0));
    assertThat(path.questions()).containsExactly(0, 1, 2);
    assertThat(route.path(Map.of("a", score(4))).questions()).containsExactly(0, 1);
  }

  @Test
  void aResponseLacksWhatMustBeAnsweredOnItsWayOnly() {
    List<Question> questions =
        List.of(
            required("a", QuestionKind.TEXT),
            required("said", QuestionKind.STATEMENT),
            question("b"),
            required("c", QuestionKind.TEXT));
    Route route =
        route(
            questions,
            """
            {"jumps":[{"from":"a","to":"bye","when":{"ref":"answer.a","op":"eq","value":1}}],
             "ends":[{"key":"bye","text":{"en":"Bye"}}]}""");

    assertThat(lacking(route, Map.of())).containsExactly("a", "c");
    assertThat(lacking(route, Map.of("a", score(2)))).containsExactly("c");
    assertThat(lacking(route, Map.of("a", score(1)))).isEmpty();
    assertThat(lacking(route, Map.of("a", score(2), "c", score(1)))).isEmpty();
  }

  @Test
  void answersOffTheWayAreNotKeptAndTheOthersStandInItsOrder() {
    Route route =
        route(
            List.of(
                question("a"),
                question("b", "{\"ref\":\"answer.a\",\"op\":\"eq\",\"value\":1}"),
                question("c")),
            "{}");
    List<Answer> given = List.of(answer("c", 3), answer("b", 2), answer("a", 1));
    List<Answer> changed = List.of(answer("c", 3), answer("b", 2), answer("a", 5));

    assertThat(kept(route, given)).containsExactly("a", "b", "c");
    assertThat(kept(route, changed)).containsExactly("a", "c");
    assertThat(kept(route, List.of())).isEmpty();
  }

  private static Question required(String key, QuestionKind kind) {
    return Question.of(key, kind).title(LocalizedText.of("en", key)).required().build();
  }

  private static Answer answer(String key, int score) {
    return new Answer(key, QuestionKind.TEXT, 0, score(score));
  }

  private static List<String> lacking(Route route, Map<String, AnswerValue> answers) {
    return route.path(answers).lacking(answers.keySet()).stream().map(Question::key).toList();
  }

  private static List<String> kept(Route route, List<Answer> answers) {
    Map<String, AnswerValue> values =
        answers.stream().collect(Collectors.toMap(Answer::question, Answer::value));
    return route.path(values).keep(answers).stream().map(Answer::question).toList();
  }

  @Test
  void theRowOfAMatrixCanBeAskedFor() {
    Route route =
        route(
            List.of(
                question("m"),
                question("b", "{\"ref\":\"answer.m.speed\",\"op\":\"eq\",\"value\":\"bad\"}")),
            "{}");

    assertThat(route.path(Map.of("m", new AnswerValue.Entries(Map.of("speed", "bad")))).questions())
        .containsExactly(0, 1);
  }
}
