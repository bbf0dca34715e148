package io.echolot.platform;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

/** Identifiers, as RFC 9562 defines them. */
public final class Ids {

  /** What an id should be that isn't {@link #isUnguessable unguessable}. */
  public static final String EXPECTED_UNGUESSABLE =
      "must be a UUID that nobody can guess: of version 4 or 7";

  private static final UUID ECHOLOT = UUID.fromString("0c3f2f6e-4c5f-5d62-9a51-3f0d7c0b9e11");

  private static final Pattern FORM =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private static final Pattern UNGUESSABLE =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[478][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

  private Ids() {}

  /**
   * Whether a text is a UUID that nobody can guess or compute: a random one (version 4), one of
   * time and chance (7), or one of a secret (8, {@code SecretId}). Those of a name, of a clock and
   * a network card, and the one of zeros alone are not.
   */
  public static boolean isUnguessable(String text) {
    return UNGUESSABLE.matcher(text).matches();
  }

  /** Whether a text is a UUID of whatever version, in lower case. */
  public static boolean isUuid(String text) {
    return FORM.matcher(text).matches();
  }

  /** A new UUIDv7: unguessable, and ordered by time. */
  public static UUID next() {
    return UuidCreator.getTimeOrderedEpoch();
  }

  /** The UUIDv5 of a name: the same for the same name, always. */
  public static UUID ofName(String name) {
    return UuidCreator.getNameBasedSha1(ECHOLOT, name.getBytes(StandardCharsets.UTF_8));
  }
}
