package io.echolot.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.Response.StatusType;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The problem types (RFC 9457) that every service knows; each is explained in {@code
 * docs/problems.md}. A service adds its own in the same way.
 *
 * @param slug the last part of the type URI
 * @param status the HTTP status
 * @param title the same for every occurrence
 */
public record Problem(String slug, StatusType status, String title) {

  /** Where the catalogue of problem types stands; the type is this and the slug. */
  public static final String CATALOGUE = "https://echolot.example/problems/";

  public static final Problem INVALID =
      new Problem("invalid", Status.BAD_REQUEST, "Something in the request is invalid");
  public static final Problem NO_TENANT =
      new Problem("no-tenant", Status.FORBIDDEN, "The token names no tenant");
  public static final Problem FORBIDDEN =
      new Problem("forbidden", Status.FORBIDDEN, "Not allowed for this caller");
  public static final Problem NOT_FOUND =
      new Problem("not-found", Status.NOT_FOUND, "There is no such thing");
  public static final Problem METHOD_NOT_ALLOWED =
      new Problem(
          "method-not-allowed",
          Status.METHOD_NOT_ALLOWED,
          "The address can't be called by that method");
  public static final Problem CONFLICT =
      new Problem("conflict", Status.CONFLICT, "The state of the thing does not allow this");
  public static final Problem TOO_MANY_REQUESTS =
      new Problem("too-many-requests", Status.TOO_MANY_REQUESTS, "Too many requests");
  public static final Problem TOO_LARGE =
      new Problem(
          "too-large", Status.REQUEST_ENTITY_TOO_LARGE, "This is more than is taken at once");
  public static final Problem URI_TOO_LONG =
      new Problem("uri-too-long", Status.REQUEST_URI_TOO_LONG, "The URI is longer than is taken");
  public static final Problem UNAVAILABLE =
      new Problem("unavailable", Status.SERVICE_UNAVAILABLE, "Try again a little later");
  public static final Problem FAILED =
      new Problem("failed", Status.INTERNAL_SERVER_ERROR, "Something failed in the service");

  /** The one of each status that says no more than the status. */
  private static final Map<Integer, Problem> OF_STATUS =
      Stream.of(
              INVALID,
              FORBIDDEN,
              NOT_FOUND,
              METHOD_NOT_ALLOWED,
              CONFLICT,
              TOO_LARGE,
              URI_TOO_LONG,
              TOO_MANY_REQUESTS,
              UNAVAILABLE,
              FAILED)
          .collect(
              Collectors.toMap(problem -> problem.status().getStatusCode(), Function.identity()));

  /**
   * What is wrong with one field.
   *
   * @param field its path, e.g. {@code answers[2].value}
   * @param message what is expected there, for people
   * @param question the key of the survey's question that it is about; empty for none
   */
  public record Violation(
      String field, String message, @JsonInclude(JsonInclude.Include.NON_EMPTY) String question) {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\u2028\\u2029]");

    /** What a caller calls its fields stands in logs, where it must not make lines of its own. */
    public Violation {
      field = CONTROL.matcher(field).replaceAll("\uFFFD");
    }

    /** One that is about no question of a survey. */
    public Violation(String field, String message) {
      this(field, message, "");
    }
  }

  /** The type of what is known by its status alone; empty if no type is that general. */
  public static Optional<Problem> of(int status) {
    return Optional.ofNullable(OF_STATUS.get(status));
  }

  /** Its URI. */
  public URI type() {
    return URI.create(CATALOGUE + slug);
  }

  /**
   * The exception to throw. {@code detail} is about this occurrence, for people; it may be empty.
   */
  public HttpProblem because(String detail) {
    return builder(detail).build();
  }

  /** The exception to throw, with the fields that are wrong. */
  public HttpProblem because(String detail, List<Violation> violations) {
    return builder(detail).with("violations", violations).build();
  }

  /**
   * The exception to throw for more than is taken.
   *
   * @param limit what has that limit, e.g. {@code body}, or the id of a door
   * @param most how much is taken
   * @param unit of {@code most}, in the plural, e.g. {@code bytes}
   */
  public static HttpProblem exceeded(Problem problem, String limit, long most, String unit) {
    return HttpProblem.builder(problem.because("At most " + most + " " + unit + " are taken."))
        .with("limit", limit)
        .with("most", most)
        .build();
  }

  /** The exception to throw while something that is needed is away: try again in a moment. */
  public static HttpProblem unavailable(String detail) {
    return UNAVAILABLE.because(detail, Map.of("Retry-After", "5"));
  }

  /** The exception to throw, with HTTP headers such as {@code Retry-After}. */
  public HttpProblem because(String detail, Map<String, String> headers) {
    HttpProblem.Builder builder = builder(detail);
    headers.forEach(builder::withHeader);
    return builder.build();
  }

  private HttpProblem.Builder builder(String detail) {
    HttpProblem.Builder builder =
        HttpProblem.builder().withType(type()).withTitle(title).withStatus(status);
    return detail.isEmpty() ? builder : builder.withDetail(detail);
  }
}
