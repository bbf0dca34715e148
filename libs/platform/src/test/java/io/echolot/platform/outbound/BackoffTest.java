package io.echolot.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackoffTest {

  private static final Backoff BACKOFF =
      new Backoff(List.of(Duration.ofSeconds(5), Duration.ofMinutes(5)));

  @Test
  void itWaitsLongerEachTimeAndThenGivesUp() {
    assertThat(BACKOFF.after(1, Duration.ZERO, 0)).contains(Duration.ofSeconds(5));
    assertThat(BACKOFF.after(2, Duration.ZERO, 0)).contains(Duration.ofMinutes(5));
    assertThat(BACKOFF.after(3, Duration.ZERO, 0)).isEmpty();
  }

  @Test
  void whatFailedTogetherIsSpread() {
    assertThat(BACKOFF.after(2, Duration.ZERO, 1)).contains(Duration.ofMinutes(6));
  }

  @Test
  void aReceiverIsLeftAloneForAsLongAsItAsksButNoLongerThanADay() {
    assertThat(BACKOFF.after(1, Duration.ofHours(1), 0)).contains(Duration.ofHours(1));
    assertThat(BACKOFF.after(1, Duration.ofDays(400), 0)).contains(Duration.ofHours(24));
    assertThat(BACKOFF.after(2, Duration.ofSeconds(1), 0)).contains(Duration.ofMinutes(5));
  }
}
