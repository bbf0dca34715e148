package io.echolot.gateway.audience.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TryPaceTest {

  private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
  private static final TryPace PACE = new TryPace(Duration.ofSeconds(36), 30);

  @ParameterizedTest
  @CsvSource({"3, 1", "4, 2", "5, 4", "8, 32", "12, 512", "13, 600", "1000000, 600"})
  void whoGuessesWaitsTwiceAsLongEachTime(int failures, long seconds) {
    assertThat(TryPace.after(failures)).contains(Duration.ofSeconds(seconds));
  }

  @Test
  void aFewMistakesCostNothing() {
    assertThat(TryPace.after(0)).isEmpty();
    assertThat(TryPace.after(2)).isEmpty();
  }

  @Test
  void asManyAsMayComeAtOnceDoAndThenOneByOne() {
    Instant takenUp = NOW;
    int taken = 0;
    while (!PACE.isSpent(takenUp, NOW)) {
      takenUp = takenUp.plus(PACE.every());
      taken++;
    }

    assertThat(taken).isEqualTo(30);
    assertThat(PACE.isSpent(takenUp, NOW.plusSeconds(35))).isTrue();
    assertThat(PACE.isSpent(takenUp, NOW.plusSeconds(36))).isFalse();
  }
}
