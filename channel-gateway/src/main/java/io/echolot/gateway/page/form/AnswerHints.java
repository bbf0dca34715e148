package io.echolot.gateway.page.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.echolot.contracts.question.Limits;
import io.echolot.contracts.question.Question;
import io.echolot.contracts.question.QuestionKind;
import io.echolot.gateway.intake.answer.AnswerReader;
import io.echolot.gateway.page.language.PageTexts;
import io.echolot.survey.answer.Flaw;
import io.echolot.survey.answer.Flaws;
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
 * What a question expects, in the respondent's words. What an answer must be, {@link Flaws} says;
 * here is only said what would be right.
 */
public final class AnswerHints {

  private final String language;
  private final PageTexts words;
  private final Locale locale;

  public AnswerHints(String language) {
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
  public record Wrong(String field, String message) {}

  /** What is wrong with an answer; nothing if it is as it must be. */
  public List<Wrong> wrong(Question question, Optional<ObjectNode> answer) {
    if (answer.isEmpty()) {
      return inWords(question, Flaws.ofNothing(question));
    }
    AnswerReader.Judgement judgement = AnswerReader.judge(answer.get(), question);
    List<Wrong> wrong = new ArrayList<>(inWords(question, judgement.ofValue()));
    judgement
        .ofWords()
        .map(flaw -> new Wrong(FormReader.OTHER, whole(question, flaw)))
        .ifPresent(wrong::add);
    return wrong;
  }

  private List<Wrong> inWords(Question question, List<Flaw> flaws) {
    return flaws.stream()
        .map(
            flaw ->
                flaw.isOfWhole()
                    ? new Wrong("", whole(question, flaw))
                    : new Wrong(
                        FormReader.ANSWER + "." + flaw.part(), words.get(part(question, flaw))))
        .toList();
  }

  private static String part(Question question, Flaw flaw) {
    return switch (flaw.kind()) {
      case MISSING -> question.rows().isEmpty() ? "fillIn" : "required";
      case NO_EMAIL_ADDRESS -> "badEmail";
      default -> "check";
    };
  }

  private String whole(Question question, Flaw flaw) {
    Limits limits = question.limits();
    return switch (flaw.kind()) {
      case MISSING -> words.get("required");
      case NOT_AGREED -> words.get("agreeFirst");
      case TOO_SHORT -> words.get("tooShort", limits.minLength());
      case TOO_LONG -> words.get("tooLong", question.longestText());
      case OFF_PATTERN -> pattern(limits.patternHint().in(language, language));
      case EMPTY -> words.get(ofRanking(question, "required"));
      case INCOMPLETE, DOUBLED -> words.get(ofRanking(question, "check"));
      case EXCLUSIVE -> words.get("check") + " " + choiceHint(question) + ".";
      case TOO_FEW, TOO_MANY -> many(question);
      case OTHER_FORM, OUT_OF_BOUNDS, TOO_PRECISE, TOO_LARGE, NO_SUCH_DAY -> bounds(question);
      case UNKNOWN_CHOICE, UNKNOWN_PART, NO_EMAIL_ADDRESS, WORDS_NOT_ASKED, ASKS_NOTHING ->
          words.get("check");
    };
  }

  private static String ofRanking(Question question, String otherwise) {
    return question.kind() == QuestionKind.RANKING ? "everyPlace" : otherwise;
  }

  private String many(Question question) {
    return question.kind().isChoice() ? choiceHint(question) + "." : words.get("check");
  }

  private String pattern(String hint) {
    return hint.isEmpty() ? words.get("form") : hint;
  }

  private String bounds(Question question) {
    return switch (question.kind()) {
      case NUMBER -> hinted("number", number(question.limits()));
      case DATE -> hinted("date", date(question.limits()));
      default -> words.get("check");
    };
  }

  private String hinted(String name, String limits) {
    return limits.isEmpty() ? words.get(name) : words.get(name) + " " + limits + ".";
  }

  /** What to keep in mind while answering; empty for nothing. */
  public String hint(Question question) {
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
      return question.kind() == QuestionKind.PICTURE_CHOICE ? "" : words.get("one");
    }
    int fewest = question.fewestChoices();
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

  public String format(double number) {
    NumberFormat format = NumberFormat.getInstance(locale);
    format.setMaximumFractionDigits(10);
    return format.format(BigDecimal.valueOf(number));
  }

  public String format(LocalDate date) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).format(date);
  }
}
