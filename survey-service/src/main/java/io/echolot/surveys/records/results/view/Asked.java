package io.echolot.surveys.records.results.view;

import io.echolot.contracts.question.Choice;
import io.echolot.contracts.question.Question;
import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.surveys.records.results.count.AskedAs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All that a survey's versions ask, each way to ask a question once, as the newest words it. */
public final class Asked {

  private final Map<AskedAs, Question> questions = new LinkedHashMap<>();
  private final Map<AskedAs, Map<String, Choice>> choices = new LinkedHashMap<>();
  private final Map<AskedAs, Map<String, Choice>> rows = new LinkedHashMap<>();

  /**
   * Gathers it.
   *
   * @param versions the newest first
   */
  public Asked(List<PublishedSurvey> versions) {
    for (PublishedSurvey version : versions) {
      for (Question question : version.questions()) {
        AskedAs asked = AskedAs.of(question);
        questions.putIfAbsent(asked, question);
        add(choices, asked, question.choices());
        add(rows, asked, question.rows());
      }
    }
  }

  private static void add(
      Map<AskedAs, Map<String, Choice>> all, AskedAs asked, List<Choice> choices) {
    Map<String, Choice> known = all.computeIfAbsent(asked, key -> new LinkedHashMap<>());
    choices.forEach(choice -> known.putIfAbsent(choice.key(), choice));
  }

  /** Those that can be answered. */
  public List<AskedAs> answerable() {
    return questions.keySet().stream().filter(asked -> asked.kind().isAnswered()).toList();
  }

  /** The ways in which a question that can be answered is asked; none if there is no such key. */
  public List<AskedAs> ways(String question) {
    return answerable().stream().filter(asked -> asked.question().equals(question)).toList();
  }

  /** All questions, a key once. */
  List<Question> once() {
    Map<String, Question> byKey = new LinkedHashMap<>();
    questions.values().forEach(question -> byKey.putIfAbsent(question.key(), question));
    return new ArrayList<>(byKey.values());
  }

  Question question(AskedAs asked) {
    return questions.get(asked);
  }

  /** What could be chosen in any version. */
  List<Choice> choices(AskedAs asked) {
    return List.copyOf(choices.get(asked).values());
  }

  List<Choice> rows(AskedAs asked) {
    return List.copyOf(rows.get(asked).values());
  }
}
