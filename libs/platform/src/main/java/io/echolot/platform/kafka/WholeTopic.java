package io.echolot.platform.kafka;

import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** Topics that each replica reads as a whole. It joins no group and commits nothing. */
public interface WholeTopic {

  /**
   * Handles the records of a batch one after the other, for ever again while a backend is away.
   * Completes after that; never fails.
   */
  Uni<Void> each(
      ConsumerRecords<byte[], byte[]> records, Consumer<ConsumerRecord<byte[], byte[]>> action);

  /**
   * Whether all has been handled that the topics held at the start; stays so while a backend is
   * away.
   */
  boolean isCaughtUp();

  /** Up to where each partition was handled; none before the partitions are known. */
  Map<TopicPartition, Long> handled();

  /** Tells when the partitions are known and from where they are read, and of each batch then. */
  void whenMoved(Runnable listener);
}
