package io.echolot.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.platform.deadletter.DeadLetters;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordBatchMetadata;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.junit.jupiter.api.Test;

class GroupReaderTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final TopicPartition PLACE = new TopicPartition("feedback", 0);

  private final AtomicInteger acknowledged = new AtomicInteger();
  private final AtomicInteger attempts = new AtomicInteger();
  private final GroupReader reader =
      new GroupReader(
          "reader",
          new DeadLetters(
                  () -> {
                    throw new TimeoutException("Kafka is away");
                  },
                  "test",
                  new SimpleMeterRegistry(),
                  Clock.systemUTC())
              .sieve("reader"),
          () -> {},
          new RecordSpans(OpenTelemetry.noop()),
          Clock.systemUTC(),
          channel -> Optional.empty());

  private Message<ConsumerRecords<byte[], byte[]>> polledIn(int generation) {
    var record = new ConsumerRecord<>("feedback", 0, 41L, new byte[0], new byte[0]);
    var records =
        new ConsumerRecords<>(
            Map.of(PLACE, List.of(record)), Map.of(PLACE, new OffsetAndMetadata(42)));
    return Message.of(
        records,
        Metadata.of(
            new IncomingKafkaRecordBatchMetadata<>(records, "channel", 0, Map.of(), generation)),
        () -> {
          acknowledged.incrementAndGet();
          return CompletableFuture.completedFuture(null);
        });
  }

  private void failUntil(int attempt) {
    if (attempts.incrementAndGet() < attempt) {
      throw new UncheckedIOException(new ConnectException("the store is away"));
    }
  }

  @Test
  void aBatchIsTriedUntilItIsStoredAndThenAcknowledged() {
    reader.own(1);

    reader.all(polledIn(1), records -> failUntil(3)).await().atMost(PATIENCE);

    assertThat(attempts).hasValue(3);
    assertThat(acknowledged).hasValue(1);
    assertThat(reader.isFollowing()).isTrue();
  }

  @Test
  void whatWasPolledBeforeThePartitionsWentAwayIsLeftToTheirNewOwner() {
    reader.own(1);
    reader.release();
    reader.own(2);

    reader.all(polledIn(1), records -> failUntil(1)).await().atMost(PATIENCE);

    assertThat(attempts).hasValue(0);
    assertThat(acknowledged).hasValue(0);
  }

  @Test
  void aBatchThatCannotBeStoredEndsWhenItsPartitionsGo() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    reader.own(1);
    CompletableFuture<Void> taken =
        reader
            .all(
                polledIn(1),
                records -> {
                  begun.countDown();
                  failUntil(Integer.MAX_VALUE);
                })
            .subscribeAsCompletionStage();
    begun.await();

    assertThat(reader.release()).isEmpty();

    assertThat(taken).succeedsWithin(PATIENCE);
    assertThat(acknowledged).hasValue(0);
  }

  @Test
  void partitionsGoWhenTheRunningAttemptHasEndedAndItIsKnownHowFarItCame() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch stored = new CountDownLatch(1);
    reader.own(1);
    CompletableFuture<Void> taken =
        reader
            .all(
                polledIn(1),
                records -> {
                  begun.countDown();
                  await(stored);
                })
            .subscribeAsCompletionStage();
    begun.await();
    CompletableFuture<Map<TopicPartition, OffsetAndMetadata>> released = new CompletableFuture<>();
    Thread rebalance = new Thread(() -> released.complete(reader.release()));
    rebalance.start();
    while (rebalance.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    assertThat(released).isNotCompleted();

    stored.countDown();

    assertThat(released)
        .succeedsWithin(PATIENCE)
        .isEqualTo(Map.of(PLACE, new OffsetAndMetadata(42)));
    assertThat(taken).succeedsWithin(PATIENCE);
    assertThat(acknowledged).as("the release commits it").hasValue(0);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
