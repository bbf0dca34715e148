package io.echolot.devstack.twilio;

import io.echolot.devstack.DevStackException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What Twilio posts to a webhook. Source: Twilio, "Webhooks security", "Validating signatures from
 * Twilio".
 */
public final class TwilioForm {

  private TwilioForm() {}

  /** The header {@code X-Twilio-Signature} of a form that is posted to a URL. */
  public static String signature(String url, String authToken, Map<String, String> form) {
    StringBuilder signed = new StringBuilder(url);
    new TreeMap<>(form).forEach((name, value) -> signed.append(name).append(value));
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(authToken.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
      byte[] hash = mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (GeneralSecurityException e) {
      throw new DevStackException("HMAC-SHA1 is missing in this JDK.", e);
    }
  }

  /** It as {@code application/x-www-form-urlencoded}. */
  public static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(
            entry ->
                entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
