package io.echolot.platform.erased;

import io.echolot.contracts.UnfitRecord;
import io.echolot.contracts.feedback.FeedbackRecord;
import io.echolot.contracts.topic.TopicRecords;
import io.echolot.platform.kafka.RecordKey;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What a stretch of the feedback log comes to: which keys were erased, and the newest state of each
 * record. What is unfit is left out, for it would never become fit and others wait behind it.
 */
public final class LogFold {

  private final Set<String> erased = new HashSet<>();
  private final Map<String, FeedbackRecord> newest = new LinkedHashMap<>();

  private LogFold() {}

  /**
   * Folds a stretch.
   *
   * @param unfit hears of each record that is left out, and why
   */
  public static LogFold of(
      Iterable<ConsumerRecord<byte[], byte[]>> records,
      BiConsumer<ConsumerRecord<byte[], byte[]>, UnfitRecord> unfit) {
    LogFold fold = new LogFold();
    for (ConsumerRecord<byte[], byte[]> record : records) {
      try {
        fold.take(RecordKey.of(record), record.value());
      } catch (UnfitRecord e) {
        unfit.accept(record, e);
      }
    }
    return fold;
  }

  private void take(String key, byte[] value) {
    if (value == null) {
      erase(TopicRecords.key(key));
    } else {
      add(TopicRecords.feedback(key, value));
    }
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
