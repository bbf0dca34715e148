package io.echolot.surveys.base.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneZonesTest {

  @ParameterizedTest
  @CsvSource({
    "+4915112345678, Europe/Berlin",
    "+12125550100, America/New_York",
    "+13105550100, America/Los_Angeles",
    "+9779841234567, Asia/Katmandu",
    "+80012345678, ",
    "+9991234567, ",
    "x, ",
  })
  void aNumberIsWhereItsCountryOrAreaIs(String number, String zone) {
    if (zone == null) {
      assertThat(PhoneZones.of(number)).isEmpty();
    } else {
      assertThat(PhoneZones.of(number)).contains(ZoneId.of(zone));
    }
  }
}
