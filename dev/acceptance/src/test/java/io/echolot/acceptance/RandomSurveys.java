package io.echolot.acceptance;

import io.echolot.contracts.LocalizedText;
import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.condition.Condition;
import io.echolot.contracts.condition.Operator;
import io.echolot.contracts.logic.End;
import io.echolot.contracts.logic.Jump;
import io.echolot.contracts.logic.Logic;
import io.echolot.contracts.logic.Quota;
import io.echolot.contracts.logic.Variable;
import io.echolot.contracts.question.Choice;
import io.echolot.contracts.question.Question;
import io.echolot.contracts.question.QuestionKind;
import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.contracts.survey.SurveyState;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Surveys with arbitrary logic, also such as would never be published, and answers to them. */
final class RandomSurveys {

  private static final LocalizedText TEXT = LocalizedText.of("en", "?");
  private static final List<String> KEYS = List.of("a", "b", "c", "d");
  private static final QuestionKind[] KINDS = {
    QuestionKind.NPS,
    QuestionKind.SINGLE_CHOICE,
    QuestionKind.MULTIPLE_CHOICE,
    QuestionKind.TEXT,
    QuestionKind.NUMBER,
    QuestionKind.DATE,
    QuestionKind.MATRIX,
    QuestionKind.CONSENT,
    QuestionKind.STATEMENT
  };

  private final SplittableRandom random;

  RandomSurveys(long seed) {
    random = new SplittableRandom(seed);
  }

  /**
   * A survey and what somebody answered.
   *
   * @param full the keys of quotas that are full
   * @param response the id of the response
   */
  record Case(
      List<Question> questions,
      Logic logic,
      Map<String, AnswerValue> answers,
      Map<String, String> hidden,
      Set<String> full,
      String response) {

    /** The survey as the device gets it: without quotas, in nobody's order. */
    PublishedSurvey wanted() {
      return new PublishedSurvey(
              "t",
              "s",
              "s",
              1,
              TEXT,
              List.of("en"),
              "UTC",
              List.of(),
              questions,
              TEXT,
              SurveyState.PUBLISHED,
              logic,
              null,
              null)
          .wanting(full);
    }
  }

  Case next() {
    int size = 1 + random.nextInt(12);
    List<Question> questions =
        IntStream.range(0, size).mapToObj(i -> question("q" + i, size)).toList();
    Logic logic =
        new Logic(
            List.of("plan", "seats"),
            list(3, i -> variable("v" + i, size)),
            list(size, i -> jump(size)),
            list(3, i -> new End("e" + i, condition(size, 2), TEXT, "")),
            blocks(questions),
            list(3, i -> quota("u" + i, size)),
            List.of("plan", "since"));
    Map<String, AnswerValue> answers = new HashMap<>();
    for (Question question : questions) {
      if (random.nextInt(4) > 0 && question.kind().isAnswered()) {
        answers.put(question.key(), value(question.kind()));
      }
    }
    Map<String, String> hidden = new HashMap<>();
    if (random.nextBoolean()) {
      hidden.put("plan", pick(List.of("pro", "free", "a", "")));
      hidden.put("seats", pick(List.of("1", "12", "3.5", "-4", "many", "007", "1e3")));
    }
    if (random.nextBoolean()) {
      hidden.put("customer.plan", pick(List.of("pro", "free", "")));
      hidden.put("customer.since", pick(List.of("2026-11-24", "12", "a")));
    }
    Set<String> full =
        logic.quotas().stream()
            .map(Quota::key)
            .filter(key -> random.nextBoolean())
            .collect(Collectors.toUnmodifiableSet());
    return new Case(questions, logic, answers, hidden, full, id());
  }

  private String id() {
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }

  /** Up to two blocks of neighbours, of which none is in both. */
  private List<List<String>> blocks(List<Question> questions) {
    List<String> keys = questions.stream().map(Question::key).toList();
    int middle = random.nextInt(keys.size() + 1);
    return Stream.of(keys.subList(0, middle), keys.subList(middle, keys.size()))
        .filter(half -> half.size() > 1 && random.nextBoolean())
        .map(half -> half.subList(random.nextInt(half.size() - 1), half.size()))
        .toList();
  }

