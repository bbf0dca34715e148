package io.echolot.gateway.conversation;

import io.echolot.contracts.Answer;
import io.echolot.contracts.AnswerValue;
import io.echolot.contracts.Choice;
import io.echolot.contracts.PublishedSurvey;
import io.echolot.contracts.Question;
import io.echolot.contracts.logic.Facts;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What was answered before, in words, for texts that come back to it. */
public final class Recalled implements Function<String, Optional<String>> {

  private final PublishedSurvey survey;
  private final List<Answer> answers;
  private final String language;

  /**
   * Recalls what somebody said.
   *
   * @param language in which labels are given
   */
  public Recalled(PublishedSurvey survey, List<Answer> answers, String language) {
    this.survey = survey;
    this.answers = List.copyOf(answers);
    this.language = language;
  }

  @Override
  public Optional<String> apply(String ref) {
    if (!ref.startsWith(Facts.ANSWER)) {
      return Optional.empty();
    }
    String key = ref.substring(Facts.ANSWER.length());
    return answers.stream()
        .filter(answer -> answer.question().equals(key))
        .findFirst()
        .flatMap(answer -> survey.question(key).flatMap(question -> words(question, answer)));
  }

  private Optional<String> words(Question question, Answer answer) {
    if (answer.value() instanceof AnswerValue.Score score) {
      return Optional.of(Integer.toString(score.score()));
    }
    if (answer.value() instanceof AnswerValue.Decimal decimal) {
      return Optional.of(decimal.number().toPlainString());
    }
    if (answer.value() instanceof AnswerValue.Text text) {
      return Optional.of(text.text());
    }
    return answer.value() instanceof AnswerValue.Choices choices
        ? Optional.of(
            choices.keys().stream()
                .map(key -> question.choice(key).map(this::label).orElse(key))
                .collect(Collectors.joining(", ")))
        : Optional.empty();
  }

  private String label(Choice choice) {
    return choice.label().in(language, survey.fallbackLanguage());
  }
}
