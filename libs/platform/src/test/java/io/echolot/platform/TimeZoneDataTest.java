package io.echolot.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TimeZoneDataTest {

  @Test
  void aRefusalNamesTheReleaseThatIsUsed() {
    assertThat(TimeZoneData.release()).matches("20\\d\\d[a-z]+");
    assertThat(TimeZoneData.refusal()).endsWith("tzdata " + TimeZoneData.release());
  }
}
