package io.echolot.surveys.base.http;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * In which of its states a caller has seen what is to be changed: the header If-Match (RFC 9110,
 * 13.1.1), e.g. {@code "3"}, {@code "2", "3"} or {@code *}. A weak tag ({@code W/"3"}) fits
 * nothing, as the comparison is the strong one.
 */
public final class IfMatch {

  /** Nothing was seen, and nothing needs to be. */
  public static final IfMatch ABSENT = new IfMatch(false, null);

  private static final String TAG = "(W/)?\"[^\"]*\"";
  private static final Pattern FORM =
      Pattern.compile("\\s*(\\*|" + TAG + "(\\s*,\\s*" + TAG + ")*)\\s*");

  private final boolean isGiven;
  private final Request request;

  private IfMatch(boolean isGiven, Request request) {
    this.isGiven = isGiven;
    this.request = request;
  }

  /**
   * That of a request which is without meaning unless something was seen.
   *
   * @param thing what it is about, for people
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link EntityTags#NEEDED} if the header
   *     isn't there, or holds no entity tag
   */
  public static IfMatch required(String header, Request request, String thing) {
    if (header == null || !FORM.matcher(header).matches()) {
      throw EntityTags.needed(thing);
    }
    return new IfMatch(true, request);
  }

  /**
   * That of a request which creates something if the header isn't there.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link EntityTags#NEEDED} if the header
   *     holds no entity tag
   */
  public static IfMatch toReplace(String header, Request request, String thing) {
    return header == null ? new IfMatch(false, request) : required(header, request, thing);
  }

  /** That of a request which may do without; a tag that isn't ours fits nothing. */
  public static IfMatch ifGiven(String header, Request request) {
    return new IfMatch(header != null, request);
  }

  /** Whether the caller says what was seen. */
  public boolean isGiven() {
    return isGiven;
  }

  /**
   * Makes sure that the caller has seen what is there, if the caller says what was seen.
   *
   * @param lock of what is there; empty if nothing is
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link EntityTags#CHANGED_MEANWHILE}
   */
  public void require(OptionalInt lock) {
    require(lock, "it");
  }

  /** The same for a thing that has a name of its own, e.g. {@code the policy}. */
  public void require(OptionalInt lock, String thing) {
    if (isGiven && (lock.isEmpty() || !fits(lock.getAsInt()))) {
      throw EntityTags.CHANGED_MEANWHILE.because("Read " + thing + " again, then change it.");
    }
  }

  private boolean fits(int lock) {
    return request.evaluatePreconditions(new EntityTag(Integer.toString(lock))) == null;
  }
}
