package io.echolot.surveys.records.export.column;

import io.echolot.contracts.feedback.Response;
import io.echolot.contracts.question.Choice;
import io.echolot.contracts.question.FormField;
import io.echolot.contracts.question.Question;
import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.surveys.records.response.TaggedResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The columns of a survey's export, the same for all its versions.
 *
 * @param all in order
 */
public record Columns(List<Column> all) {

  /** What a question needs over all versions. */
  private static final class Needs {
    private ColumnType whole;
    private boolean other;
    private final Set<String> entries = new LinkedHashSet<>();

    void add(Question question) {
      List<String> parts =
          Stream.concat(
                  question.rows().stream().map(Choice::key),
                  question.fields().stream().map(FormField::part))
              .toList();
      if (parts.isEmpty()) {
        ColumnType type = ColumnType.of(question.kind());
        whole = whole == null ? type : whole.or(type);
      }
      // A dialogue keeps beside a score what was said with it and answers no other question.
      other |= question.kind().isScored() || question.choices().stream().anyMatch(Choice::other);
      entries.addAll(parts);
    }
  }

  /** The columns of a survey; the questions of the newest version first, in its order. */
  public static Columns of(List<PublishedSurvey> newestFirst) {
    Map<String, Needs> questions = new LinkedHashMap<>();
    Set<String> hidden = new LinkedHashSet<>();
    Set<String> variables = new LinkedHashSet<>();
    for (PublishedSurvey version : newestFirst) {
      version.questions().stream()
          .filter(question -> question.kind().isAnswered())
          .forEach(q -> questions.computeIfAbsent(q.key(), key -> new Needs()).add(q));
      hidden.addAll(version.logic().hidden());
      version.logic().variables().forEach(variable -> variables.add(variable.key()));
    }
    List<Column> before = ofEveryResponse();
    List<Column> after =
        Stream.of(
                hidden.stream().map(Column::hidden),
                variables.stream().map(Column::variable),
                Stream.of(
                    Column.text("remarks", Response::remarks),
                    Column.text("unit", Response::unit),
                    Column.tags()))
            .flatMap(columns -> columns)
            .toList();
    ColumnNames names = new ColumnNames();
    names.keep(before);
    names.keep(after);
    List<Column> asked = new ArrayList<>();
    questions.forEach((key, needs) -> asked.addAll(names.free(ofQuestion(key, needs))));
    return new Columns(Stream.of(before, asked, after).flatMap(List::stream).toList());
  }

  private static List<Column> ofEveryResponse() {
    return List.of(
        Column.text("id", Response::id),
        Column.number("revision", Response::revision),
        Column.number("version", Response::surveyVersion),
        Column.text("state", response -> response.state().wireName()),
        Column.time("startedAt", Response::startedAt),
        Column.time("answeredAt", Response::answeredAt),
        Column.time("receivedAt", Response::receivedAt),
        Column.text("channel", response -> response.channel().wireName()),
        Column.text("language", Response::language),
        Column.text("touchpoint", Response::touchpoint),
        Column.text("stage", Response::stage),
        Column.text("respondent", Response::respondent),
        Column.text("knownBy", response -> response.knownBy().wireName()));
  }

  private static List<Column> ofQuestion(String key, Needs needs) {
    List<Column> columns = new ArrayList<>();
    if (needs.whole != null) {
      columns.add(Column.answer(key, needs.whole));
    }
    needs.entries.forEach(entry -> columns.add(Column.entry(key, entry)));
    if (needs.other) {
      columns.add(Column.other(key));
    }
    return columns;
  }

  public List<String> names() {
    return all.stream().map(Column::name).toList();
  }

  public void writeHead(Rows to) throws IOException {
    for (String name : names()) {
      to.text(name);
    }
    to.end();
  }

  public void write(TaggedResponse response, Rows to) throws IOException {
    Row row = Row.of(response);
    for (Column column : all) {
      column.cell().write(row, to);
    }
    to.end();
  }
}
