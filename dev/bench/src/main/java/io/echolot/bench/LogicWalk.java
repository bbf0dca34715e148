package io.echolot.bench;

import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.LocalizedText;
import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.condition.Condition;
import io.echolot.contracts.condition.Operator;
import io.echolot.contracts.logic.Jump;
import io.echolot.contracts.logic.Route;
import io.echolot.contracts.logic.Variable;
import io.echolot.contracts.question.Answer;
import io.echolot.contracts.question.Question;
import io.echolot.contracts.question.QuestionKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What {@link Logic} measures. All conditions are evaluated: every question comes up. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class LogicWalk {

  private static final int QUESTIONS = 60;
  private static final LocalizedText TEXT = LocalizedText.of("en", "?");

  private final Map<String, AnswerValue> answers = new HashMap<>();
  private final Route route = new Route(questions(), logic(), Map.of("plan", "pro"));
  private final byte[] response = response();

  /** Two conditions a question, 120 in all. */
  private static List<Question> questions() {
    List<Question> questions = new ArrayList<>();
    for (int i = 0; i < QUESTIONS; i++) {
      Condition showIf =
          new Condition.Any(
              List.of(
                  compare("answer.q" + Math.max(0, i - 1), Operator.LT, 0),
                  compare("variable.sum", Operator.GTE, 0)));
      questions.add(Question.of("q" + i, QuestionKind.NPS).title(TEXT).showIf(showIf).build());
    }
    return questions;
  }

  /** A jump a question that isn't taken, and 20 conditions of a variable. */
  private static io.echolot.contracts.logic.Logic logic() {
    List<Jump> jumps = new ArrayList<>();
    for (int i = 0; i < QUESTIONS; i++) {
      jumps.add(new Jump("q" + i, compare("answer.q" + i, Operator.GT, 10), Jump.END));
    }
    List<Variable.Step> steps = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      steps.add(
          new Variable.Step(
              compare("answer.q" + i, Operator.ANSWERED, 0),
              Variable.Operation.ADD,
              0,
              "answer.q" + i));
    }
    return new io.echolot.contracts.logic.Logic(
        List.of("plan"), List.of(new Variable("sum", 0, steps)), jumps, List.of());
  }

  private static Condition compare(String ref, Operator op, int value) {
    return new Condition.Compare(ref, op, op.needsNoValue() ? null : new AnswerValue.Score(value));
  }

  private byte[] response() {
    List<Answer> given = new ArrayList<>();
    for (int i = 0; i < QUESTIONS; i++) {
      AnswerValue value = new AnswerValue.Score(i % 11);
      answers.put("q" + i, value);
      given.add(new Answer("q" + i, QuestionKind.NPS, 10, value));
    }
    return ContractsJson.write(given);
  }

  @Benchmark
  public Route.Path walk() {
    return route.path(answers);
  }

  @Benchmark
  public Answer[] read() {
    return ContractsJson.read(response, Answer[].class);
  }
}
