package io.echolot.platform.kafka;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Keys of our topics are texts. */
public final class RecordKey {

  private RecordKey() {}

  /** A record's key as text; empty if it has none. */
  public static String of(ConsumerRecord<byte[], byte[]> record) {
    return record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
  }
}
