package io.echolot.gateway.page.draw;

import io.echolot.contracts.logic.Shuffle;
import io.echolot.contracts.question.Choice;
import io.echolot.contracts.question.FormField;
import io.echolot.contracts.question.FormFieldKey;
import io.echolot.contracts.question.Limits;
import io.echolot.contracts.question.Question;
import io.echolot.contracts.question.QuestionKind;
import io.echolot.contracts.question.QuestionStyle;
import io.echolot.gateway.page.draw.QuestionView.Line;
import io.echolot.gateway.page.draw.QuestionView.LineType;
import io.echolot.gateway.page.draw.QuestionView.Look;
import io.echolot.gateway.page.draw.QuestionView.Option;
import io.echolot.gateway.page.draw.QuestionView.Row;
import io.echolot.gateway.page.draw.QuestionView.Shape;
import io.echolot.gateway.page.form.AnswerHints.Wrong;
import io.echolot.gateway.page.form.FormReader;
import io.echolot.gateway.page.language.PageTexts;
import io.echolot.gateway.page.visit.PageProgress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Turns a question into what the template draws. Pure. */
public final class QuestionDrawing {

  private static final int LONGEST_LINE = 200;
  private static final int ONE_LINE = 120;

  private final Question question;
  private final RecalledInPage said;
  private final PageTexts words;
  private final String responseId;
  private final Map<String, List<String>> filled;
  private final List<Wrong> wrong;

  /**
   * Draws for one visitor.
   *
   * @param filled what the fields hold, by their names
   * @param wrong what was wrong with it
   */
  public QuestionDrawing(
      Question question, PageProgress way, Map<String, List<String>> filled, List<Wrong> wrong) {
    this.question = question;
    this.said = new RecalledInPage(way);
    this.words = PageTexts.of(way.visit().language());
    this.responseId = way.visit().id();
    this.filled = filled;
    this.wrong = wrong;
  }

  public QuestionView view(String hint) {
    return new QuestionView(
        shape(),
        said.text(question.title()),
        said.text(question.description()),
        hint,
        question.required(),
        options(),
        question.rows().isEmpty() ? List.of() : rows(),
        lines(),
        said.text(question.low()),
        said.text(question.high()),
        question.kind() == QuestionKind.FILE
            ? question.limits().max() != null && question.limits().max() > 1
            : question.mostChoices() > 1,
        look(),
        error(""));
  }

  private Shape shape() {
    return switch (question.kind()) {
      case NPS, CSAT, CES, RATING -> Shape.SCALE;
      case SINGLE_CHOICE, MULTIPLE_CHOICE -> Shape.CHOICES;
      case PICTURE_CHOICE -> Shape.PICTURES;
      case RANKING -> Shape.RANKING;
      case MATRIX -> Shape.MATRIX;
      case TEXT, NUMBER, DATE -> Shape.LINE;
      case CONTACT, ADDRESS -> Shape.FORM;
      case CONSENT -> Shape.CONSENT;
      case FILE -> Shape.FILE;
      case STATEMENT -> Shape.NOTHING;
    };
  }

  private String error(String field) {
    return wrong.stream()
        .filter(one -> one.field().equals(field))
        .map(Wrong::message)
        .findFirst()
        .orElse("");
  }

  private List<String> filled(String name) {
    return filled.getOrDefault(name, List.of());
  }

  private String first(String name) {
    return filled(name).stream().findFirst().orElse("");
  }

  /** Ids are as {@link StepView} links to them. */
  private static String id(String part, int place) {
    return "f" + (part.isEmpty() ? "" : "-" + part) + (place == 0 ? "" : "-" + place);
  }

  private List<Option> options() {
    return switch (question.kind()) {
      case NPS, CSAT, CES, RATING -> scores();
      case SINGLE_CHOICE, MULTIPLE_CHOICE, PICTURE_CHOICE, RANKING -> choices();
      case TEXT, NUMBER, DATE, CONTACT, ADDRESS, CONSENT, MATRIX, FILE, STATEMENT -> List.of();
    };
  }

  private List<Option> scores() {
    return IntStream.rangeClosed(question.lowest(), question.highest())
        .mapToObj(this::score)
        .toList();
  }

  private Option score(int score) {
    String value = Integer.toString(score);
    return new Option(
        id("", score - question.lowest()),
        FormReader.ANSWER,
        value,
        scoreLabel(score),
        face(score),
        "",
        filled(FormReader.ANSWER).contains(value),
        0,
        null);
  }

  private String scoreLabel(int score) {
    if (question.kind() == QuestionKind.CSAT) {
      return words.get("csat").split("/")[score - 1];
    }
    String end =
        score == question.lowest()
            ? said.text(question.low())
            : score == question.highest() ? said.text(question.high()) : "";
    String name =
        look() == Look.NUMBER
            ? Integer.toString(score)
            : words.get(
                look() == Look.STAR ? "stars" : "of", Map.of("n", score, "of", question.highest()));
    return end.isEmpty() ? name : name + ", " + end;
  }

  private String face(int score) {
    return picture(score).map(ScoreDrawing::svg).orElse(Integer.toString(score));
  }

  /** What is drawn for a score; empty for its number. */
  public Optional<ScoreDrawing> picture(int score) {
    return switch (look()) {
      case STAR -> Optional.of(drawing(ScoreDrawing.Look.STAR, score));
      case FACE -> Optional.of(drawing(ScoreDrawing.Look.FACE, score));
      case NUMBER -> Optional.empty();
    };
  }

