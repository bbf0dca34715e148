package io.echolot.gateway.sms;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How Twilio signs a webhook: HMAC-SHA1, keyed by the account's auth token, over the URL as Twilio
 * was told it, followed by each parameter's name and value in the order of names; of a repeated
 * parameter the values count in order, each once. Source: Twilio, "Webhooks security", "Validating
 * signatures from Twilio".
 */
final class TwilioSignature {

  private static final String ALGORITHM = "HmacSHA1";

  /** An IPv6 host stands in brackets. */
  private static final Pattern ORIGIN =
      Pattern.compile("(?<host>https?://(\\[[^]]*]|[^/?#:]*))(?<port>:\\d+)?");

  private final byte[] token;

  TwilioSignature(String authToken) {
    this.token = authToken.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Whether a signature is the account's. The URL is tried with its port (the scheme's default one
   * if it names none) and without, since Twilio signs either way; its own libraries do the same.
   *
   * @param url the public URL, raw: neither decoded nor normalised, so not always a valid URI
   * @param parameters the form's, decoded
   * @param signature the header's value
   */
  boolean matches(String url, Map<String, List<String>> parameters, String signature) {
    byte[] given = signature.getBytes(StandardCharsets.UTF_8);
    String form = joined(parameters);
    return variants(url)
        .map(variant -> of(variant + form).getBytes(StandardCharsets.UTF_8))
        // Compares in constant time.
        .anyMatch(expected -> MessageDigest.isEqual(expected, given));
  }

  private static String joined(Map<String, List<String>> parameters) {
    SortedMap<String, SortedSet<String>> sorted = new TreeMap<>();
    parameters.forEach((name, values) -> sorted.put(name, new TreeSet<>(values)));
    StringBuilder joined = new StringBuilder();
    sorted.forEach((name, values) -> values.forEach(value -> joined.append(name).append(value)));
    return joined.toString();
  }

  private static Stream<String> variants(String url) {
    Matcher parts = ORIGIN.matcher(url);
    if (!parts.lookingAt()) {
      return Stream.of(url);
    }
    String host = parts.group("host");
    String usual = host.startsWith("https:") ? ":443" : ":80";
    String port = parts.group("port") == null ? usual : parts.group("port");
    String rest = url.substring(parts.end());
    return Stream.of(host + rest, host + port + rest);
  }

  private String of(String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(token, ALGORITHM));
      return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
