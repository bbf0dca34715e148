package io.echolot.platform;

import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.FeedbackRecord;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/**
 * What a stretch of the feedback log comes to: which keys were erased, and the newest state of each
 * record. What can't be read is left out, for it would never become readable and others wait behind
 * it.
 */
public final class LogFold {

  private final Set<String> erased = new HashSet<>();
  private final Map<String, FeedbackRecord> newest = new LinkedHashMap<>();

  private LogFold() {}

  /**
   * Folds a stretch.
   *
   * @param unreadable hears of each record that is left out
   */
  public static LogFold of(
      ConsumerRecords<byte[], byte[]> records,
      Consumer<ConsumerRecord<byte[], byte[]>> unreadable) {
    LogFold fold = new LogFold();
    for (ConsumerRecord<byte[], byte[]> record : records) {
      if (record.value() == null) {
        fold.erase(TopicReader.key(record));
      } else {
        try {
          fold.add(ContractsJson.read(record.value(), FeedbackRecord.class));
        } catch (UncheckedIOException e) {
          unreadable.accept(record);
        }
      }
    }
    return fold;
  }

  private void add(FeedbackRecord record) {
    newest.merge(
        record.topicKey(), record, (before, after) -> after.supersedes(before) ? after : before);
  }

  /** The same without what was erased for good, whatever the log says of it afterwards. */
  public LogFold without(ErasedRecords erasedForGood) {
    List.copyOf(newest.keySet()).stream().filter(erasedForGood::contains).forEach(this::erase);
    return this;
  }

  private void erase(String key) {
    newest.remove(key);
    erased.add(key);
  }

  /** To be deleted before {@link #newest} is stored. */
  public Set<String> erased() {
    return erased;
  }

  public Collection<FeedbackRecord> newest() {
    return newest.values();
  }
}
