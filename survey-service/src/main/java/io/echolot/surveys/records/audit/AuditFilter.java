package io.echolot.surveys.records.audit;

import io.echolot.contracts.audit.AuditAction;
import io.echolot.platform.problem.Problem;
import io.echolot.platform.problem.Problem.Violation;
import io.echolot.surveys.base.SqlTime;
import io.echolot.surveys.base.persistence.Filter;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.RestQuery;

/** Which entries are wanted: the parameters of a call, each of which may be left out. */
public class AuditFilter {

  /** Not before that instant. */
  @RestQuery Optional<String> from;

  /** Before that instant. */
  @RestQuery Optional<String> to;

  /** The id of who did it, or their name. */
  @RestQuery Optional<String> who;

  /** One of them, or some with commas between. */
  @RestQuery Optional<String> action;

  @RestQuery Optional<String> kind;

  /** The id or key of what it was about. */
  @RestQuery Optional<String> id;

  /**
   * The conditions.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#INVALID} if a time or an
   *     action is none
   */
  Filter conditions() {
    Filter filter = new Filter();
    instant("from", from).ifPresent(at -> filter.and("happenedAt >= :since", "since", at));
    instant("to", to).ifPresent(at -> filter.and("happenedAt < :until", "until", at));
    filter.and("(who = :who or lower(whoName) = lower(:who))", "who", who);
    action.ifPresent(names -> oneOf(names.split(",", -1), filter));
    filter.and("kind = :kind", "kind", kind);
    return filter.and("subject = :subject", "subject", id);
  }

  private static void oneOf(String[] names, Filter filter) {
    List<String> wanted = Arrays.stream(names).map(AuditFilter::known).distinct().toList();
    filter.and(
        IntStream.range(0, wanted.size())
            .mapToObj(i -> ":action" + i)
            .collect(Collectors.joining(", ", "action in (", ")")));
    IntStream.range(0, wanted.size()).forEach(i -> filter.with("action" + i, wanted.get(i)));
  }

  private static String known(String name) {
    return AuditAction.find(name)
        .map(AuditAction::wireName)
        .orElseThrow(
            () ->
                invalid(
                    "action",
                    "must be one of "
                        + Arrays.stream(AuditAction.values())
                            .map(AuditAction::wireName)
                            .collect(Collectors.joining(", "))));
  }

  private static Optional<Instant> instant(String field, Optional<String> given) {
    try {
      return given.map(Instant::parse).map(SqlTime::within);
    } catch (DateTimeException e) {
      throw invalid(field, "must be an instant such as 2026-11-24T12:00:00Z");
    }
  }

  private static RuntimeException invalid(String field, String message) {
    return Problem.INVALID.because("", List.of(new Violation(field, message)));
  }
}
