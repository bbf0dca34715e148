package io.echolot.contracts.feedback;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * Ids of responses that show themselves whose they are: who begins a response makes its id of its
 * secret, so whoever shows the secret owns it and nobody else can, and no store needs to be asked.
 * They are UUIDs of version 8 (RFC 9562): the first 8 digits are those of a UUIDv7 of that time, so
 * that they come in order; the 22 that follow, but for version and variant, begin the SHA-256 of
 * the survey's key, a line feed and the secret, e.g. {@code 019ad1f0-5d3c-8b0c-8f3a-1e55b2f5b8a0}.
 */
public final class SecretId {

  private static final int VERSION_AT = 14;
  private static final int TIME_DIGITS = 8;
  private static final int TIME_BITS_LEFT_OUT = 16;

  private SecretId() {}

  /** Whether an id claims to be made of a secret. */
  public static boolean isOne(String id) {
    return id.length() > VERSION_AT && id.charAt(VERSION_AT) == '8';
  }

  /** The id of a response to a survey that was begun then by who has the secret. */
  public static String of(String survey, String secret, Instant at) {
    return "%08x".formatted(at.toEpochMilli() >>> TIME_BITS_LEFT_OUT) + digits(survey, secret);
  }

  /** Whether an id was made of that secret for that survey. */
  public static boolean isOf(String survey, String secret, String id) {
    return MessageDigest.isEqual(bytes(id.substring(TIME_DIGITS)), bytes(digits(survey, secret)));
  }

  private static String digits(String survey, String secret) {
    String hash = HexFormat.of().formatHex(sha256(survey + "\n" + secret));
    return "-"
        + hash.substring(0, 4)
        + "-8"
        + hash.substring(4, 7)
        + "-8"
        + hash.substring(7, 10)
        + "-"
        + hash.substring(10, 22);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