  private ScoreDrawing drawing(ScoreDrawing.Look drawn, int score) {
    return ScoreDrawing.of(drawn, score, question.lowest(), question.highest());
  }

  private Look look() {
    boolean usual = question.style() == QuestionStyle.USUAL;
    return switch (question.kind()) {
      case CSAT -> usual ? Look.FACE : look(question.style());
      case RATING -> usual ? Look.STAR : look(question.style());
      default -> Look.NUMBER;
    };
  }

  private static Look look(QuestionStyle style) {
    return switch (style) {
      case STARS -> Look.STAR;
      case FACES, EMOJI -> Look.FACE;
      case NUMBERS, USUAL -> Look.NUMBER;
    };
  }

  private List<Option> choices() {
    List<Option> options = new ArrayList<>();
    boolean ranked = question.kind() == QuestionKind.RANKING;
    for (Choice choice : mixed(question.choices())) {
      String name = ranked ? FormReader.ANSWER + "." + choice.key() : FormReader.ANSWER;
      options.add(
          new Option(
              ranked && !options.isEmpty() ? id(choice.key(), 0) : id("", options.size()),
              name,
              choice.key(),
              said.text(choice.label()),
              "",
              choice.image(),
              filled(name).contains(choice.key()),
              ranked ? place(first(name)) : 0,
              choice.other() ? own(choice) : null));
    }
    return options;
  }

  private static int place(String text) {
    return text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : 0;
  }

  private Line own(Choice choice) {
    return line(
        FormReader.OTHER,
        said.text(choice.label()) + ": " + words.get("other"),
        LineType.TEXT,
        "",
        question.longestText());
  }

  private List<Choice> mixed(List<Choice> choices) {
    return Shuffle.choices(question, choices, responseId);
  }

  private List<Row> rows() {
    return mixed(question.rows()).stream().map(this::row).toList();
  }

  private Row row(Choice row) {
    String name = FormReader.ANSWER + "." + row.key();
    List<Option> options = new ArrayList<>();
    for (Choice column : question.choices()) {
      options.add(
          new Option(
              id(row.key(), options.size()),
              name,
              column.key(),
              said.text(column.label()),
              "",
              "",
              filled(name).contains(column.key()),
              0,
              null));
    }
    return new Row(said.text(row.label()), options, error(name));
  }

  private List<Line> lines() {
    Limits limits = question.limits();
    return switch (question.kind()) {
      case TEXT -> {
        LineType type = question.longestText() > ONE_LINE ? LineType.AREA : LineType.TEXT;
        yield List.of(line(FormReader.ANSWER, "", type, "", question.longestText()));
      }
      case NUMBER -> {
        boolean signed = limits.min() == null || limits.min() < 0;
        yield List.of(
            line(FormReader.ANSWER, "", LineType.TEXT, signed ? "" : "decimal", LONGEST_LINE));
      }
      case DATE -> List.of(line(FormReader.ANSWER, "", LineType.DATE, "", LONGEST_LINE));
      case FILE -> List.of(line(FormReader.ANSWER, "", LineType.FILE, "", LONGEST_LINE));
      case CONSENT ->
          List.of(line(FormReader.ANSWER, words.get("agree"), LineType.CHECKBOX, "", 1));
      case CONTACT, ADDRESS -> question.fields().stream().map(this::line).toList();
      case NPS,
          CSAT,
          CES,
          RATING,
          SINGLE_CHOICE,
          MULTIPLE_CHOICE,
          PICTURE_CHOICE,
          RANKING,
          MATRIX,
          STATEMENT ->
          List.of();
    };
  }

  private Line line(String name, String label, LineType type, String mode, int longest) {
    Limits limits = question.limits();
    boolean isDate = question.kind() == QuestionKind.DATE;
    return new Line(
        name.equals(FormReader.ANSWER) ? id("", 0) : id(name, 0),
        name,
        label,
        type,
        mode,
        "",
        first(name),
        longest,
        isDate ? limits.firstDay().toString() : "",
        isDate ? limits.lastDay().toString() : "",
        question.required() && !name.equals(FormReader.OTHER),
        name.equals(FormReader.ANSWER) ? error("") : error(name));
  }

  private Line line(FormField field) {
    String part = field.part();
    String name = FormReader.ANSWER + "." + part;
    return new Line(
        id(part, 0),
        name,
        words.get(part),
        type(field.key()),
        "",
        autofill(field.key()),
        first(name),
        LONGEST_LINE,
        "",
        "",
        field.required(),
        error(name));
  }

  private static LineType type(FormFieldKey asked) {
    return switch (asked) {
      case EMAIL -> LineType.EMAIL;
      case PHONE -> LineType.TEL;
      case FIRST_NAME, LAST_NAME, COMPANY, STREET, STREET2, POSTAL_CODE, CITY, REGION, COUNTRY ->
          LineType.TEXT;
    };
  }

  /** As HTML calls them, in its section on autofill. */
  private static String autofill(FormFieldKey asked) {
    return switch (asked) {
      case FIRST_NAME -> "given-name";
      case LAST_NAME -> "family-name";
      case EMAIL -> "email";
      case PHONE -> "tel";
      case COMPANY -> "organization";
      case STREET -> "address-line1";
      case STREET2 -> "address-line2";
      case POSTAL_CODE -> "postal-code";
      case CITY -> "address-level2";
      case REGION -> "address-level1";
      case COUNTRY -> "country-name";
    };
  }
}
