package io.echolot.surveys;

import io.echolot.platform.Cursor;
import io.echolot.platform.Problem;
import io.echolot.platform.Problem.Violation;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

/**
 * One page of a listing by keys. Its answer is an array; where there is more, a {@code Link} header
 * leads to the next page (RFC 8288).
 *
 * @param after the last key of the page before; empty for the first page
 * @param limit how many things it holds at most
 */
public record KeyPage(String after, int limit) {

  /**
   * The page that a caller wants.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#INVALID} if the cursor or
   *     the limit isn't one
   */
  public static KeyPage of(String cursor, String limit) {
    return new KeyPage(key(cursor), Cursor.limit(limit));
  }

  private static String key(String cursor) {
    if (cursor == null || cursor.isEmpty()) {
      return "";
    }
    try {
      String key = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      if (Keys.isKey(key)) {
        return key;
      }
    } catch (IllegalArgumentException e) {
      // Told below, like one that names no key.
    }
    throw Problem.INVALID.because(
        "The cursor is not one that this service gave.",
        List.of(new Violation("cursor", "must be a cursor of an earlier page")));
  }

  /** What to ask the database for: one more tells whether there is another page. */
  public int oneMore() {
    return limit + 1;
  }

  /**
   * The answer.
   *
   * @param found up to {@link #oneMore()} things in the order of their keys
   * @param uri what was asked; the next page is asked for in the same way
   */
  public <T> Response of(List<T> found, Function<T, String> key, UriInfo uri) {
    if (found.size() <= limit) {
      return Response.ok(found).build();
    }
    List<T> items = found.subList(0, limit);
    byte[] last = key.apply(items.get(limit - 1)).getBytes(StandardCharsets.UTF_8);
    String cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(last);
    var next = uri.getRequestUriBuilder().replaceQueryParam("cursor", cursor).build();
    String path = next.getRawPath() + "?" + next.getRawQuery();
    return Response.ok(items).header("Link", "<" + path + ">; rel=\"next\"").build();
  }
}
