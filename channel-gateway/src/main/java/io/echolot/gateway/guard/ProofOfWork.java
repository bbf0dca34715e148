package io.echolot.gateway.guard;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Work that was done for one response (after Back, "Hashcash", 2002): a text for which the SHA-256
 * of {@code <token>.<response>.<text>} begins with enough zero bits.
 */
final class ProofOfWork {

  private static final int LONGEST = 20;

  private ProofOfWork() {}

  /** Whether {@code text} is such work. */
  static boolean isDone(String token, String response, String text, int bits) {
    return text.length() <= LONGEST && zeros(token + "." + response + "." + text) >= bits;
  }

  private static int zeros(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return hash.length * Byte.SIZE - new BigInteger(1, hash).bitLength();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
