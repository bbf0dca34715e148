package io.echolot.surveys.base.http;

import io.echolot.platform.problem.Problem;
import io.echolot.platform.problem.Problem.Violation;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * A page of a listing that is ordered by a key. Its body is an array; the next page's address
 * stands in the header {@code Link}.
 *
 * @param items the page's items
 * @param last the key of the last item; empty if no more follow
 */
public record Slice<T>(List<T> items, String last) {

  public Slice {
    items = List.copyOf(items);
  }

  /** A page of {@code limit} items from a query that asked for one more than that. */
  public static <T> Slice<T> of(List<T> oneMore, int limit, Function<T, String> key) {
    return oneMore.size() <= limit
        ? new Slice<>(oneMore, "")
        : new Slice<>(oneMore.subList(0, limit), key.apply(oneMore.get(limit - 1)));
  }

  /** The page with the address of the one that follows it, if one does. */
  public RestResponse<List<T>> answer(UriInfo uri) {
    String cursor =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(last.getBytes(StandardCharsets.UTF_8));
    return Links.withNext(items, uri, last.isEmpty() ? "" : cursor);
  }

  /**
   * After which key the page that {@code cursor} names begins; empty, which comes before all, for
   * null or an empty string.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#INVALID} if it is no cursor
   */
  public static String after(String cursor) {
    try {
      return cursor == null
          ? ""
          : new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8)
              .replace("\0", "");
    } catch (IllegalArgumentException e) {
      throw Problem.INVALID.because(
          "The cursor is not one that this service gave.",
          List.of(new Violation("cursor", "must be a cursor of an earlier page")));
    }
  }
}
