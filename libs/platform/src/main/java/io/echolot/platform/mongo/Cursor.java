package io.echolot.platform.mongo;

import io.echolot.contracts.Instants;
import io.echolot.platform.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Where a listing that is ordered by time, newest first, goes on. Opaque to the caller.
 *
 * @param time the time of the last item that was given
 * @param id its id, which decides between items of the same time
 */
public record Cursor(Instant time, String id) {

  /** How many items a page has if the caller says nothing. */
  private static final int USUAL_LIMIT = 50;

  private static final int HIGHEST_LIMIT = 500;

  /**
   * How many items a page may have: what the caller says, {@value #USUAL_LIMIT} for null or empty.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#INVALID} if it is no number
   *     from 1 to {@value #HIGHEST_LIMIT}
   */
  public static int limit(String asked) {
    if (asked == null || asked.isEmpty()) {
      return USUAL_LIMIT;
    }
    try {
      int limit = Integer.parseInt(asked);
      if (limit >= 1 && limit <= HIGHEST_LIMIT) {
        return limit;
      }
    } catch (NumberFormatException e) {
      // Told below, like a number that is too high.
    }
    throw Problem.INVALID.because(
        "", List.of(new Problem.Violation("limit", "must be from 1 to " + HIGHEST_LIMIT)));
  }

  public String encoded() {
    byte[] plain = (time + " " + id).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
  }

  /**
   * The cursor that was encoded; empty for a null or empty string, which means the first page.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#INVALID} if it is none
   */
  public static Optional<Cursor> decode(String encoded) {
    if (encoded == null || encoded.isEmpty()) {
      return Optional.empty();
    }
    try {
      String plain = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
      int space = plain.indexOf(' ');
      Instant time = Instant.parse(plain.substring(0, space));
      if (!Instants.isCarried(time)) {
        throw new DateTimeException("We never gave such a time");
      }
      return Optional.of(new Cursor(time, plain.substring(space + 1)));
    } catch (IllegalArgumentException | DateTimeException | StringIndexOutOfBoundsException e) {
      throw Problem.INVALID.because(
          "The cursor is not one that this service gave.",
          List.of(new Problem.Violation("cursor", "must be a cursor of an earlier page")));
    }
  }
}
