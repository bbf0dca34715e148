package io.echolot.platform.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.internals.AutoOffsetResetStrategy;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

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

  @Test
  @Timeout(30)
  void aBrokerThatSaysNothingIsLeftSoon() throws IOException {
    // It takes connections, which nobody accepts.
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Map<String, Object> client =
          Map.of("bootstrap.servers", "localhost:" + silent.getLocalPort());

      assertThatThrownBy(
              () -> CompactedTopic.ensure(client, List.of(new CompactedTopic("surveys", 1))))
          .isInstanceOf(IllegalStateException.class)
          .hasCauseInstanceOf(TimeoutException.class);
    }
  }
}
