package io.echolot.surveys.records.export.column;

import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.feedback.Response;
import io.echolot.contracts.question.Answer;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.Function;

/**
 * A column of an export.
 *
 * @param name what stands at its head
 * @param type what its cells hold
 * @param cell what writes its one cell of a row
 */
public record Column(String name, ColumnType type, Cell cell) {

  /** Writes one cell. */
  public interface Cell {
    void write(Row row, Rows to) throws IOException;
  }

  Column named(String newName) {
    return new Column(newName, type, cell);
  }

  public static Column text(String name, Function<Response, String> value) {
    return new Column(name, ColumnType.TEXT, (row, to) -> to.text(value.apply(row.response())));
  }

  static Column number(String name, Function<Response, Integer> value) {
    return new Column(
        name,
        ColumnType.WHOLE,
        (row, to) -> to.number(BigDecimal.valueOf(value.apply(row.response()))));
  }

  static Column time(String name, Function<Response, Instant> value) {
    return new Column(name, ColumnType.TIME, (row, to) -> to.time(value.apply(row.response())));
  }

  /** What was answered to a question. */
  static Column answer(String question, ColumnType type) {
    return new Column(
        question,
        type,
        (row, to) -> {
          Answer answer = row.answers().get(question);
          if (answer == null) {
            to.empty();
          } else {
            value(answer.value(), to);
          }
        });
  }

  private static void value(AnswerValue value, Rows to) throws IOException {
    if (value instanceof AnswerValue.Score score) {
      to.number(BigDecimal.valueOf(score.score()));
    } else if (value instanceof AnswerValue.Decimal decimal) {
      to.number(decimal.number());
    } else if (value instanceof AnswerValue.Text text) {
      to.text(text.text());
    } else if (value instanceof AnswerValue.Choices choices) {
      to.list(choices.keys());
    } else if (value instanceof AnswerValue.Flag flag) {
      to.flag(flag.agreed());
    } else {
      // Whatever has no form of its own here is told as it is.
      to.text(new String(ContractsJson.write(value), StandardCharsets.UTF_8));
    }
  }

  /** What was answered in a row of a matrix or a field of a form. */
  static Column entry(String question, String key) {
    return new Column(
        question + "." + key,
        ColumnType.TEXT,
        (row, to) -> {
          Answer answer = row.answers().get(question);
          boolean is = answer != null && answer.value() instanceof AnswerValue.Entries;
          to.text(is ? ((AnswerValue.Entries) answer.value()).byKey().getOrDefault(key, "") : "");
        });
  }

  /** The own words with a choice or a score. */
  static Column other(String question) {
    return new Column(
        question + ".other",
        ColumnType.TEXT,
        (row, to) -> {
          Answer answer = row.answers().get(question);
          to.text(answer == null ? "" : answer.other());
        });
  }

  /** What people put on it. */
  static Column tags() {
    return new Column("tags", ColumnType.LIST, (row, to) -> to.list(row.tags()));
  }

  static Column hidden(String key) {
    return text("hidden." + key, response -> response.hidden().getOrDefault(key, ""));
  }

  static Column variable(String key) {
    return new Column(
        "variable." + key,
        ColumnType.NUMBER,
        (row, to) -> {
          Double value = row.response().variables().get(key);
          if (value == null || !Double.isFinite(value)) {
            to.empty();
          } else {
            to.number(new AnswerValue.Decimal(BigDecimal.valueOf(value)).number());
          }
        });
  }
}
