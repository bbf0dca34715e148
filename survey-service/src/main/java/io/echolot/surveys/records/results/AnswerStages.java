package io.echolot.surveys.records.results;

import static io.echolot.surveys.records.results.Stages.doc;
import static io.echolot.surveys.records.results.Stages.group;
import static io.echolot.surveys.records.results.Stages.sum;

import io.echolot.contracts.question.QuestionKind;
import io.echolot.surveys.records.response.ResponseFilter;
import io.echolot.surveys.records.results.count.QuestionCounts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * What MongoDB is asked to count over the answers of stored responses. Each row tells of one way in
 * which a question was asked, and of one unit where units are told apart.
 */
final class AnswerStages {

  static final String N = "n";
  static final String LEAST = "least";
  static final String MOST = "most";
  static final String OWN_WORDS = "ownWords";
  static final String RANKS = "ranks";
  static final String FIRSTS = "firsts";
  static final String NEWEST = "newest";
  static final String UNIT = "unit";

  private static final String ANSWERS = "$record.answers";
  private static final String QUESTION = "record.answers.question";
  private static final String KIND = "record.answers.kind";
  private static final String VALUE = "$record.answers.value";
  private static final String OTHER = "$record.answers.other";

  /** They leave a document for each answer that counts. */
  private final List<Bson> each;

  private final Document apart;

  private AnswerStages(List<Bson> each, Document apart) {
    this.each = each;
    this.apart = apart;
  }

  /** Of all questions; units aren't told apart. */
  static AnswerStages ofAll() {
    return new AnswerStages(List.of(unwind(ANSWERS)), new Document());
  }

  /** Of that question alone; each unit of which responses speak is told apart. */
  static AnswerStages byUnit(String question) {
    Document isOfIt = doc("$match", doc(QUESTION, question));
    // Documents that are older than units lack it.
    Document unit = doc("$ifNull", List.of("$" + ResponseFilter.UNIT, ""));
    return new AnswerStages(List.of(isOfIt, unwind(ANSWERS), isOfIt), doc(UNIT, unit));
  }

  /** A row for each question: how many answered it, and between which numbers or days. */
  List<Bson> answers() {
    Document isBounded =
        doc(
            "$in",
            List.of(
                "$" + KIND,
                doc(
                    "$literal",
                    kinds(kind -> kind == QuestionKind.NUMBER || kind == QuestionKind.DATE))));
    Document value = doc("$cond", Arrays.asList(isBounded, VALUE, null));
    return stages(
        group(
            asked(),
            doc(N, sum(1))
                .append(OWN_WORDS, sum(doc("$cond", List.of(isWritten(), 1, 0))))
                .append(LEAST, doc("$min", value))
                .append(MOST, doc("$max", value))));
  }

  /** Whether answers of that kind are in {@link #values}. */
  static boolean hasValues(QuestionKind kind) {
    return kind.isScored()
        || kind == QuestionKind.NUMBER
        || kind == QuestionKind.DATE
        || kind == QuestionKind.CONSENT;
  }

  /** A row for each score, number or day, ascending, and for each of agreed and refused. */
  List<Bson> values() {
    return stages(
        match(kinds(AnswerStages::hasValues)),
        group(asked().append("value", VALUE), doc(N, sum(1))),
        doc("$sort", doc("_id.value", 1)));
  }

  /** Whether answers of that kind are in {@link #choices}. */
  static boolean hasChoices(QuestionKind kind) {
    return kind.isChoice() || kind == QuestionKind.RANKING;
  }

  /** A row for each choice, with the sum of its places. */
  List<Bson> choices() {
    return stages(
        match(kinds(AnswerStages::hasChoices)),
        doc("$unwind", doc("path", VALUE).append("includeArrayIndex", "place")),
        group(
            asked().append("value", VALUE),
            doc(N, sum(1))
                .append(RANKS, sum(doc("$add", List.of("$place", 1))))
                .append(
                    FIRSTS, sum(doc("$cond", List.of(doc("$eq", List.of("$place", 0)), 1, 0))))));
  }

  /** Whether answers of that kind are in {@link #cells}. */
  static boolean hasCells(QuestionKind kind) {
    return kind == QuestionKind.MATRIX;
  }

  /** A row for each cell of a matrix. */
  List<Bson> cells() {
    return stages(
        match(kinds(AnswerStages::hasCells)),
        doc("$set", doc("cell", doc("$objectToArray", VALUE))),
        unwind("$cell"),
        group(asked().append("row", "$cell.k").append("value", "$cell.v"), doc(N, sum(1))));
  }

  /** A row for each question to which something was written. */
  List<Bson> words() {
    Document isText = doc("$eq", List.of("$" + KIND, QuestionKind.TEXT.wireName()));
    Document newest =
        doc("n", QuestionCounts.MOST_WORDS)
            .append("sortBy", doc("answeredAt", -1).append("_id", -1))
            .append(
                "output",
                doc("response", "$record.id")
                    .append("answeredAt", "$answeredAt")
                    .append("language", "$language")
                    .append("text", doc("$cond", List.of(isText, VALUE, OTHER))));
    return stages(
        doc("$match", doc("$expr", doc("$or", List.of(isText, isWritten())))),
        group(asked(), doc(NEWEST, doc("$topN", newest))));
  }

  private List<Bson> stages(Bson... then) {
    List<Bson> all = new ArrayList<>(each);
    all.addAll(List.of(then));
    return all;
  }

  private Document asked() {
    Document asked =
        doc("question", "$" + QUESTION)
            .append("kind", "$" + KIND)
            .append("scale", doc("$ifNull", List.of("$record.answers.scale", 0)));
    asked.putAll(apart);
    return asked;
  }

  /** What is missing is less than any text. */
  private static Document isWritten() {
    return doc("$gt", List.of(OTHER, ""));
  }

  private static List<String> kinds(Predicate<QuestionKind> which) {
    return Arrays.stream(QuestionKind.values()).filter(which).map(QuestionKind::wireName).toList();
  }

  private static Document match(List<String> kinds) {
    return doc("$match", doc(KIND, doc("$in", kinds)));
  }

  private static Document unwind(String path) {
    return doc("$unwind", path);
  }
}
