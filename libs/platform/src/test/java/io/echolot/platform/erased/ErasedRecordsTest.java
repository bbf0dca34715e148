package io.echolot.platform.erased;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.echolot.platform.deadletter.Fault;
import io.echolot.platform.kafka.WholeTopic;
import io.echolot.platform.secret.SignedTokens;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class ErasedRecordsTest {

  /** Nobody listens there. */
  private final ErasedRecords erased =
      new ErasedRecords(
          Map.of("bootstrap.servers", "127.0.0.1:1"),
          new SignedTokens("a secret of at least 32 characters"),
          new NotReadYet(),
          heard -> {},
          Duration.ofMillis(50));

  /** What is known while Kafka is away. */
  private static final class NotReadYet implements WholeTopic {
    @Override
    public Uni<Void> each(
        ConsumerRecords<byte[], byte[]> records, Consumer<ConsumerRecord<byte[], byte[]>> action) {
      return Uni.createFrom().nothing();
    }

    @Override
    public boolean isCaughtUp() {
      return false;
    }

    @Override
    public Map<TopicPartition, Long> handled() {
      return Map.of();
    }

    @Override
    public void whenMoved(Runnable listener) {}
  }

  @Test
  void whileKafkaIsAwayNoRecordIsAtFault() {
    assertThat(Fault.ofRecord(catchThrowable(erased::awaitLoaded))).isEmpty();
    assertThat(Fault.ofRecord(catchThrowable(erased::catchUp))).isEmpty();
  }

  @Test
  void theKeyTellsTheTenantAndNothingOfTheId() {
    String key = erased.key("acme", "0192f0c1-2b7a-7c3e-9d41-000000000001");

    assertThat(key).matches("acme/[0-9a-f]{32}");
    assertThat(erased.key("globex", "0192f0c1-2b7a-7c3e-9d41-000000000001").substring(7))
        .isNotEqualTo(key.substring(5));
    assertThat(erased.contains("acme/0192f0c1-2b7a-7c3e-9d41-000000000001")).isFalse();
    erased.note(key);
    assertThat(erased.contains("acme/0192f0c1-2b7a-7c3e-9d41-000000000001")).isTrue();
    assertThat(erased.contains("globex/0192f0c1-2b7a-7c3e-9d41-000000000001")).isFalse();
    assertThat(erased.contains("acme")).isFalse();
  }
}
