package io.echolot.platform.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.JoseException;

/**
 * What one service signs and another one believes, without asking: JSON Web Tokens (RFC 7519) by
 * HMAC-SHA256. Each purpose of each tenant has a key of its own, derived from one secret by
 * HMAC-SHA256, so that a token for one thing is worth nothing for another.
 */
public final class SignedTokens {

  private static final String HMAC = "HmacSHA256";
  private static final int SHORTEST_SECRET = 32;

  private static final int MOST_KEYS = 10_000;

  private final byte[] secret;

  /** Initialised, and copied for each use. */
  private final Map<String, Mac> signingKeys = new ConcurrentHashMap<>();

  /**
   * Tokens by that secret.
   *
   * @throws IllegalArgumentException if the secret has fewer than 32 characters
   */
  public SignedTokens(String secret) {
    if (secret.length() < SHORTEST_SECRET) {
      throw new IllegalArgumentException(
          "The signing secret needs at least " + SHORTEST_SECRET + " characters");
    }
    this.secret = secret.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * A token.
   *
   * @param purpose what it is for, e.g. {@code link}
   * @param expires until when it is believed
   */
  public String sign(String purpose, String tenant, Map<String, Object> claims, Instant expires) {
    JwtClaims all = new JwtClaims();
    claims.forEach(all::setClaim);
    all.setExpirationTime(NumericDate.fromSeconds(expires.getEpochSecond()));
    JsonWebSignature signature = new JsonWebSignature();
    signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
    signature.setKey(key(purpose, tenant));
    signature.setPayload(all.toJson());
    try {
      return signature.getCompactSerialization();
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The claims of a token; empty if it is forged, expired, or signed for something else. */
  public Optional<Map<String, Object>> read(
      String purpose, String tenant, String token, Instant now) {
    try {
      return Optional.of(
          new JwtConsumerBuilder()
              .setJwsAlgorithmConstraints(
                  AlgorithmConstraints.ConstraintType.PERMIT, AlgorithmIdentifiers.HMAC_SHA256)
              .setVerificationKey(key(purpose, tenant))
              .setRequireExpirationTime()
              .setEvaluationTime(NumericDate.fromSeconds(now.getEpochSecond()))
              .build()
              .processToClaims(token)
              .getClaimsMap());
    } catch (InvalidJwtException e) {
      return Optional.empty();
    }
  }

  /** The secret, Base64url, with which a tenant's own servers sign for {@code purpose}. */
  public String secretFor(String purpose, String tenant) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(derived(purpose, tenant));
  }

  /**
   * Whether {@code signature} is the {@link #signature} of {@code text}; takes as long if it isn't.
   */
  public boolean isSigned(String purpose, String tenant, String text, String signature) {
    byte[] expected = signature(purpose, tenant, text).getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8));
  }

  /** The HMAC-SHA256 of a text, in hexadecimal, by the UTF-8 bytes of {@link #secretFor}. */
  public String signature(String purpose, String tenant, String text) {
    return HexFormat.of().formatHex(hmac(signingKey(purpose, tenant), text));
  }

  /** Each response is signed several times: the keys of the tenants of now are kept. */
  private Mac signingKey(String purpose, String tenant) {
    if (signingKeys.size() > MOST_KEYS) {
      signingKeys.clear();
    }
    return signingKeys.computeIfAbsent(
        purpose + "/" + tenant,
        key -> mac(secretFor(purpose, tenant).getBytes(StandardCharsets.UTF_8)));
  }

  private SecretKeySpec key(String purpose, String tenant) {
    return new SecretKeySpec(derived(purpose, tenant), HMAC);
  }

  private byte[] derived(String purpose, String tenant) {
    return hmac(mac(secret), purpose + "/" + tenant);
  }

  private static Mac mac(byte[] key) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] hmac(Mac initialised, String text) {
    try {
      // Looking for who provides it, and taking the key in, cost more than a short text.
      Mac mac = (Mac) initialised.clone();
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException(e);
    }
  }
}
