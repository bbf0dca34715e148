package io.echolot.gateway.http;

import java.net.URI;

/** Web origins as RFC 6454 writes them: no path, no default port. */
public final class Origins {

  private Origins() {}

  /** The origin of a URL. */
  public static String of(String url) {
    URI uri = URI.create(url);
    boolean usual =
        uri.getPort() < 0
            || (uri.getPort() == 443 && uri.getScheme().equals("https"))
            || (uri.getPort() == 80 && uri.getScheme().equals("http"));
    return uri.getScheme() + "://" + uri.getHost() + (usual ? "" : ":" + uri.getPort());
  }
}
