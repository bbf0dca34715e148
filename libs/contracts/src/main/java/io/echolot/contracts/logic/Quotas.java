package io.echolot.contracts.logic;

import io.echolot.contracts.condition.Condition;
import io.echolot.contracts.condition.Facts;
import io.echolot.contracts.question.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What full quotas do: each is a jump to its end, from the first question on at which all answers
 * to which it refers may be known. So a device needs to know nothing of quotas.
 */
public final class Quotas {

  private Quotas() {}

  /**
   * The logic with the jumps of those quotas that are full.
   *
   * @param full the keys of full quotas
   */
  public static Logic jumps(List<Question> questions, Logic logic, Set<String> full) {
    List<Jump> jumps = new ArrayList<>();
    for (Quota quota : logic.quotas()) {
      if (full.contains(quota.key())) {
        questions.stream()
            .skip(known(questions, logic, quota))
            .forEach(question -> jumps.add(new Jump(question.key(), quota.when(), quota.end())));
      }
    }
    jumps.addAll(logic.jumps());
    return logic.jumping(jumps);
  }

  /** The index of the last question to which the quota refers, or of the first of its block. */
  private static int known(List<Question> questions, Logic logic, Quota quota) {
    List<String> keys = questions.stream().map(Question::key).toList();
    return quota
        .when()
        .comparisons()
        .map(Condition.Compare::ref)
        .filter(ref -> ref.startsWith(Facts.ANSWER))
        .map(ref -> ref.substring(Facts.ANSWER.length()).split("\\.", 2)[0])
        .mapToInt(key -> first(keys, logic, key))
        .max()
        .orElse(0);
  }

  private static int first(List<String> keys, Logic logic, String key) {
    return logic.shuffle().stream()
        .filter(block -> block.contains(key))
        .flatMap(List::stream)
        .mapToInt(keys::indexOf)
        .filter(index -> index >= 0)
        .min()
        .orElse(Math.max(0, keys.indexOf(key)));
  }
}
