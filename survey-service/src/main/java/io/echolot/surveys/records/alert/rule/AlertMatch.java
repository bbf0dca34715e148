package io.echolot.surveys.records.alert.rule;

import io.echolot.contracts.feedback.Response;
import io.echolot.contracts.feedback.ResponseState;
import io.echolot.contracts.unit.UnitTree;
import io.echolot.surveys.records.response.words.Stems;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether an alert tells of a response.
 *
 * @param rule what its admin said of it
 * @param since what was received before isn't told
 * @param sought for each of the rule's words the stems by which it is found; it may be of several
 *     words, which must all have been said
 */
public record AlertMatch(AlertBody rule, Instant since, List<List<Set<String>>> sought) {

  /** What is older comes from an import, or from a log that is read again. */
  static final Duration OLDEST = Duration.ofDays(1);

  /** An alert's. */
  public static AlertMatch of(AlertBody rule, Instant since) {
    return new AlertMatch(rule, since, rule.words().stream().map(Stems::sought).toList());
  }

  /** Whether any alert may tell of it: it is complete, and was given within the last day. */
  public static boolean isNews(Response response, Instant now) {
    Instant oldest = now.minus(OLDEST);
    return response.state() == ResponseState.COMPLETE
        && !response.answeredAt().isBefore(oldest)
        && !response.receivedAt().isBefore(oldest);
  }

  /** Whether it needs to know how units belong together. */
  public boolean isOfAUnit() {
    return !rule.unit().isEmpty();
  }

  /** Whether it tells of a response that {@link #isNews}. */
  public boolean fits(Response response, UnitTree units) {
    return !response.receivedAt().isBefore(since)
        && isOf(rule.survey(), response.surveyKey())
        && isOf(rule.touchpoint(), response.touchpoint())
        && (!isOfAUnit() || units.up(response.unit()).anyMatch(rule.unit()::equals))
        && (rule.score() == null || rule.score().fits(response))
        && (sought.isEmpty() || isSaid(response));
  }

  private static boolean isOf(String wanted, String given) {
    return wanted.isEmpty() || wanted.equals(given);
  }

  private boolean isSaid(Response response) {
    Set<String> said = new HashSet<>(Stems.of(response));
    return sought.stream()
        .anyMatch(words -> words.stream().noneMatch(stems -> Collections.disjoint(stems, said)));
  }
}
