package io.echolot.surveys.records.results;

import io.echolot.contracts.question.QuestionKind;
import io.echolot.surveys.records.results.count.AskedAs;
import org.bson.Document;

/**
 * A row of what MongoDB counted.
 *
 * @param row what was told apart in {@code _id}, beside it the sums
 */
record CountRow(Document row) {

  /** What was told apart. */
  Document id() {
    return row.get("_id", Document.class);
  }

  AskedAs asked() {
    return new AskedAs(
        id().getString("question"),
        QuestionKind.of(id().getString("kind")),
        id().getInteger("scale"));
  }

  /** The key of the unit of which it tells; empty for none, and where units aren't told apart. */
  String unit() {
    String unit = id().getString(AnswerStages.UNIT);
    return unit == null ? "" : unit;
  }

  /** A sum. */
  long number(String field) {
    return row.get(field, Number.class).longValue();
  }
}
