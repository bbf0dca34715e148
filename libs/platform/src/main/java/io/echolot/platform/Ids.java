package io.echolot.platform;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

/** Identifiers, as RFC 9562 defines them. */
public final class Ids {

  private static final UUID ECHOLOT = UUID.fromString("0c3f2f6e-4c5f-5d62-9a51-3f0d7c0b9e11");

  private static final Pattern FORM =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private static final int VERSION_AT = 14;

  private Ids() {}

  /** Whether a UUID is that of a name, which whoever knows the name can compute. */
  public static boolean isOfName(String uuid) {
    return isUuid(uuid) && (uuid.charAt(VERSION_AT) == '5' || uuid.charAt(VERSION_AT) == '3');
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
