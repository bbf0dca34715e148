package io.echolot.surveys.base;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Instants as columns of the type timestamptz hold them: to the microsecond. */
public final class SqlTime {

  /** Before and after all that happens, and within what PostgreSQL can hold. */
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

  private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

  private SqlTime() {}

  /** The parameter for an instant; one that is out of all reason becomes the first or last one. */
  public static OffsetDateTime of(Instant instant) {
    return stored(within(instant)).atOffset(ZoneOffset.UTC);
  }

  /** The instant; one that is out of all reason becomes the first or last one. */
  public static Instant within(Instant instant) {
    return instant.isBefore(FIRST) ? FIRST : instant.isAfter(LAST) ? LAST : instant;
  }

  /** The instant as it will be when it is read. */
  public static Instant stored(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS);
  }
}
