package io.echolot.gateway.claim;

import io.echolot.platform.secret.SignedTokens;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers for those who open a link for one response: the time of the opening in milliseconds, so
 * that the later counts and nobody has to store anything. They are signed, lest somebody picks one:
 * {@code 1764417600000.5d0c6c1fd2a3c1d29a1e55b2f5b8a0ce}.
 */
@ApplicationScoped
public class WriterNumbers {

  private static final String PURPOSE = "writer-number";
  private static final int SIGNATURE_DIGITS = 32;
  private static final Pattern FORM =
      Pattern.compile("([1-9][0-9]{0,15})\\.([0-9a-f]{" + SIGNATURE_DIGITS + "})");

  private final SignedTokens tokens;
  private final Clock clock;

  WriterNumbers(SignedTokens tokens, Clock clock) {
    this.tokens = tokens;
    this.clock = clock;
  }

  /** The number of who opens the response's link now. */
  public String next(String tenant, String response) {
    String number = Long.toString(clock.millis());
    return number + "." + signature(tenant, response, number);
  }

  /** A number that we gave to a writer of that response; empty for anything else. */
  public OptionalLong read(String tenant, String response, String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return OptionalLong.empty();
    }
    byte[] expected = bytes(signature(tenant, response, form.group(1)));
    return MessageDigest.isEqual(expected, bytes(form.group(2)))
        ? OptionalLong.of(Long.parseLong(form.group(1)))
        : OptionalLong.empty();
  }

  private String signature(String tenant, String response, String number) {
    return tokens
        .signature(PURPOSE, tenant, response + "\n" + number)
        .substring(0, SIGNATURE_DIGITS);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
