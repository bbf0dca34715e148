package io.echolot.surveys.console.pass;

import io.echolot.surveys.console.ConsolePaths;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a call leads that the console makes, e.g. {@code /console/api/metrics/v1/scores?metric=nps}
 * to {@code /v1/scores?metric=nps} of the metrics-service.
 *
 * @param upstream the service
 * @param uri path and query there
 */
record Passage(Upstream upstream, String uri) {

  /**
   * Nothing that two services could read in two ways: no empty segment, none of dots alone, no
   * parameters of a segment, and nothing encoded that would be a separator, a dot, a percent sign
   * or a control character.
   */
  private static final String SEGMENT =
      "(?!\\.{1,2}(?:/|$))(?:[A-Za-z0-9._~!$&'()*+,=:@-]|%(?!2[eEfF5]|3[bBfF]|5[cC]|7[fF]|[01])"
          + "[0-9A-Fa-f]{2})+";

  private static final Pattern PATH =
      Pattern.compile(
          Pattern.quote(ConsolePaths.CALLS) + "([a-z]+)(/v1(?:/" + SEGMENT + ")+)(\\?[^#]*)?");

  /** What the gateway draws of a survey's page to be shared; pages themselves aren't passed on. */
  private static final Pattern TO_SHARE =
      Pattern.compile(
          Pattern.quote(ConsolePaths.CALLS)
              + "gateway(/s/"
              + SEGMENT
              + "/"
              + SEGMENT
              + "/(?:qr\\.(?:svg|png)|email\\.(?:html|txt)))(\\?[^#]*)?");

  /** Whether it leads to something that a browser would show as a page. */
  boolean isToShare() {
    return uri.startsWith("/s/");
  }

  /**
   * The way of a call.
   *
   * @param uri as it came: path and query, nothing decoded
   * @return none if that leads nowhere
   */
  static Optional<Passage> of(String uri) {
    Matcher shared = TO_SHARE.matcher(uri);
    if (shared.matches()) {
      String query = shared.group(2) == null ? "" : shared.group(2);
      return Optional.of(new Passage(Upstream.GATEWAY, shared.group(1) + query));
    }
    Matcher parts = PATH.matcher(uri);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String query = parts.group(3) == null ? "" : parts.group(3);
    return Upstream.of(parts.group(1)).map(to -> new Passage(to, parts.group(2) + query));
  }
}
