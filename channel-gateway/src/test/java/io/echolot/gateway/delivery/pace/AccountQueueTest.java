package io.echolot.gateway.delivery.pace;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.contracts.Channel;
import io.echolot.contracts.delivery.MessagePurpose;
import io.echolot.contracts.delivery.MessageRoute;
import io.echolot.contracts.delivery.OutgoingMessage;
import io.echolot.gateway.delivery.carrier.SendOutcome;
import io.echolot.gateway.delivery.store.DueMessage;
import io.echolot.platform.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AccountQueueTest {

  private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
  private static final int AT_ONCE = 2;

  private final AccountQueue queue =
      new AccountQueue("acme/a-1", new AccountPause(1, List.of(Duration.ofSeconds(10))), AT_ONCE);

  private final long start = System.nanoTime();

  AccountQueueTest() {
    queue.holdUntil(start + 100 * SECOND);
  }

  private static DueMessage message(int order) {
    return new DueMessage(
        new OutgoingMessage(
            "acme",
            Ids.next(),
            new MessageRoute("a-1", Channel.SMS, "+15005550006", "+493012345" + order),
            MessagePurpose.INVITATION,
            "",
            "Hello",
            "en",
            NOON.plusSeconds(60)),
        order,
        NOON,
        0);
  }

  private Optional<DueMessage> poll(long now, Instant instant, long wait) {
    return queue.poll(now, instant, due -> wait);
  }

  @Test
  void aMessageGoesOnceItsTimeHasCome() {
    DueMessage first = message(1);
    queue.add(List.of(first), start);

    assertThat(poll(start, NOON, SECOND)).isEmpty();
    assertThat(queue.idle(start, NOON, 5 * SECOND)).isEqualTo(SECOND);
    assertThat(poll(start + SECOND, NOON, 0)).contains(first);
    assertThat(queue.isBusy()).isTrue();
    queue.done(first, Optional.of(new SendOutcome.Taken("SM1")), NOON);
    assertThat(queue.isBusy()).isFalse();
  }

  @Test
  void noMoreAreUnderWayThanThereIsRoomAndNobodyWaitsAwakeForIt() {
    DueMessage first = message(1);
    queue.add(List.of(first, message(2), message(3)), start);
    assertThat(poll(start, NOON, 0)).contains(first);
    assertThat(poll(start, NOON, 0)).isPresent();
    assertThat(poll(start, NOON, 0)).isEmpty();

    assertThat(queue.idle(start, NOON, 5 * SECOND)).isEqualTo(5 * SECOND);
    assertThat(queue.wantsMore(start + SECOND, NOON)).isFalse();
    queue.done(first, Optional.empty(), NOON);
    assertThat(poll(start, NOON, 0)).isPresent();
  }

  @Test
  void whileItIsLeftAloneNothingGoesAndNobodyWaitsAwake() {
    DueMessage first = message(1);
    queue.add(List.of(first, message(2)), start);
    poll(start, NOON, 0);
    assertThat(poll(start, NOON, SECOND)).isEmpty();
    queue.done(first, Optional.of(new SendOutcome.Unknown()), NOON);

    assertThat(poll(start + 2 * SECOND, NOON.plusSeconds(2), 0)).isEmpty();
    assertThat(queue.idle(start + 2 * SECOND, NOON.plusSeconds(2), 5 * SECOND))
        .isEqualTo(5 * SECOND);
    assertThat(poll(start + 10 * SECOND, NOON.plusSeconds(10), 0)).isPresent();
  }

  @Test
  void whatIsUnderWayIsNotTakenAgain() {
    DueMessage first = message(1);
    DueMessage second = message(2);
    queue.add(List.of(first), start);
    poll(start, NOON, 0);
    assertThat(queue.wantsMore(start + SECOND, NOON)).isTrue();
    queue.add(List.of(first, second), start + SECOND);

    assertThat(poll(start, NOON, 0)).contains(second);
    assertThat(poll(start, NOON, 0)).isEmpty();
  }

  @Test
  void whereNothingIsDueTheNextLookIsLater() {
    queue.add(List.of(), start + SECOND);

    assertThat(queue.wantsMore(start, NOON)).isFalse();
    assertThat(queue.wantsMore(start + SECOND, NOON)).isTrue();
  }
}
