package io.echolot.gateway.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.echolot.contracts.Choice;
import io.echolot.contracts.Limits;
import io.echolot.contracts.Question;
import io.echolot.contracts.logic.Route;
import io.echolot.gateway.intake.AnswerReader;
import io.echolot.gateway.intake.Fields;
import io.echolot.platform.Problem.Violation;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a question expects, in the respondent's words. Whether an answer is right, the intake's
 * reader decides; here is only said what would be.
 */
final class AnswerHints {

  private static final String VALUE = "value.";

  private final String language;
  private final PageTexts words;
  private final Locale locale;

  AnswerHints(String language) {
    this.language = language;
    this.words = PageTexts.of(language);
    this.locale = Locale.forLanguageTag(language);
  }

  /**
   * What is wrong with a field.
   *
   * @param field the name of the form's field; empty for the question as a whole
   * @param message what is expected
   */
  record Wrong(String field, String message) {}

  /** What is wrong with an answer; nothing if it is as it must be. */
  List<Wrong> wrong(Question question, Optional<ObjectNode> answer) {
    if (answer.isEmpty()) {
      return Route.mustBeAnswered(question) ? missing(question) : List.of();
    }
    List<Violation> violations = new ArrayList<>();
    AnswerReader.read(new Fields(answer.get(), "", violations), question);
    return violations.stream()
        .map(violation -> wrong(question, answer.get(), violation))
        .distinct()
        .toList();
  }

  private List<Wrong> missing(Question question) {
    return switch (question.kind()) {
      case MATRIX ->
          question.rows().stream().map(row -> part(row.key(), words.get("required"))).toList();
      case CONTACT, ADDRESS -> {
        List<Wrong> lines =
            question.fields().stream()
                .filter(field -> field.required())
                .map(field -> part(field.key(), words.get("fillIn")))
                .toList();
        yield lines.isEmpty() ? List.of(new Wrong("", words.get("required"))) : lines;
      }
      case CONSENT -> List.of(new Wrong("", words.get("agreeFirst")));
      case NPS,
          CSAT,
          CES,
          RATING,
          SINGLE_CHOICE,
          MULTIPLE_CHOICE,
          PICTURE_CHOICE,
          RANKING,
          TEXT,
          NUMBER,
          DATE,
          STATEMENT,
          FILE ->
          List.of(new Wrong("", words.get("required")));
    };
  }

  private static Wrong part(String key, String message) {
    return new Wrong(FormReader.ANSWER + "." + key, message);
  }

  private Wrong wrong(Question question, ObjectNode answer, Violation violation) {
    if (violation.field().equals(FormReader.OTHER)) {
      return new Wrong(FormReader.OTHER, words.get("tooLong", format(question.longestText())));
    }
    String key = violation.field().startsWith(VALUE) ? violation.field().substring(6) : "";
    return key.isEmpty()
        ? new Wrong("", expected(question, answer))
        : part(key, words.get(messageOf(question, key, violation)));
  }

  private static String messageOf(Question question, String key, Violation violation) {
    if (violation.message().equals("is required")) {
      return question.rows().isEmpty() ? "fillIn" : "required";
    }
    return key.equals("email") ? "badEmail" : "check";
  }

  private String expected(Question question, ObjectNode answer) {
    return switch (question.kind()) {
      case MULTIPLE_CHOICE, PICTURE_CHOICE, SINGLE_CHOICE -> choices(question);
      case RANKING -> words.get("everyPlace");
      case TEXT -> text(question, answer.path("value").asText());
      case NUMBER -> hinted("number", number(question.limits()));
      case DATE -> hinted("date", date(question.limits()));
      case CONSENT -> words.get("agreeFirst");
      case NPS, CSAT, CES, RATING, MATRIX, CONTACT, ADDRESS, STATEMENT, FILE -> words.get("check");
    };
  }

  private String hinted(String name, String limits) {
    return limits.isEmpty() ? words.get(name) : words.get(name) + " " + limits + ".";
  }

  private String choices(Question question) {
    String hint = choiceHint(question);
    return question.choices().stream().anyMatch(Choice::exclusive)
        ? words.get("check") + " " + hint + "."
        : hint + ".";
  }

  private String text(Question question, String given) {
    Limits limits = question.limits();
    if (given.length() < limits.minLength()) {
      return words.get("tooShort", format(limits.minLength()));
    }
    if (given.length() > question.longestText() || limits.pattern().isEmpty()) {
      return words.get("tooLong", format(question.longestText()));
    }
    String hint = limits.patternHint().in(language, language);
    return hint.isEmpty() ? words.get("form") : hint;
  }

  /** What to keep in mind while answering; empty for nothing. */
  String hint(Question question) {
    return switch (question.kind()) {
      case MULTIPLE_CHOICE, PICTURE_CHOICE -> choiceHint(question);
      case RANKING -> words.get("order");
      case NUMBER -> number(question.limits());
      case DATE -> date(question.limits());
      case NPS,
          CSAT,
          CES,
          RATING,
          SINGLE_CHOICE,
          TEXT,
          MATRIX,
          CONTACT,
          ADDRESS,
          CONSENT,
          STATEMENT,
          FILE ->
          "";
    };
  }

  private String choiceHint(Question question) {
    if (question.mostChoices() <= 1) {
      return question.kind() == io.echolot.contracts.QuestionKind.PICTURE_CHOICE
          ? ""
          : words.get("one");
    }
    int fewest = Math.min(question.limits().fewest(), question.mostChoices());
    int most = question.mostChoices();
    String hint =
        beside(
            fewest > 1 ? words.get("min", format(fewest)) : "",
            most < question.choices().size() ? words.get("max", format(most)) : "");
    return hint.isEmpty() ? words.get("several") : hint;
  }

  private String number(Limits limits) {
    return beside(
        limits.min() == null ? "" : words.get("min", format(limits.min())),
        limits.max() == null ? "" : words.get("max", format(limits.max())));
  }

  private String date(Limits limits) {
    return beside(
        limits.earliest() == null ? "" : words.get("earliest", format(limits.earliest())),
        limits.latest() == null ? "" : words.get("latest", format(limits.latest())));
  }

  private static String beside(String... parts) {
    return String.join(" · ", Stream.of(parts).filter(part -> !part.isEmpty()).toList());
  }

  String format(double number) {
    NumberFormat format = NumberFormat.getInstance(locale);
    format.setMaximumFractionDigits(10);
    return format.format(BigDecimal.valueOf(number));
  }

  String format(LocalDate date) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).format(date);
  }
}
