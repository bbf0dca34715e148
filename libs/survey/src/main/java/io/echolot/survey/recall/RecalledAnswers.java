package io.echolot.survey.recall;

import io.echolot.contracts.LocalizedText;
import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.answer.StoredFile;
import io.echolot.contracts.condition.Facts;
import io.echolot.contracts.question.Answer;
import io.echolot.contracts.question.Choice;
import io.echolot.contracts.question.Question;
import io.echolot.contracts.question.QuestionKind;
import io.echolot.contracts.survey.PublishedSurvey;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What was answered before and what follows from it, in words, for texts that come back to it.
 * Script has the same rules in {@code recall.js}; both run {@code recall-cases.json}.
 *
 * <p>For example, {@code {answer.nps}} is 9, and {@code {answer.why}} the labels of what was
 * chosen.
 */
public final class RecalledAnswers implements Function<String, Optional<String>> {

  private static final int MOST_PLACES = 10;

  private final PublishedSurvey survey;
  private final Map<String, Answer> answers;
  private final Map<String, String> hidden;
  private final String language;

  /**
   * Recalls what somebody said.
   *
   * @param answers those on the way that they lead
   * @param hidden the hidden fields by their keys, and customer attributes as {@code
   *     customer.<attribute>}
   * @param language in which labels, numbers and dates are given
   */
  public RecalledAnswers(
      PublishedSurvey survey, List<Answer> answers, Map<String, String> hidden, String language) {
    this.survey = survey;
    this.answers = answers.stream().collect(Collectors.toMap(Answer::question, answer -> answer));
    this.hidden = hidden;
    this.language = language;
  }

  /** A text of the survey in that language, with its places filled. */
  public String in(LocalizedText text) {
    return Recall.fill(text.in(language, survey.fallbackLanguage()), this);
  }

  /**
   * What a reference stands for; empty if nothing was said.
   *
   * @param ref such as {@code answer.nps} or {@code customer.city}
   */
  @Override
  public Optional<String> apply(String ref) {
    if (ref.startsWith(Facts.HIDDEN)) {
      return hidden(ref.substring(Facts.HIDDEN.length()));
    }
    if (ref.startsWith(Facts.CUSTOMER)) {
      return hidden(ref);
    }
    if (ref.startsWith(Facts.VARIABLE)) {
      return variable(ref.substring(Facts.VARIABLE.length()));
    }
    String[] names = ref.substring(Facts.ANSWER.length()).split("\\.", 2);
    Optional<Question> question = survey.question(names[0]);
    return question
        .flatMap(asked -> Optional.ofNullable(answers.get(asked.key())))
        .map(
            given ->
                names.length == 1
                    ? whole(question.get(), given)
                    : part(question.get(), given, names[1]))
        .filter(words -> !words.isEmpty());
  }

  private Optional<String> hidden(String key) {
    return Optional.ofNullable(hidden.get(key)).filter(words -> !words.isEmpty());
  }

  private Optional<String> variable(String key) {
    Map<String, AnswerValue> values =
        answers.values().stream().collect(Collectors.toMap(Answer::question, Answer::value));
    Map<String, Double> variables = survey.route(hidden).path(values).variables();
    return Optional.ofNullable(variables.get(key)).map(BigDecimal::valueOf).map(this::number);
  }

  private String part(Question question, Answer given, String part) {
    String key =
        given.value() instanceof AnswerValue.Entries entries ? entries.byKey().get(part) : null;
    return key == null ? "" : label(question, key, "");
  }

  private String whole(Question question, Answer given) {
    AnswerValue value = given.value();
    if (value instanceof AnswerValue.Score score) {
      return number(BigDecimal.valueOf(score.score()));
    }
    if (value instanceof AnswerValue.Decimal decimal) {
      return number(decimal.number());
    }
    if (value instanceof AnswerValue.Text text) {
      return question.kind() == QuestionKind.DATE ? date(text.text()) : text.text();
    }
    if (value instanceof AnswerValue.Choices choices) {
      return joined(choices.keys(), key -> label(question, key, given.other()));
    }
    if (value instanceof AnswerValue.Entries entries) {
      return joined(entries.byKey().values(), key -> label(question, key, ""));
    }
    return value instanceof AnswerValue.Files files ? joined(files.files(), StoredFile::name) : "";
  }

  private static <T> String joined(Collection<T> parts, Function<T, String> inWords) {
    return parts.stream().map(inWords).collect(Collectors.joining(", "));
  }

  /** The label of a choice, or the own words given with it; of a form's line the line. */
  private String label(Question question, String key, String other) {
    Optional<Choice> choice = question.choice(key);
    if (choice.isEmpty()) {
      return key;
    }
    return choice.get().other() && !other.isEmpty()
        ? other
        : choice.get().label().in(language, survey.fallbackLanguage());
  }

  private String number(BigDecimal number) {
    NumberFormat format = NumberFormat.getInstance(locale());
    format.setMaximumFractionDigits(MOST_PLACES);
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(number);
  }

  private String date(String day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
        .withLocale(locale())
        .format(LocalDate.parse(day));
  }

  private Locale locale() {
    return Locale.forLanguageTag(language);
  }
}
