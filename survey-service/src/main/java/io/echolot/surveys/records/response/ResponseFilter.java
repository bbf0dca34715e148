package io.echolot.surveys.records.response;

import io.echolot.platform.problem.Problem;
import io.echolot.platform.problem.Problem.Violation;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which responses are wanted.
 *
 * @param equal stored fields that must have a value
 * @param from not before that time
 * @param to before that time
 * @param units of which of them they speak, one that is empty standing for none; empty for any
 */
public record ResponseFilter(
    Map<String, String> equal,
    Optional<Instant> from,
    Optional<Instant> to,
    Optional<Set<String>> units) {

  /** The stored field that names who answered. */
  static final String STORED_RESPONDENT = "record.respondent";

  private static final List<String> FIELDS =
      List.of("survey", "channel", "state", "touchpoint", "stage", "language");

  /** The parameter that names units, whose subtrees are meant. */
  public static final String UNIT = "unit";

  private static final String RESPONDENT = "respondent";

  /**
   * What a query asks for.
   *
   * @param query the parameters: those of {@link #equal}, {@code respondent}, {@code from} and
   *     {@code to}; others are passed over
   * @param units those that are asked for, as far as the caller may see them
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#INVALID} if a time isn't one
   */
  public static ResponseFilter of(
      MultivaluedMap<String, String> query, Optional<Set<String>> units) {
    Map<String, String> equal = new HashMap<>();
    for (String field : FIELDS) {
      String value = query.getFirst(field);
      if (value != null) {
        equal.put(field, value);
      }
    }
    String respondent = query.getFirst(RESPONDENT);
    if (respondent != null) {
      equal.put(STORED_RESPONDENT, known(respondent));
    }
    return new ResponseFilter(
        Map.copyOf(equal), instant("from", query), instant("to", query), units);
  }

  /** Empty is nobody, and not everybody who is unknown: what is listed here may be erased next. */
  private static String known(String respondent) {
    if (respondent.isBlank()) {
      throw Problem.INVALID.because(
          "", List.of(new Violation(RESPONDENT, "must be a customer's pseudonym")));
    }
    return respondent;
  }

  private static Optional<Instant> instant(String field, MultivaluedMap<String, String> query) {
    try {
      return Optional.ofNullable(query.getFirst(field)).map(Instant::parse);
    } catch (DateTimeException e) {
      throw Problem.INVALID.because(
          "", List.of(new Violation(field, "must be an instant such as 2026-11-24T12:00:00Z")));
    }
  }

  /** The key of the survey that is asked for; empty if it is any. */
  public Optional<String> survey() {
    return Optional.ofNullable(equal.get("survey"));
  }
}
