package io.echolot.surveys.survey.check;

import java.net.URI;
import java.net.URISyntaxException;

/** The form of addresses that a respondent's browser is sent to. */
final class Https {

  static final String EXPECTED = "must be an https URL of at most 2000 characters";

  /** What browsers and servers reliably take. */
  private static final int LONGEST = 2000;

  private Https() {}

  static boolean isUrl(String address) {
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
