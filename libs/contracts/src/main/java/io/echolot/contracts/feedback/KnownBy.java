package io.echolot.contracts.feedback;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * By what it is known who answered, e.g. {@code "knownBy": "link"}. Whoever knows a customer's
 * pseudonym can write it into a response; only what is proven says something of the customer.
 */
public enum KnownBy {
  /** By nothing: the response alone says so, if it says anything. */
  NOTHING(false),
  /** The survey's PIN, which is nobody's in particular. */
  PIN(false),
  /** A code that came to an e-mail address. */
  EMAIL(true),
  /** A signature of the tenant's own servers. */
  SIGNATURE(true),
  /** A personal link. */
  LINK(true),
  /** The channel itself, e.g. the sender of an SMS. */
  CHANNEL(true),
  /** The tenant's own people, who imported it. */
  IMPORT(true),
  /** The record is older than this member; it counts as it did then, as proven. */
  UNSAID(true);

  private final boolean proven;

  KnownBy(boolean proven) {
    this.proven = proven;
  }

  /** Whether a response says something of the customer whom it names. */
  public boolean isProven() {
    return proven;
  }

  /** In JSON. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Of a name in JSON; what a newer version adds proves nothing to this one. */
  @JsonCreator
  public static KnownBy of(String wireName) {
    return Arrays.stream(values())
        .filter(known -> known.wireName().equals(wireName))
        .findFirst()
        .orElse(NOTHING);
  }

  /** The names in JSON of all that prove something. */
  public static List<String> provenNames() {
    return Arrays.stream(values()).filter(KnownBy::isProven).map(KnownBy::wireName).toList();
  }

  /** What isn't written to JSON. */
  static final class Unsaid {
    @Override
    public boolean equals(Object knownBy) {
      return knownBy == null || knownBy == UNSAID;
    }

    @Override
    public int hashCode() {
      return 0;
    }
  }
}
