package io.echolot.surveys.base.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneZonesTest {

  @ParameterizedTest
  @CsvSource({
    "+4915112345678, Europe/Berlin",
    "+12125550100, America/New_York",
    "+13105550100, America/Los_Angeles",
    "+9779841234567, Asia/Katmandu",
    // libphonenumber has the Canaries, Paris, Bucharest, Chicago, Nairobi.
    "+212650123456, Africa/Casablanca",
    "+213551234567, Africa/Algiers",
    "+218912345678, Africa/Tripoli",
    "+50581234567, America/Managua",
    "+211977123456, Africa/Juba",
    "+3725123456, Europe/Tallinn",
  })
  void aNumberIsWhereItsCountryOrAreaIs(String number, String zone) {
    assertThat(PhoneZones.of(number)).containsExactly(ZoneId.of(zone));
  }

  @ParameterizedTest
  @CsvSource({"+80012345678", "+882160000000", "+9991234567", "x"})
  void aNumberOfNoCountryIsNowhere(String number) {
    assertThat(PhoneZones.of(number)).isEmpty();
  }

  @Test
  void aMobileMayBeAnywhereInItsCountryAndNowhereElse() {
    List<ZoneId> kazakh = PhoneZones.of("+77011234567");
    List<ZoneId> russian = PhoneZones.of("+79161234567");

    assertThat(kazakh).contains(ZoneId.of("Asia/Almaty")).doesNotContainAnyElementsOf(russian);
    assertThat(russian).contains(ZoneId.of("Europe/Moscow"), ZoneId.of("Asia/Kamchatka"));
  }
}
