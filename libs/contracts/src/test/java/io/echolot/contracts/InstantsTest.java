package io.echolot.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstantsTest {

  private static final Instant RECEIVED = Instant.parse("2026-11-29T12:00:00Z");

  @ParameterizedTest(name = "{0}: carried {1}, happened {2}")
  @CsvSource({
    "-999999999-01-01T00:00:00Z, false, false",
    "-70000-01-01T00:00:00Z, false, false",
    "1970-01-01T00:00:00Z, false, false",
    "1999-12-31T23:59:59.999999999Z, false, false",
    "2000-01-01T00:00:00Z, true, true",
    "2026-11-29T12:00:00Z, true, true",
    "2026-11-30T12:00:00Z, true, true",
    "2026-11-30T12:00:00.000000001Z, true, false",
    "2099-12-31T23:59:59.999Z, true, false",
    "2100-01-01T00:00:00Z, false, false",
    "+999999999-12-31T23:59:59.999999999Z, false, false"
  })
  void onlyTimesThatCanBeMeantAreCarried(Instant instant, boolean carried, boolean happened) {
    assertThat(Instants.isCarried(instant)).isEqualTo(carried);
    assertThat(Instants.canHaveHappened(instant, RECEIVED)).isEqualTo(happened);
  }

  @Test
  void everyStoreHoldsThem() {
    assertThat(Date.from(Instants.EARLIEST).toInstant()).isEqualTo(Instants.EARLIEST);
    assertThat(Date.from(Instants.END).toInstant()).isEqualTo(Instants.END);
  }
}
