package io.echolot.gateway.delivery.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountPaceTest {

  /** What passes while a test runs makes waits shorter, never longer. */
  private static final long A_MOMENT = TimeUnit.MILLISECONDS.toNanos(500);

  @ParameterizedTest
  @CsvSource({"1, 1, 10", "10, 1, 30", "1, 4, 5", "100, 2, 200"})
  void allTogetherTakeAsLongAsTheProviderWants(int perSecond, int cost, int messages) {
    AccountPace pace = new AccountPace(perSecond);
    long last = 0;
    for (int i = 0; i < messages; i++) {
      last = pace.take(cost);
    }

    long whole = TimeUnit.SECONDS.toNanos((long) cost * messages - 1) / perSecond;
    assertThat(last).isBetween(whole - A_MOMENT, whole + 1);
  }

  @Test
  void theFirstGoesAtOnce() {
    assertThat(new AccountPace(1).take(1)).isZero();
    assertThat(new AccountPace(0).take(1)).isZero();
  }
}
