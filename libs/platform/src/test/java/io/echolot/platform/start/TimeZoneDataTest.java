package io.echolot.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TimeZoneDataTest {

  @Test
  void theRuntimeNamesItsRelease() {
    assertThat(TimeZoneData.release()).matches("20\\d\\d[a-z]+");
  }
}
