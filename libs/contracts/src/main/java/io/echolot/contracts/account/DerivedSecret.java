package io.echolot.contracts.account;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a provider shows to us comes of what we show to it, so that nobody has to store it: the
 * hexadecimal HMAC-SHA256, keyed by the account's own secret, over {@code echolot webhook } and the
 * account. It doesn't tell the secret.
 */
final class DerivedSecret {

  private static final String ALGORITHM = "HmacSHA256";
  private static final String PURPOSE = "echolot webhook ";

  private DerivedSecret() {}

  /** 64 characters from 0 to 9 and a to f. */
  static String of(String account, String secret) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      byte[] hash = mac.doFinal((PURPOSE + account).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether that is what is shown; how long it takes tells nothing. */
  static boolean matches(String account, String secret, String shown) {
    return MessageDigest.isEqual(
        of(account, secret).getBytes(StandardCharsets.UTF_8),
        shown.getBytes(StandardCharsets.UTF_8));
  }
}
