package io.echolot.gateway.delivery.pace;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.gateway.delivery.carrier.SendOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccountPauseTest {

  private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");
  private static final SendOutcome AWAY = new SendOutcome.NotNow("503", Duration.ZERO);
  private static final SendOutcome TAKEN = new SendOutcome.Taken("SM1");
  private static final int MOST = 8;

  private final AccountPause pause =
      new AccountPause(3, List.of(Duration.ofSeconds(10), Duration.ofSeconds(60)));

  private int room(Instant at) {
    return pause.room(MOST, 0, at);
  }

  private void fail(int times, Instant at) {
    for (int i = 0; i < times; i++) {
      pause.note(AWAY, at);
    }
  }

  @Test
  void someFailuresAreNoReason() {
    fail(2, NOON);
    assertThat(room(NOON)).isEqualTo(MOST);
    pause.note(TAKEN, NOON);
    fail(2, NOON);
    assertThat(room(NOON)).isEqualTo(MOST);
    assertThat(pause.room(MOST, 7, NOON)).isEqualTo(1);
  }

  @Test
  void afterThreeInARowItIsLeftAloneAndThenOneIsTried() {
    fail(3, NOON);

    assertThat(room(NOON.plusSeconds(9))).isZero();
    assertThat(room(NOON.plusSeconds(10))).isEqualTo(1);
    assertThat(pause.room(MOST, 1, NOON.plusSeconds(10))).isZero();
    pause.note(TAKEN, NOON.plusSeconds(11));
    assertThat(room(NOON.plusSeconds(11))).isEqualTo(MOST);
  }

  @Test
  void ifThatFailsTooItIsLeftAloneForLonger() {
    fail(3, NOON);
    fail(1, NOON.plusSeconds(10));

    assertThat(room(NOON.plusSeconds(69))).isZero();
    assertThat(room(NOON.plusSeconds(70))).isEqualTo(1);
    fail(1, NOON.plusSeconds(70));
    assertThat(room(NOON.plusSeconds(129))).isZero();
    assertThat(room(NOON.plusSeconds(130))).isEqualTo(1);
  }

  @Test
  void whatWasUnderWayWhenItBeganMakesItNoLonger() {
    fail(3 + MOST, NOON);

    assertThat(room(NOON.plusSeconds(10))).isEqualTo(1);
  }

  @Test
  void aProviderIsLeftAloneForAsLongAsItAsksButNoLongerThanAnHour() {
    pause.note(new SendOutcome.NotNow("20429", Duration.ofSeconds(30)), NOON);
    assertThat(room(NOON.plusSeconds(29))).isZero();
    assertThat(room(NOON.plusSeconds(30))).isEqualTo(MOST);

    pause.note(new SendOutcome.NotNow("20429", Duration.ofDays(30)), NOON);
    assertThat(room(NOON.plus(AccountPause.LONGEST))).isEqualTo(MOST);
  }

  @Test
  void whoIsRefusedHasReachedTheProvider() {
    fail(2, NOON);
    pause.note(new SendOutcome.Refused("21211", false), NOON);
    fail(2, NOON);
    assertThat(room(NOON)).isEqualTo(MOST);

    pause.note(new SendOutcome.Unknown(), NOON);
    assertThat(room(NOON)).isZero();
  }
}
