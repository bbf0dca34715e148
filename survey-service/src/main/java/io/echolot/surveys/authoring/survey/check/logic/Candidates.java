package io.echolot.surveys.authoring.survey.check.logic;

import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.condition.Facts;
import io.echolot.contracts.question.Choice;
import io.echolot.contracts.question.Question;
import io.echolot.surveys.authoring.survey.check.base.Known;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which answers are worth trying so that no condition is wrongly called impossible.
 *
 * @param known what can be referred to
 */
public record Candidates(Known known) {

  /** A higher scale is refused elsewhere, and not tried here. */
  private static final int HIGHEST_SCORE = 10;

  /** With more choices compared at once their subsets are too many to try. */
  private static final int MOST_CHOICES = 6;

  /** A variable has a value whatever was answered. */
  static boolean mayBeUnanswered(String ref) {
    return !ref.startsWith(Facts.VARIABLE);
  }

  /**
   * What {@code ref} may stand for; empty if that can't be told.
   *
   * @param compared with what it is compared
   */
  Optional<List<AnswerValue>> of(String ref, List<AnswerValue> compared) {
    if (ref.startsWith(Facts.VARIABLE)) {
      return Optional.of(Points.numbers(compared));
    }
    String name = ref.startsWith(Facts.ANSWER) ? ref.substring(Facts.ANSWER.length()) : "";
    int dot = name.indexOf('.');
    return known
        .position(dot < 0 ? name : name.substring(0, dot))
        .map(known::question)
        .filter(question -> question.kind() != null)
        .flatMap(question -> dot < 0 ? whole(question, compared) : part(question));
  }

  private static Optional<List<AnswerValue>> whole(Question question, List<AnswerValue> compared) {
    return switch (question.kind()) {
      case NPS, CSAT, CES, RATING ->
          question.highest() > HIGHEST_SCORE ? Optional.empty() : Optional.of(scores(question));
      case SINGLE_CHOICE -> Optional.of(single(question));
      case MULTIPLE_CHOICE, PICTURE_CHOICE -> subsets(question, compared);
      case NUMBER -> Optional.of(Points.numbers(question.limits(), compared));
      case DATE -> Optional.of(Points.dates(question.limits(), compared));
      case CONSENT -> Optional.of(List.of(new AnswerValue.Flag(true), new AnswerValue.Flag(false)));
      case TEXT, RANKING, MATRIX, CONTACT, ADDRESS, STATEMENT, FILE -> Optional.empty();
    };
  }

  private static Optional<List<AnswerValue>> part(Question question) {
    return question.rows().isEmpty()
        ? Optional.empty()
        : Optional.of(keys(question).<AnswerValue>map(AnswerValue.Text::new).toList());
  }

  private static List<AnswerValue> scores(Question question) {
    return IntStream.rangeClosed(question.lowest(), question.highest())
        .<AnswerValue>mapToObj(AnswerValue.Score::new)
        .toList();
  }

  private static List<AnswerValue> single(Question question) {
    return keys(question).<AnswerValue>map(key -> new AnswerValue.Choices(List.of(key))).toList();
  }

  private static Stream<String> keys(Question question) {
    return question.choices().stream().map(Choice::key).filter(key -> key != null);
  }

  /** Every set of the choices compared, each with and without one that isn't. */
  private static Optional<List<AnswerValue>> subsets(
      Question question, List<AnswerValue> compared) {
    List<String> mentioned = compared.stream().flatMap(Candidates::named).distinct().toList();
    List<String> tried = new ArrayList<>(keys(question).filter(mentioned::contains).toList());
    keys(question).filter(key -> !mentioned.contains(key)).findFirst().ifPresent(tried::add);
    if (tried.size() > MOST_CHOICES) {
      return Optional.empty();
    }
    return Optional.of(
        IntStream.range(1, 1 << tried.size())
            .<AnswerValue>mapToObj(set -> new AnswerValue.Choices(members(tried, set)))
            .toList());
  }

  private static List<String> members(List<String> of, int set) {
    return IntStream.range(0, of.size())
        .filter(i -> (set & 1 << i) != 0)
        .mapToObj(of::get)
        .toList();
  }

  private static Stream<String> named(AnswerValue value) {
    if (value instanceof AnswerValue.Choices choices) {
      return choices.keys().stream();
    }
    return value instanceof AnswerValue.Text text ? Stream.of(text.text()) : Stream.empty();
  }
}
