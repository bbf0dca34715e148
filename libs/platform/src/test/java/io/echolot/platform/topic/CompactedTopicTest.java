package io.echolot.platform.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.internals.AutoOffsetResetStrategy;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class CompactedTopicTest {

  private final MockConsumer<byte[], byte[]> consumer =
      new MockConsumer<>(AutoOffsetResetStrategy.EARLIEST.name());

  private void create(String topic) {
    consumer.updatePartitions(topic, List.of(new PartitionInfo(topic, 0, null, null, null)));
  }

  @Test
  void aTopicThatIsStillBeingCreatedIsNotLeftOut() {
    create("channels");
    assertThatThrownBy(() -> CompactedTopic.partitions(consumer, List.of("surveys", "channels")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("surveys");

    create("surveys");
    assertThat(CompactedTopic.partitions(consumer, List.of("surveys", "channels")))
        .containsExactly(new TopicPartition("surveys", 0), new TopicPartition("channels", 0));
  }
}
