package io.echolot.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PollingRestTest {

  private static final TopicPartition PLACE = new TopicPartition("feedback", 0);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Longer than any test waits: only the batch's end ends such a rest. */
  private static final Duration ENDLESS = Duration.ofHours(1);

  private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
  private final CompletableFuture<Thread> thread = new CompletableFuture<>();
  private final ExecutorService polling = Executors.newSingleThreadExecutor();
  private final AtomicInteger looks = new AtomicInteger();

  PollingRestTest() {
    consumer.assign(List.of(PLACE));
    consumer.pause(List.of(PLACE));
    polling.execute(() -> thread.complete(Thread.currentThread()));
  }

  @AfterEach
  void end() {
    polling.shutdownNow();
  }

  private void begin(PollingRest rest) {
    rest.begin(
        action ->
            Uni.createFrom()
                .voidItem()
                .emitOn(polling)
                .invoke(looks::incrementAndGet)
                .invoke(() -> action.accept(consumer)));
  }

  /** Without work the thread waits, and not for a time. */
  private void awaitRest() {
    while (thread.join().getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
  }

  private void awaitLooks(int some) {
    while (looks.get() < some) {
      Thread.onSpinWait();
    }
  }

  private void assertPolling() {
    assertThat(CompletableFuture.runAsync(() -> {}, polling)).succeedsWithin(PATIENCE);
  }

  @Test
  void theThreadRestsUntilTheBatchIsHandled() {
    PollingRest rest = new PollingRest(ENDLESS);
    begin(rest);
    awaitRest();
    CompletableFuture<Void> poll = CompletableFuture.runAsync(() -> {}, polling);
    assertThat(poll).isNotCompleted();

    rest.end();

    assertThat(poll).succeedsWithin(PATIENCE);
  }

  @Test
  void itRestsAgainWithTheNextBatch() {
    PollingRest rest = new PollingRest(ENDLESS);
    begin(rest);
    awaitRest();
    rest.end();
    assertPolling();

    begin(rest);

    awaitRest();
    rest.end();
    assertPolling();
  }

  @Test
  void itPollsNowAndThenHoweverLongABatchTakes() {
    PollingRest rest = new PollingRest(Duration.ofMillis(1));

    begin(rest);

    awaitLooks(3);
    rest.end();
    assertPolling();
  }

  @Test
  void aThreadThatWaitsForTheNextBatchIsNotHeld() {
    consumer.resume(List.of(PLACE));
    PollingRest rest = new PollingRest(ENDLESS);

    begin(rest);

    awaitLooks(3);
    assertPolling();
    rest.end();
  }

  @Test
  void aChannelThatHasEndedIsLeftAlone() throws Exception {
    polling.shutdownNow();
    assertThat(polling.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    PollingRest rest = new PollingRest(ENDLESS);

    begin(rest);
    rest.end();
    begin(rest);
    rest.end();

    assertThat(looks).hasValue(0);
  }
}
