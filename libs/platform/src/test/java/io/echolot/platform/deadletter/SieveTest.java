package io.echolot.platform.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class SieveTest {

  @Test
  void whileTheServiceEndsNoRecordIsToBlame() {
    // Without a broker: whoever tried to set something aside would fail otherwise.
    var letters =
        new DeadLetters(SieveTest::noClient, "test", new SimpleMeterRegistry(), Clock.systemUTC());
    Sieve sieve = letters.sieve("reader");
    var closed = new IllegalStateException("closed");

    letters.end();
    Throwable thrown =
        catchThrowable(
            () ->
                sieve.all(
                    List.of(record(1), record(2)),
                    records -> {
                      throw closed;
                    }));

    assertThat(thrown).isSameAs(closed);
  }

  private static Producer<byte[], byte[]> noClient() {
    throw new TimeoutException("Kafka is away");
  }

  private static ConsumerRecord<byte[], byte[]> record(long offset) {
    return new ConsumerRecord<>("feedback", 0, offset, new byte[0], new byte[0]);
  }
}
