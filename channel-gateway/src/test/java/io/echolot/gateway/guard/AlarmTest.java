package io.echolot.gateway.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AlarmTest {

  private static final Instant START = Instant.parse("2026-11-24T12:00:00Z");

  private final Alarm alarm = new Alarm(100, 5, START);

  private void minute(int number, int starts, int addresses) {
    Instant minute = START.plus(Duration.ofMinutes(number));
    for (int i = 0; i < starts; i++) {
      alarm.started("10.0.0." + i % addresses, minute.plusMillis(i));
    }
  }

  private boolean ringsAfter(int minutes) {
    return alarm.isRinging(START.plus(Duration.ofMinutes(minutes)).plusSeconds(59));
  }

  @Test
  void ringsIfManyBeginFromManyAddresses() {
    minute(0, 100, 50);
    assertThat(ringsAfter(0)).isFalse();
    minute(0, 1, 1);
    assertThat(ringsAfter(0)).isTrue();
  }

  @Test
  void fewAddressesAreNoAttack() {
    minute(0, 1000, 4);
    assertThat(ringsAfter(0)).isFalse();
  }

  @Test
  void ringsOnUntilAMinuteWasCalm() {
    minute(0, 200, 50);
    minute(1, 60, 50);
    assertThat(ringsAfter(2)).isTrue();
    minute(2, 40, 50);
    assertThat(ringsAfter(2)).isTrue();
    assertThat(ringsAfter(3)).isFalse();
  }

  @Test
  void endsIfNobodyComesAnyMore() {
    minute(0, 200, 50);
    assertThat(ringsAfter(10)).isFalse();
  }

  @Test
  void whatIsUsualForABusyKeyIsNoAttack() {
    for (int i = 0; i < 60; i++) {
      minute(i, 90, 50);
    }
    minute(60, 200, 50);
    assertThat(ringsAfter(60)).isFalse();
    minute(60, 100, 50);
    assertThat(ringsAfter(60)).isTrue();
  }
}
