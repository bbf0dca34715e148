package io.echolot.platform.seal;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.aead.AesGcmParameters.Variant;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Seals secrets for stores and topics: AES-256-GCM (NIST SP 800-38D) in Tink's form, which names
 * the key in its first five bytes. The first of the configured keys seals, each of them opens; also
 * what was sealed by one of them before keys had names, and so begins with its nonce.
 */
public final class SecretBox {

  /** How long a key is. */
  public static final int KEY_BYTES = 32;

  private static final int NONCE_BYTES = 12;
  private static final int TAG_BYTES = 16;

  /** In so many characters of Base64 the five bytes of a key's name stand. */
  public static final int TEXT_LENGTH = 7;

  private final Aead aead;

  /** How all begins that the first key has sealed. */
  private final byte[] name;

  /**
   * A box of some keys.
   *
   * @param keys each 32 bytes in Base64, with or without blanks around it; none twice
   */
  public SecretBox(List<String> keys) {
    try {
      AeadConfig.register();
      List<byte[]> bytes =
          keys.stream().map(key -> Base64.getDecoder().decode(key.strip())).toList();
      KeysetHandle.Builder all = KeysetHandle.newBuilder();
      AesGcmKey first = named(bytes.get(0));
      all.addEntry(KeysetHandle.importKey(first).makePrimary());
      for (byte[] former : bytes.subList(1, bytes.size())) {
        all.addEntry(KeysetHandle.importKey(named(former)));
      }
      for (byte[] key : bytes) {
        all.addEntry(KeysetHandle.importKey(unnamed(key)).withRandomId());
      }
      this.aead = all.build().getPrimitive(RegistryConfiguration.get(), Aead.class);
      this.name = first.getOutputPrefix().toByteArray();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("echolot.sealing.keys can't be used", e);
    }
  }

  @AccessesPartialKey
  private static AesGcmKey named(byte[] key) throws GeneralSecurityException {
    int id = ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(key)).getInt();
    return AesGcmKey.builder()
        .setParameters(parameters(Variant.TINK))
        .setKeyBytes(SecretBytes.copyFrom(key, InsecureSecretKeyAccess.get()))
        .setIdRequirement(id)
        .build();
  }

  @AccessesPartialKey
  private static AesGcmKey unnamed(byte[] key) throws GeneralSecurityException {
    return AesGcmKey.builder()
        .setParameters(parameters(Variant.NO_PREFIX))
        .setKeyBytes(SecretBytes.copyFrom(key, InsecureSecretKeyAccess.get()))
        .build();
  }

  private static AesGcmParameters parameters(Variant variant) throws GeneralSecurityException {
    return AesGcmParameters.builder()
        .setKeySizeBytes(KEY_BYTES)
        .setIvSizeBytes(NONCE_BYTES)
        .setTagSizeBytes(TAG_BYTES)
        .setVariant(variant)
        .build();
  }

  /** The secret as it may be stored; {@code owner} is bound to it. */
  public String seal(String owner, String secret) {
    try {
      byte[] sealed = aead.encrypt(secret.getBytes(StandardCharsets.UTF_8), associated(owner));
      return Base64.getEncoder().encodeToString(sealed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The secret that was sealed; empty if none of the keys has sealed it for that owner. */
  public Optional<String> open(String owner, String sealed) {
    try {
      byte[] secret = aead.decrypt(Base64.getDecoder().decode(sealed), associated(owner));
      return Optional.of(new String(secret, StandardCharsets.UTF_8));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Whether the first key has sealed it, so that the others aren't needed for it. */
  public boolean isUpToDate(String sealed) {
    byte[] bytes = Base64.getDecoder().decode(sealed);
    return bytes.length > name.length && Arrays.equals(bytes, 0, name.length, name, 0, name.length);
  }

  /**
   * With which {@value #TEXT_LENGTH} characters begins what the first key has sealed, as it is
   * stored: in Base64 the name's last character holds two bits of what comes behind it.
   */
  public Set<String> beginnings() {
    byte[] begun = Arrays.copyOf(name, name.length + 1);
    return IntStream.range(0, 4)
        .mapToObj(
            behind -> {
              begun[name.length] = (byte) (behind << 6);
              return Base64.getEncoder().encodeToString(begun).substring(0, TEXT_LENGTH);
            })
        .collect(Collectors.toSet());
  }

  private static byte[] associated(String owner) {
    return owner.getBytes(StandardCharsets.UTF_8);
  }
}
