package io.echolot.surveys.authoring.survey.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.logic.Route;
import io.echolot.contracts.question.Question;
import io.echolot.surveys.authoring.survey.draft.SurveyDraft;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;

/** Nothing is called impossible that some respondent comes to. */
class ReachLawsTest {

  private static final int QUESTIONS = 5;
  private static final int RESPONDENTS = 60;

  @Property(tries = 500)
  void whatIsCalledUnreachableIsReachedByNobody(@ForAll long seed) {
    Random random = new Random(seed);
    SurveyDraft draft = Drafts.draft(questions(random), logic(random));
    List<String> found = Drafts.paths(draft);
    Statistics.label("with something unreachable").collect(!found.isEmpty());
    Statistics.label("with something unreachable")
        .coverage(share -> share.check(true).percentage(percent -> percent > 20 && percent < 95));
    Route route = new Route(draft.questions(), draft.logic(), Map.of());

    for (int i = 0; i < RESPONDENTS; i++) {
      Route.Path path = route.path(answers(draft, random));
      for (int asked : path.questions()) {
        assertThat(found)
            .doesNotContain("questions[" + asked + "]", "questions[" + asked + "].showIf");
      }
      path.end()
          .map(end -> "logic.ends[" + draft.logic().ends().indexOf(end) + "]")
          .ifPresent(end -> assertThat(found).doesNotContain(end, end + ".when"));
    }
  }

  private static String questions(Random random) {
    return IntStream.range(0, QUESTIONS)
        .mapToObj(i -> question(i, random))
        .collect(Collectors.joining(","));
  }

  private static String question(int i, Random random) {
    String showIf = i > 0 && random.nextInt(3) == 0 ? ",'showIf':" + condition(i, 2, random) : "";
    return "{'key':'q%d','kind':'%s','title':{'de':'?'},'required':%b%s%s}"
        .formatted(
            i,
            List.of("csat", "single_choice", "multiple_choice").get(i % 3),
            random.nextBoolean(),
            i % 3 == 0
                ? ""
                : ",'choices':[{'key':'a','label':{'de':'A'}},{'key':'b','label':{'de':'B'}}]",
            showIf);
  }

  private static String logic(Random random) {
    String jumps =
        IntStream.range(0, random.nextInt(5))
            .mapToObj(j -> jump(random.nextInt(QUESTIONS - 1), random))
            .collect(Collectors.joining(","));
    String ends =
        IntStream.range(0, 2)
            .mapToObj(
                e ->
                    "{'key':'e%d','text':{'de':'E'},'when':%s}"
                        .formatted(e, condition(QUESTIONS, 2, random)))
            .collect(Collectors.joining(","));
    return "'jumps':[" + jumps + "],'ends':[" + ends + "]";
  }

  private static String jump(int from, Random random) {
    String to = random.nextInt(6) == 0 ? "end" : "q" + (from + 1 + random.nextInt(4 - from));
    String when = random.nextInt(3) == 0 ? "" : ",'when':" + condition(from + 1, 2, random);
    return "{'from':'q%d','to':'%s'%s}".formatted(from, to, when);
  }

  /** A condition over the first {@code known} questions. */
  private static String condition(int known, int depth, Random random) {
    if (depth > 0 && random.nextBoolean()) {
      String inner =
          IntStream.range(0, 2)
              .mapToObj(i -> condition(known, depth - 1, random))
              .collect(Collectors.joining(","));
      return random.nextInt(4) == 0
          ? "{'not':" + condition(known, depth - 1, random) + "}"
          : "{'" + (random.nextInt(3) > 0 ? "all" : "any") + "':[" + inner + "]}";
    }
    int question = random.nextInt(known);
    return question % 3 == 0
        ? "{'ref':'answer.q%d','op':'%s','value':%d}"
            .formatted(
                question,
                List.of("eq", "ne", "lt", "lte", "gt", "gte").get(random.nextInt(6)),
                1 + random.nextInt(5))
        : "{'ref':'answer.q%d','op':'%s','value':['%s']}"
            .formatted(
                question,
                List.of("eq", "ne", "includes", "excludes").get(random.nextInt(4)),
                random.nextBoolean() ? "a" : "b");
  }

  /** Answers to all required questions and to some others. */
  private static Map<String, AnswerValue> answers(SurveyDraft draft, Random random) {
    Map<String, AnswerValue> answers = new HashMap<>();
    for (Question question : draft.questions()) {
      if (question.required() || random.nextInt(4) > 0) {
        answers.put(question.key(), answer(question, random));
      }
    }
    return answers;
  }

  private static AnswerValue answer(Question question, Random random) {
    return switch (question.kind()) {
      case CSAT -> new AnswerValue.Score(1 + random.nextInt(5));
      case SINGLE_CHOICE -> new AnswerValue.Choices(List.of(random.nextBoolean() ? "a" : "b"));
      default ->
          new AnswerValue.Choices(
              List.of(List.of("a"), List.of("b"), List.of("a", "b")).get(random.nextInt(3)));
    };
  }
}
