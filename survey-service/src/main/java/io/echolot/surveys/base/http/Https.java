package io.echolot.surveys.base.http;

import java.net.URI;
import java.net.URISyntaxException;

/** The form of addresses that a browser is sent to. */
public final class Https {

  public static final String EXPECTED = "must be an https URL of at most 2000 characters";

  /** What browsers and servers reliably take. */
  private static final int LONGEST = 2000;

  private Https() {}

  public static boolean isUrl(String address) {
    try {
      URI uri = new URI(address);
      return address.length() <= LONGEST
          && "https".equalsIgnoreCase(uri.getScheme())
          && uri.getHost() != null
          && uri.getUserInfo() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
