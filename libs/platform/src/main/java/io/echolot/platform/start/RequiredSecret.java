package io.echolot.platform.start;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A secret without which a service must not start, and what makes it good enough. Its value never
 * comes into a message.
 *
 * @param key its name in the configuration
 * @param needs what it must be, for people
 * @param rule whether a value is good enough
 */
public record RequiredSecret(String key, String needs, Rule rule) {

  private static final int SIGNED_BY = 32;

  /** What signs personal links and tokens, in all services that do. */
  public static final RequiredSecret SIGNING = ofCharacters("echolot.signing-secret", SIGNED_BY);

  /** Whether a value is good enough. */
  @FunctionalInterface
  public interface Rule {
    boolean holds(String value);
  }

  /** A secret that somebody else chose, such as Keycloak or a provider. */
  public static RequiredSecret given(String key) {
    return ofCharacters(key, 1);
  }

  /** A secret of ours, by which something is signed or encrypted. */
  public static RequiredSecret ofCharacters(String key, int fewest) {
    String needs = fewest == 1 ? "must not be empty" : "needs at least " + fewest + " characters";
    return new RequiredSecret(key, needs, value -> value.strip().length() >= fewest);
  }

  /** What encrypts a browser's session. */
  public static RequiredSecret ofSession(String key) {
    return ofCharacters(key, SIGNED_BY);
  }

  /** Keys of a cipher, with commas between them. */
  public static RequiredSecret ofKeys(String key, int bytes) {
    String needs =
        "must be keys of " + bytes + " bytes in Base64, with commas between, none of them twice";
    return new RequiredSecret(key, needs, value -> areKeys(value, bytes));
  }

  /** What is wrong with the configured value; empty if nothing is. */
  Optional<String> fault(Optional<String> value) {
    if (value.isEmpty()) {
      return Optional.of(key + " is missing: it " + needs);
    }
    return rule.holds(value.get()) ? Optional.empty() : Optional.of(key + " " + needs);
  }

  private static boolean areKeys(String value, int bytes) {
    List<String> keys = Stream.of(value.split(",", -1)).map(String::strip).toList();
    return keys.stream().allMatch(one -> isBase64(one, bytes))
        && keys.stream().distinct().count() == keys.size();
  }

  private static boolean isBase64(String value, int bytes) {
    try {
      return Base64.getDecoder().decode(value).length == bytes;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
