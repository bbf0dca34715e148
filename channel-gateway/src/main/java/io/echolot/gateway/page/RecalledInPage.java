package io.echolot.gateway.page;

import io.echolot.contracts.Answer;
import io.echolot.contracts.AnswerValue;
import io.echolot.contracts.Choice;
import io.echolot.contracts.LocalizedText;
import io.echolot.contracts.Question;
import io.echolot.contracts.QuestionKind;
import io.echolot.contracts.logic.Facts;
import io.echolot.contracts.logic.Recall;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;

/** A survey's texts for one visitor, with what was said before in them. */
final class RecalledInPage {

  private final PageProgress way;
  private final String language;
  private final AnswerHints words;

  RecalledInPage(PageProgress way) {
    this.way = way;
    this.language = way.visit().language();
    this.words = new AnswerHints(language);
  }

  String text(LocalizedText text) {
    return Recall.fill(plain(text), this::said);
  }

  private String plain(LocalizedText text) {
    return text.in(language, way.survey().fallbackLanguage());
  }

  private Optional<String> said(String ref) {
    if (ref.startsWith(Facts.HIDDEN)) {
      return hidden(ref.substring(Facts.HIDDEN.length()));
    }
    if (ref.startsWith(Facts.CUSTOMER)) {
      return hidden(ref);
    }
    if (ref.startsWith(Facts.VARIABLE)) {
      return Optional.ofNullable(way.path().variables().get(ref.substring(Facts.VARIABLE.length())))
          .map(words::format);
    }
    String[] parts = ref.substring(Facts.ANSWER.length()).split("\\.", 2);
    return way.survey()
        .question(parts[0])
        .flatMap(
            question ->
                way.answer(parts[0])
                    .flatMap(answer -> words(question, answer, parts.length > 1 ? parts[1] : "")));
  }

  private Optional<String> hidden(String key) {
    return Optional.ofNullable(way.visit().hidden().get(key));
  }

  private Optional<String> words(Question question, Answer answer, String part) {
    AnswerValue value = answer.value();
    if (value instanceof AnswerValue.Entries entries) {
      return Optional.ofNullable(entries.byKey().get(part)).map(key -> label(question, key));
    }
    if (!part.isEmpty()) {
      return Optional.empty();
    }
    if (value instanceof AnswerValue.Score score) {
      return Optional.of(words.format(score.score()));
    }
    if (value instanceof AnswerValue.Decimal decimal) {
      return Optional.of(words.format(decimal.number().doubleValue()));
    }
    if (value instanceof AnswerValue.Text text) {
      return Optional.of(
          question.kind() == QuestionKind.DATE
              ? words.format(LocalDate.parse(text.text()))
              : text.text());
    }
    return value instanceof AnswerValue.Choices choices
        ? Optional.of(
            choices.keys().stream()
                .map(key -> label(question, key))
                .collect(Collectors.joining(", ")))
        : Optional.empty();
  }

  private String label(Question question, String key) {
    return question.choice(key).map(Choice::label).map(this::plain).orElse(key);
  }
}
