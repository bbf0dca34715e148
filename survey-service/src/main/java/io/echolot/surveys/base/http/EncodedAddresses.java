package io.echolot.surveys.base.http;

import io.echolot.platform.http.EncodedText;
import io.echolot.platform.problem.Problem;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses an address whose escaped bytes are no UTF-8 (RFC 3987, section 3.2): they would be read
 * as U+FFFD, which is the name of something else.
 */
@Singleton
public class EncodedAddresses {

  @ServerRequestFilter(preMatching = true)
  public void refuse(UriInfo address) {
    URI uri = address.getRequestUri();
    if (!isUtf8(uri.getRawPath()) || !isUtf8(uri.getRawQuery())) {
      throw Problem.INVALID.because("What is escaped in the address must be UTF-8.", List.of());
    }
  }

  static boolean isUtf8(String escaped) {
    if (escaped == null || escaped.indexOf('%') < 0) {
      return true;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(escaped.length());
    for (int i = 0; i < escaped.length(); i++) {
      int octet = octet(escaped, i);
      if (octet < 0) {
        bytes.writeBytes(escaped.substring(i, i + 1).getBytes(StandardCharsets.UTF_8));
      } else {
        bytes.write(octet);
        i += 2;
      }
    }
    return new EncodedText(bytes.toByteArray(), StandardCharsets.UTF_8).wrong().isEmpty();
  }

  /** What is escaped at a place; -1 if nothing is. */
  private static int octet(String text, int place) {
    if (text.charAt(place) != '%' || place + 2 >= text.length()) {
      return -1;
    }
    int high = Character.digit(text.charAt(place + 1), 16);
    int low = Character.digit(text.charAt(place + 2), 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }
}
