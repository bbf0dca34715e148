package io.echolot.surveys.records.results;

import io.echolot.contracts.condition.Condition;
import io.echolot.contracts.condition.Facts;
import io.echolot.contracts.logic.Jump;
import io.echolot.contracts.logic.Variable.Step;
import io.echolot.contracts.question.Question;
import io.echolot.contracts.question.QuestionKind;
import io.echolot.contracts.survey.PublishedSurvey;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;

/** What MongoDB is asked to count over stored responses. */
final class CountingStages {

  static final String N = "n";
  static final String LEAST = "least";
  static final String MOST = "most";
  static final String OWN_WORDS = "ownWords";
  static final String RANKS = "ranks";
  static final String FIRSTS = "firsts";
  static final String NEWEST = "newest";

  private static final String ANSWERS = "$record.answers";
  private static final String KIND = "record.answers.kind";
  private static final String VALUE = "$record.answers.value";
  private static final String OTHER = "$record.answers.other";

  private static final int NEWEST_WORDS = 5;

  private CountingStages() {}

  /** A row for each question: how many answered it, and between which numbers or days. */
  static List<Bson> answers() {
    Document isBounded =
        in("$" + KIND, kinds(kind -> kind == QuestionKind.NUMBER || kind == QuestionKind.DATE));
    Document value = doc("$cond", Arrays.asList(isBounded, VALUE, null));
    return List.of(
        unwind(ANSWERS),
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

  /**
   * A row for each score, number or day, ascending within its question, and for each of agreed and
   * refused.
   */
  static List<Bson> values() {
    return List.of(
        unwind(ANSWERS),
        match(kinds(CountingStages::hasValues)),
        group(asked().append("value", VALUE), doc(N, sum(1))),
        doc("$sort", doc("_id", 1)));
  }

  /** Whether answers of that kind are in {@link #choices}. */
  static boolean hasChoices(QuestionKind kind) {
    return kind.isChoice() || kind == QuestionKind.RANKING;
  }

  /** A row for each choice, with the sum of its places. */
  static List<Bson> choices() {
    return List.of(
        unwind(ANSWERS),
        match(kinds(CountingStages::hasChoices)),
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
  static List<Bson> cells() {
    return List.of(
        unwind(ANSWERS),
        match(kinds(CountingStages::hasCells)),
        doc("$set", doc("cell", doc("$objectToArray", VALUE))),
        unwind("$cell"),
        group(asked().append("row", "$cell.k").append("value", "$cell.v"), doc(N, sum(1))));
  }

  /** A row for each question to which something was written. */
  static List<Bson> words() {
    Document isText = doc("$eq", List.of("$" + KIND, QuestionKind.TEXT.wireName()));
    Document newest =
        doc("n", NEWEST_WORDS)
            .append("sortBy", doc("answeredAt", -1).append("_id", -1))
            .append(
                "output",
                doc("response", "$record.id")
                    .append("answeredAt", "$answeredAt")
                    .append("language", "$language")
                    .append("text", doc("$cond", List.of(isText, VALUE, OTHER))));
    return List.of(
        unwind(ANSWERS),
        doc("$match", doc("$expr", doc("$or", List.of(isText, isWritten())))),
        group(asked(), doc(NEWEST, doc("$topN", newest))));
  }

  /**
   * A row for each number of seconds between first and last answer, ascending; the first one for
   * those of which it isn't known, if there are some.
   */
  static List<Bson> seconds() {
    Document begun =
        doc("$dateFromString", doc("dateString", "$record.startedAt").append("onError", null));
    Document seconds =
        doc(
            "$dateDiff",
            doc("startDate", begun).append("endDate", "$answeredAt").append("unit", "second"));
    return List.of(
        doc("$match", doc("state", "complete")),
        doc("$set", doc("seconds", seconds)),
        group(doc("value", notBelowZero("$seconds")), doc(N, sum(1))),
        doc("$sort", doc("_id", 1)));
  }

  /** Null, and not 0, for what isn't known: $max passes null over. */
  private static Document notBelowZero(String value) {
    Document isKnown = doc("$gt", Arrays.asList(value, null));
    return doc("$cond", Arrays.asList(isKnown, doc("$max", List.of(0, value)), null));
  }

  /**
   * A row for each set of what decides the way and was answered on it, for each version: few where
   * conditions look at scores and choices, up to all responses where they look at texts, or where
   * each is asked in an order of its own.
   */
  static List<Bson> ways(List<PublishedSurvey> versions) {
    Set<String> refs = new TreeSet<>();
    versions.forEach(version -> refs(version).forEach(refs::add));
    List<String> questions =
        refs.stream()
            .filter(ref -> ref.startsWith(Facts.ANSWER))
            .map(ref -> ref.substring(Facts.ANSWER.length()).split("\\.", 2)[0])
            .distinct()
            .toList();
    Document facts =
        doc(
            "$map",
            doc(
                    "input",
                    doc(
                        "$filter",
                        doc("input", ANSWERS).append("cond", in("$$this.question", questions))))
                .append("in", doc("question", "$$this.question").append("value", "$$this.value")));
    Document way =
        doc("version", "$record.surveyVersion")
            .append("state", "$state")
            .append("answered", ANSWERS + ".question")
            .append("facts", facts)
            .append(
                "hidden",
                refs.stream()
                    .filter(CountingStages::isHidden)
                    .map(CountingStages::hidden)
                    .toList());
    boolean isShuffled = versions.stream().anyMatch(one -> !one.logic().shuffle().isEmpty());
    return List.of(group(isShuffled ? way.append("id", "$record.id") : way, doc(N, sum(1))));
  }

  private static boolean isHidden(String ref) {
    return ref.startsWith(Facts.HIDDEN) || ref.startsWith(Facts.CUSTOMER);
  }

  /** Hidden fields may have a dot in their names. */
  private static Document hidden(String ref) {
    String key = ref.startsWith(Facts.HIDDEN) ? ref.substring(Facts.HIDDEN.length()) : ref;
    Document field = doc("field", doc("$literal", key)).append("input", "$record.hidden");
    return doc("key", doc("$literal", key)).append("value", doc("$getField", field));
  }

  /** All that decides which questions a version asks. */
  private static Stream<String> refs(PublishedSurvey survey) {
    Stream<Condition> conditions =
        Stream.concat(
            survey.questions().stream().map(Question::showIf),
            survey.logic().jumps().stream().map(Jump::when));
    List<Step> steps =
        survey.logic().variables().stream().flatMap(variable -> variable.steps().stream()).toList();
    return Stream.concat(
        Stream.concat(conditions, steps.stream().map(Step::when))
            .flatMap(Condition::comparisons)
            .map(Condition.Compare::ref),
        steps.stream().map(Step::ref));
  }

  private static Document asked() {
    return doc("question", "$record.answers.question")
        .append("kind", "$" + KIND)
        .append("scale", doc("$ifNull", List.of("$record.answers.scale", 0)));
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

  private static Document in(String value, List<String> list) {
    return doc("$in", List.of(value, doc("$literal", list)));
  }

  private static Document unwind(String path) {
    return doc("$unwind", path);
  }

  private static Document group(Document by, Document sums) {
    Document group = doc("_id", by);
    group.putAll(sums);
    return doc("$group", group);
  }

  private static Document sum(Object what) {
    return doc("$sum", what);
  }

  private static Document doc(String key, Object value) {
    return new Document(key, value);
  }
}
