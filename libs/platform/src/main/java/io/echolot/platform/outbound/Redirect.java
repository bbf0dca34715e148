package io.echolot.platform.outbound;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/** Where an answer sends us on to, if we go there. */
final class Redirect {

  private static final Set<Integer> STATUSES = Set.of(301, 302, 303, 307, 308);

  private Redirect() {}

  static boolean is(int status) {
    return STATUSES.contains(status);
  }

  /**
   * The place that {@code location} names, seen from {@code from}; its address is still to be
   * checked.
   *
   * @param location empty if there is none
   * @throws OutboundException if we don't go there
   */
  static URI next(URI from, String location) throws OutboundException {
    URI next = resolved(from, location);
    String scheme = next.getScheme() == null ? "" : next.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("https") && !scheme.equals("http")) {
      throw new OutboundException("It redirects to no https or http URL.");
    }
    if (scheme.equals("http") && "https".equalsIgnoreCase(from.getScheme())) {
      throw new OutboundException("It redirects from https to http.");
    }
    if (next.getHost() == null || next.getRawUserInfo() != null) {
      throw new OutboundException("It redirects to a URL that can't be used.");
    }
    return next;
  }

  private static URI resolved(URI from, String location) throws OutboundException {
    try {
      URI next = from.resolve(location.strip());
      if (!location.isBlank()) {
        return next;
      }
    } catch (IllegalArgumentException e) {
      // Said below.
    }
    throw new OutboundException("It redirects to a URL that can't be used.");
  }

  /** Whether what was meant for one may be told the other, too: credentials, for instance. */
  static boolean isSameOrigin(URI one, URI other) {
    return origin(one).equals(origin(other));
  }

  private static String origin(URI uri) {
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    int port = uri.getPort() > 0 ? uri.getPort() : scheme.equals("https") ? 443 : 80;
    return scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + ":" + port;
  }
}
