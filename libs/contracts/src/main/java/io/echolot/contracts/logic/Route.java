package io.echolot.contracts.logic;

import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.condition.Facts;
import io.echolot.contracts.question.Answer;
import io.echolot.contracts.question.Question;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which questions a respondent is asked. A pure function of the survey, the hidden fields and the
 * answers, the same here and in the browser. It only goes forward, so it always comes to an end.
 */
public final class Route {

  private final List<Question> questions;
  private final Logic logic;
  private final Map<String, String> hidden;
  private final Map<String, Integer> positions = new HashMap<>();

  /**
   * Prepares the way.
   *
   * @param hidden the hidden fields by their keys, and customer attributes as {@code
   *     customer.<attribute>}
   */
  public Route(List<Question> questions, Logic logic, Map<String, String> hidden) {
    this.questions = questions;
    this.logic = logic;
    this.hidden = hidden;
    for (int i = 0; i < questions.size(); i++) {
      positions.putIfAbsent(questions.get(i).key(), i);
    }
  }

  /**
   * A way through a survey, as if every question on it had been answered or passed over.
   *
   * @param questions indices of the questions on it, ascending
   * @param asked those questions
   * @param end the end to which it leads; empty for the survey's thanks
   * @param variables each variable at the end
   */
  public record Path(
      List<Integer> questions,
      List<Question> asked,
      Optional<End> end,
      Map<String, Double> variables) {

    /** The question that follows the one at {@code index}; empty at the end. */
    public Optional<Integer> after(int index) {
      return questions.stream().filter(i -> i > index).findFirst();
    }

    /**
     * What keeps a response from being complete: the questions on the way that must be answered and
     * aren't.
     *
     * @param answered the keys of the questions that are
     */
    public List<Question> lacking(Set<String> answered) {
      return asked.stream()
          .filter(Route::mustBeAnswered)
          .filter(question -> !answered.contains(question.key()))
          .toList();
    }

    /**
     * Which answers are kept: those on the way, in its order. What isn't asked on it was answered
     * before an earlier answer was changed.
     */
    public List<Answer> keep(Collection<Answer> answers) {
      Map<String, Answer> given =
          answers.stream().collect(Collectors.toMap(Answer::question, Function.identity()));
      return asked.stream().map(Question::key).filter(given::containsKey).map(given::get).toList();
    }
  }

  /** Whether no response is complete without an answer to that question, if it is asked. */
  public static boolean mustBeAnswered(Question question) {
    return question.required() && question.kind().isAnswered();
  }

  /**
   * The way that these answers lead.
   *
   * @param answers by the questions' keys; those of questions that aren't on the way count for
   *     nothing
   */
  public Path path(Map<String, AnswerValue> answers) {
    List<Integer> asked = new ArrayList<>();
    Map<String, AnswerValue> given = new HashMap<>();
    Facts facts = ref -> fact(ref, given, logic.variables().size());
    String target = "";
    int at = 0;
    while (at < questions.size()) {
      Question question = questions.get(at);
      target = "";
      if (question.showIf().holds(facts)) {
        asked.add(at);
        if (answers.containsKey(question.key())) {
          given.put(question.key(), answers.get(question.key()));
        }
        target = target(question.key(), facts);
      }
      int next = target.isEmpty() ? at + 1 : positions.getOrDefault(target, questions.size());
      at = Math.max(at + 1, next);
    }
    return new Path(
        List.copyOf(asked),
        asked.stream().map(questions::get).toList(),
        end(target, facts),
        variables(given));
  }

  private String target(String from, Facts facts) {
    return logic.jumps().stream()
        .filter(jump -> jump.from().equals(from) && jump.when().holds(facts))
        .map(Jump::to)
        .findFirst()
        .orElse("");
  }

  private Optional<End> end(String target, Facts facts) {
    Optional<End> named = logic.ends().stream().filter(end -> end.key().equals(target)).findFirst();
    return named.isPresent()
        ? named
        : logic.ends().stream().filter(end -> end.when().holds(facts)).findFirst();
  }

  private Map<String, Double> variables(Map<String, AnswerValue> given) {
    Map<String, Double> values = new LinkedHashMap<>();
    for (int i = 0; i < logic.variables().size(); i++) {
      int before = i;
      Variable variable = logic.variables().get(i);
      values.put(variable.key(), variable.value(ref -> fact(ref, given, before)));
    }
    return values;
  }

  /**
   * What a reference stands for.
   *
   * @param known how many of the variables may be referred to: a variable sees those before it
   */
  private Optional<AnswerValue> fact(String ref, Map<String, AnswerValue> given, int known) {
    if (ref.startsWith(Facts.ANSWER)) {
      return answer(ref.substring(Facts.ANSWER.length()), given);
    }
    if (ref.startsWith(Facts.HIDDEN)) {
      return hidden(ref.substring(Facts.HIDDEN.length()));
    }
    if (ref.startsWith(Facts.CUSTOMER)) {
      return hidden(ref);
    }
    return ref.startsWith(Facts.VARIABLE)
        ? variable(ref.substring(Facts.VARIABLE.length()), given, known)
        : Optional.empty();
  }

  private Optional<AnswerValue> hidden(String key) {
    return Optional.ofNullable(hidden.get(key))
        .filter(text -> !text.isEmpty())
        .map(AnswerValue.Text::new);
  }

  private static Optional<AnswerValue> answer(String name, Map<String, AnswerValue> given) {
    int dot = name.indexOf('.');
    AnswerValue whole = given.get(dot < 0 ? name : name.substring(0, dot));
    if (dot < 0) {
      return Optional.ofNullable(whole);
    }
    return whole instanceof AnswerValue.Entries entries
        ? Optional.ofNullable(entries.byKey().get(name.substring(dot + 1)))
            .map(AnswerValue.Text::new)
        : Optional.empty();
  }

  private Optional<AnswerValue> variable(String key, Map<String, AnswerValue> given, int known) {
    for (int i = 0; i < known; i++) {
      Variable variable = logic.variables().get(i);
      if (variable.key().equals(key)) {
        int before = i;
        double value = variable.value(ref -> fact(ref, given, before));
        return Optional.of(new AnswerValue.Decimal(BigDecimal.valueOf(value)));
      }
    }
    return Optional.empty();
  }
}
