package io.echolot.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-12-01T12:00:00Z"), ZoneOffset.UTC);

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "7, 7",
    "999999999, 999999999",
    "'Tue, 1 Dec 2026 12:01:30 GMT', 90",
    "'Tue, 1 Dec 2026 11:00:00 GMT', 0",
    "-5, 0",
    "soon, 0",
    "'', 0",
    "99999999999999999999, 0"
  })
  void itIsSecondsOrADate(String header, long seconds) {
    assertThat(RetryAfter.of(header, NOON)).isEqualTo(Duration.ofSeconds(seconds));
  }

  @Test
  void withoutOneNobodyWaits() {
    assertThat(RetryAfter.of(null, NOON)).isZero();
  }
}
