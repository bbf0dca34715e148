package io.echolot.gateway.whatsapp;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What Meta signs its calls with: {@code X-Hub-Signature-256: sha256=} and the hexadecimal
 * HMAC-SHA256, keyed by the app's secret, over the bytes of the body. Source: Meta, "Webhooks",
 * "Validating payloads".
 */
final class MetaSignature {

  private static final String ALGORITHM = "HmacSHA256";
  private static final String SCHEME = "sha256=";

  private final byte[] secret;

  MetaSignature(String appSecret) {
    this.secret = appSecret.getBytes(StandardCharsets.UTF_8);
  }

  /** Whether a header is that of the body; how long that takes tells nothing. */
  boolean matches(byte[] body, String header) {
    return MessageDigest.isEqual(
        of(body).getBytes(StandardCharsets.UTF_8),
        header.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
  }

  private String of(byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
      return SCHEME + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