  private Quota quota(String key, int size) {
    String end = random.nextBoolean() ? Jump.END : "e" + random.nextInt(3);
    return new Quota(key, condition(size, 1), 1 + random.nextInt(100), end);
  }

  private interface Indexed<T> {
    T at(int index);
  }

  private <T> List<T> list(int most, Indexed<T> item) {
    return IntStream.range(0, random.nextInt(most + 1)).mapToObj(item::at).toList();
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private Question question(String key, int size) {
    QuestionKind kind = KINDS[random.nextInt(KINDS.length)];
    List<Choice> choices =
        kind.hasChoices() ? KEYS.stream().map(k -> new Choice(k, TEXT)).toList() : List.of();
    Condition showIf = random.nextInt(3) == 0 ? condition(size, 3) : Condition.ALWAYS;
    return Question.of(key, kind).title(TEXT).choices(choices).showIf(showIf).build();
  }

  private Jump jump(int size) {
    String to =
        switch (random.nextInt(6)) {
          case 0 -> Jump.END;
          case 1 -> "e" + random.nextInt(3);
          default -> "q" + random.nextInt(size + 1);
        };
    return new Jump("q" + random.nextInt(size), condition(size, 2), to);
  }

  private Variable variable(String key, int size) {
    List<Variable.Step> steps = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      Condition when = random.nextBoolean() ? condition(size, 1) : Condition.ALWAYS;
      String ref = random.nextBoolean() ? ref(size) : "";
      steps.add(
          new Variable.Step(
              when, pick(List.of(Variable.Operation.values())), number().doubleValue(), ref));
    }
    return new Variable(key, random.nextInt(5), steps);
  }

  private Condition condition(int size, int depth) {
    Supplier<Condition> inner = () -> condition(size, depth - 1);
    if (depth > 0) {
      switch (random.nextInt(6)) {
        case 0 -> {
          return new Condition.All(list(3, i -> inner.get()));
        }
        case 1 -> {
          return new Condition.Any(list(3, i -> inner.get()));
        }
        case 2 -> {
          return new Condition.Not(inner.get());
        }
        default -> {
          // A comparison, as below.
        }
      }
    }
    Operator op = pick(List.of(Operator.values()));
    QuestionKind kind = KINDS[random.nextInt(KINDS.length - 1)];
    return new Condition.Compare(ref(size), op, op.needsNoValue() ? null : compared(kind));
  }

  private AnswerValue compared(QuestionKind kind) {
    return kind == QuestionKind.MATRIX ? new AnswerValue.Text(pick(KEYS)) : value(kind);
  }

  private String ref(int size) {
    return switch (random.nextInt(9)) {
      case 8 -> "customer." + pick(List.of("plan", "since", "gone"));
      case 0 -> "hidden." + pick(List.of("plan", "seats", "gone"));
      case 1 -> "variable.v" + random.nextInt(4);
      case 2 -> "answer.q" + random.nextInt(size) + "." + pick(KEYS);
      default -> "answer.q" + random.nextInt(size + 1);
    };
  }

  private BigDecimal number() {
    return BigDecimal.valueOf(random.nextInt(-20, 120), 1);
  }

  private AnswerValue value(QuestionKind kind) {
    return switch (kind) {
      case NPS -> new AnswerValue.Score(random.nextInt(11));
      case SINGLE_CHOICE -> new AnswerValue.Choices(List.of(pick(KEYS)));
      case MULTIPLE_CHOICE ->
          new AnswerValue.Choices(KEYS.stream().filter(k -> random.nextBoolean()).toList());
      case NUMBER -> new AnswerValue.Decimal(number());
      case DATE -> new AnswerValue.Text(pick(List.of("2026-11-24", "2025-01-01", "2026-12-31")));
      case MATRIX -> new AnswerValue.Entries(Map.of(pick(KEYS), pick(KEYS)));
      case CONSENT -> new AnswerValue.Flag(random.nextBoolean());
      default -> new AnswerValue.Text(pick(List.of("Too SLOW", "slow", "Ärger", "a", "12", "")));
    };
  }
}
