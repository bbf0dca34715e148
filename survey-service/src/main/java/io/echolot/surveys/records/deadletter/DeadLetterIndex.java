package io.echolot.surveys.records.deadletter;

import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.DeadLetter;
import io.echolot.contracts.Topics;
import io.echolot.platform.deadletter.DeadLetterTopic;
import io.echolot.platform.deadletter.DeadLetters;
import io.echolot.platform.erased.ErasedRecords;
import io.echolot.platform.kafka.RecordKey;
import io.echolot.platform.kafka.WholeTopic;
import io.echolot.platform.kafka.WholeTopics;
import io.echolot.platform.mongo.Cursor;
import io.echolot.surveys.records.response.ErasureHeard;
import io.quarkus.logging.Log;
import io.quarkus.runtime.Startup;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * What lies in the topic {@code dead-letters}, without what the records hold. Each replica reads
 * all of it and knows the newest {@value #MOST}; where it stands there, its value can be read.
 */
@Startup
@ApplicationScoped
class DeadLetterIndex {

  /** Some 400 bytes each. */
  static final int MOST = 10_000;

  private static final Comparator<DeadLetterView> NEWEST_FIRST =
      Comparator.comparing(DeadLetterView::at).thenComparing(DeadLetterView::id).reversed();

  private final Map<String, Listed> letters = new LinkedHashMap<>();
  private final DeadLetters topic;
  private final ErasedRecords erased;
  private final WholeTopic whole;

  DeadLetterIndex(
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      DeadLetters topic,
      ErasedRecords erased,
      WholeTopics topics) {
    this.topic = topic;
    this.erased = erased;
    this.whole =
        topics.open(
            "dead-letters",
            Topics.DEAD_LETTERS,
            List.of(Topics.DEAD_LETTERS),
            () -> DeadLetterTopic.ensure(kafka));
  }

  /**
   * A letter, and at which offset of the topic it stands.
   *
   * @param erasure how an erasure of its record would be named; empty if it is none of the log
   */
  record Listed(DeadLetterView letter, int partition, long offset, String erasure) {}

  @Incoming("dead-letters")
  Uni<Void> read(ConsumerRecords<byte[], byte[]> records) {
    return whole.each(records, this::accept);
  }

  /** Whether all that lay there before the start is known. */
  boolean isLoaded() {
    return whole.isCaughtUp();
  }

  private void accept(ConsumerRecord<byte[], byte[]> record) {
    String id = RecordKey.of(record);
    if (record.value() == null) {
      forget(id);
      return;
    }
    try {
      DeadLetter letter = ContractsJson.read(record.value(), DeadLetter.class);
      String erasure = erasure(letter);
      if (!erasure.isEmpty() && erased.knows(erasure)) {
        topic.takeAway(id);
        return;
      }
      note(id, new Listed(DeadLetterView.of(letter), record.partition(), record.offset(), erasure));
    } catch (UncheckedIOException | NullPointerException e) {
      // There is no place to which a dead letter itself could be set aside.
      Log.errorf("Left out what is no dead letter: offset %d", record.offset());
    }
  }

  private String erasure(DeadLetter letter) {
    if (!letter.topic().equals(Topics.FEEDBACK) || letter.key() == null) {
      return "";
    }
    String key = new String(letter.key(), StandardCharsets.UTF_8);
    int slash = key.lastIndexOf('/');
    return slash <= 0 ? "" : erased.key(key.substring(0, slash), key.substring(slash + 1));
  }

  /** A letter is one more copy of what was said: it goes with the record. */
  void goWith(@Observes ErasureHeard erasure) {
    of(erasure).forEach(topic::takeAway);
  }

  private synchronized List<String> of(ErasureHeard erasure) {
    return letters.entrySet().stream()
        .filter(letter -> letter.getValue().erasure().equals(erasure.key()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private synchronized void note(String id, Listed listed) {
    letters.remove(id);
    letters.put(id, listed);
    if (letters.size() > MOST) {
      letters.remove(letters.keySet().iterator().next());
    }
  }

  /** After a replay; the topic tells the other replicas. */
  synchronized void forget(String id) {
    letters.remove(id);
  }

  synchronized Optional<Listed> find(String id) {
    return Optional.ofNullable(letters.get(id));
  }

  /** The newest first, one more than the limit to tell whether there are more. */
  synchronized List<DeadLetterView> list(
      DeadLetterFilter filter, Optional<Cursor> after, int limit) {
    return letters.values().stream()
        .map(Listed::letter)
        .filter(filter::wants)
        .filter(letter -> after.filter(cursor -> !isAfter(letter, cursor)).isEmpty())
        .sorted(NEWEST_FIRST)
        .limit(limit + 1L)
        .toList();
  }

  private static boolean isAfter(DeadLetterView letter, Cursor cursor) {
    int order = letter.at().compareTo(cursor.time());
    return order < 0 || order == 0 && letter.id().compareTo(cursor.id()) < 0;
  }
}
