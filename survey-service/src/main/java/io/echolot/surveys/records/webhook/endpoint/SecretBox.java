package io.echolot.surveys.records.webhook.endpoint;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals secrets for the database (AES-256-GCM, NIST SP 800-38D, with a random nonce). */
@Singleton
public class SecretBox {

  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecureRandom random = new SecureRandom();
  private final SecretKeySpec key;

  SecretBox(WebhooksConfig config) {
    byte[] bytes = Base64.getDecoder().decode(config.secretKey());
    if (bytes.length != KEY_BYTES) {
      throw new IllegalStateException("echolot.webhooks.secret-key must be 32 bytes in Base64");
    }
    this.key = new SecretKeySpec(bytes, "AES");
  }

  /** The secret as it may be stored; {@code owner} is bound to it. */
  public String seal(String owner, String secret) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] sealed =
        apply(Cipher.ENCRYPT_MODE, nonce, owner, secret.getBytes(StandardCharsets.UTF_8));
    byte[] both = ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
    return Base64.getEncoder().encodeToString(both);
  }

  /**
   * The secret that was sealed.
   *
   * @throws IllegalStateException if it was sealed by another key or for another owner
   */
  String open(String owner, String sealed) {
    ByteBuffer both = ByteBuffer.wrap(Base64.getDecoder().decode(sealed));
    byte[] nonce = new byte[NONCE_BYTES];
    both.get(nonce);
    byte[] rest = new byte[both.remaining()];
    both.get(rest);
    return new String(apply(Cipher.DECRYPT_MODE, nonce, owner, rest), StandardCharsets.UTF_8);
  }

  /** The secret that was sealed; empty if it was sealed by another key. */
  public Optional<String> tryOpen(String owner, String sealed) {
    try {
      return Optional.of(open(owner, sealed));
    } catch (IllegalStateException e) {
      return Optional.empty();
    }
  }

  private byte[] apply(int mode, byte[] nonce, String owner, byte[] input) {
    try {
      Cipher cipher = Cipher.getInstance(CIPHER);
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A webhook's secret isn't sealed by the configured key", e);
    }
  }
}
