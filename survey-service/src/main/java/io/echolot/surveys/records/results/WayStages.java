package io.echolot.surveys.records.results;

import static io.echolot.surveys.records.results.Stages.doc;
import static io.echolot.surveys.records.results.Stages.group;
import static io.echolot.surveys.records.results.Stages.sum;

import io.echolot.contracts.condition.Condition;
import io.echolot.contracts.condition.Facts;
import io.echolot.contracts.logic.Jump;
import io.echolot.contracts.logic.Variable.Step;
import io.echolot.contracts.question.Question;
import io.echolot.contracts.survey.PublishedSurvey;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;

/** What MongoDB is asked to count over the ways that stored responses went. */
final class WayStages {

  static final String N = "n";

  private static final String ANSWERS = "$record.answers";

  private WayStages() {}

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
                refs.stream().filter(WayStages::isHidden).map(WayStages::hidden).toList());
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

  private static Document in(String value, List<String> list) {
    return doc("$in", List.of(value, doc("$literal", list)));
  }
}
