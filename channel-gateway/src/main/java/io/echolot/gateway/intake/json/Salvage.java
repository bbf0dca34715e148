package io.echolot.gateway.intake.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.echolot.gateway.intake.answer.AnswerReader;
import io.echolot.gateway.intake.json.Adjustment.Change;
import io.echolot.platform.problem.Problem.Violation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What can be kept of a response that can't be taken as a whole. A device asks for it with {@code
 * keepValid} if nobody is there any more to mend what is wrong.
 *
 * @param body without what is wrong
 * @param adjusted what was left out
 */
public record Salvage(ObjectNode body, List<Adjustment> adjusted) {

  /** Members that a response can do without. */
  private static final Set<String> SPARE =
      Set.of("language", "touchpoint", "respondent", "startedAt", "answeredAt", "sentAt");

  private static final Pattern ANSWER = Pattern.compile("answers\\[([0-9]+)](?:\\.(.+))?");
  private static final Pattern FILE = Pattern.compile("value\\[([0-9]+)].*");
  private static final String HIDDEN = "hidden";
  private static final String PART = "value.";
  private static final String OTHER = "other";

  /**
   * Empty if nothing can be kept: something is wrong that isn't an answer, no answer remains, or
   * nothing is left out, for then the same would be wrong again.
   *
   * @param violations all that is wrong, or the first of it: what remains shows up in the next try
   */
  public static Optional<Salvage> of(JsonNode body, List<Violation> violations) {
    Salvage kept = new Salvage(body.deepCopy(), new ArrayList<>());
    SortedMap<Integer, List<String>> parts = new TreeMap<>(Comparator.reverseOrder());
    for (Violation violation : violations) {
      Matcher answer = ANSWER.matcher(violation.field());
      if (answer.matches()) {
        parts
            .computeIfAbsent(Integer.valueOf(answer.group(1)), place -> new ArrayList<>())
            .add(answer.group(2) == null ? "" : answer.group(2));
        kept.adjusted.add(Adjustment.leftOut(violation));
      } else if (!kept.drops(violation)) {
        return Optional.empty();
      }
    }
    // From the last on, so that places before stay what they were.
    parts.forEach(kept::dropAnswer);
    return kept.isWorthIt(body) ? Optional.of(kept) : Optional.empty();
  }

  private boolean isWorthIt(JsonNode sent) {
    boolean hasAnswers =
        sent.path(AnswersReader.ANSWERS).isEmpty() || !body.path(AnswersReader.ANSWERS).isEmpty();
    return hasAnswers && !body.equals(sent);
  }

  /** Whether what is wrong, which is no answer, could be left out. */
  private boolean drops(Violation violation) {
    String field = violation.field();
    if (field.equals(AnswersReader.ANSWERS) && !violation.question().isEmpty()) {
      body.put("state", "partial");
      adjusted.add(
          new Adjustment("state", Change.PARTIAL, violation.message(), violation.question()));
      return true;
    }
    if (SPARE.contains(field) || field.equals(HIDDEN)) {
      body.remove(field);
    } else if (field.startsWith(HIDDEN + ".") && body.get(HIDDEN) instanceof ObjectNode hidden) {
      hidden.remove(field.substring(HIDDEN.length() + 1));
    } else {
      return false;
    }
    adjusted.add(Adjustment.leftOut(violation));
    return true;
  }

  /** The parts that are wrong, if the answer can be one without them; else all of it. */
  private void dropAnswer(int place, Collection<String> parts) {
    ArrayNode answers = (ArrayNode) body.get(AnswersReader.ANSWERS);
    JsonNode answer = answers.path(place);
    boolean isKept =
        parts.stream()
            .sorted(Comparator.comparingInt(Salvage::fileOf).reversed())
            .allMatch(part -> isDropped(answer, part));
    if (!isKept) {
      answers.remove(place);
    }
  }

  private static int fileOf(String part) {
    Matcher file = FILE.matcher(part);
    return file.matches() ? Integer.parseInt(file.group(1)) : -1;
  }

  /** Whether the answer can be one without that part, which is gone then. */
  private static boolean isDropped(JsonNode answer, String part) {
    JsonNode value = answer.path(AnswerReader.VALUE);
    if (part.equals(OTHER) && answer instanceof ObjectNode object) {
      return object.remove(OTHER) != null;
    }
    if (part.startsWith(PART) && value instanceof ObjectNode entries) {
      return entries.remove(part.substring(PART.length())) != null;
    }
    return fileOf(part) >= 0
        && value instanceof ArrayNode files
        && files.size() > 1
        && files.remove(fileOf(part)) != null;
  }
}
