package io.echolot.surveys.records.webhook.endpoint;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a webhook's messages are signed with, by the Standard Webhooks specification: HMAC-SHA256
 * over id, time and body.
 *
 * @param text {@code whsec_} and the key in Base64
 */
public record SigningSecret(String text) {

  private static final String PREFIX = "whsec_";
  private static final String ALGORITHM = "HmacSHA256";
  // The specification asks for 24 to 64.
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  static SigningSecret random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new SigningSecret(PREFIX + Base64.getEncoder().encodeToString(bytes));
  }

  /** One signature for the header {@code webhook-signature}. */
  public String signature(String id, Instant at, String body) {
    try {
      byte[] key = Base64.getDecoder().decode(text.substring(PREFIX.length()));
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      String signed = id + "." + at.getEpochSecond() + "." + body;
      byte[] code = mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
      return "v1," + Base64.getEncoder().encodeToString(code);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    // Never in a log.
    return PREFIX + "...";
  }
}
