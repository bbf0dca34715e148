package io.echolot.platform.erased;

import io.echolot.contracts.SetAsideReason;
import io.echolot.contracts.Topics;
import io.echolot.contracts.UnfitRecord;
import io.echolot.contracts.feedback.FeedbackRecord;
import io.echolot.platform.kafka.RecordKey;
import io.echolot.platform.kafka.WholeTopic;
import io.echolot.platform.kafka.WholeTopics;
import io.echolot.platform.secret.SignedTokens;
import io.echolot.platform.topic.CompactedTopic;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;

/**
 * What was erased for good, as the topic {@link Topics#ERASURES} tells. Each replica reads all of
 * it and holds 16 bytes of each: a later revision of an erased record is one more copy of what
 * nobody wanted to be kept, whenever and by whatever way it comes.
 */
public final class ErasedRecords {

  private static final String PURPOSE = "erasure";
  private static final int HASH_DIGITS = 32;
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{" + HASH_DIGITS + "}");
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final long LOOK_MILLIS = 500;

  private final Map<String, Object> kafka;
  private final SignedTokens tokens;
  private final WholeTopic topic;
  private final Consumer<String> heard;
  private final Duration patience;
  private Admin admin;
  private final ErasedIds ids = new ErasedIds();

  /**
   * Knows nothing yet.
   *
   * @param kafka the client's settings
   * @param tokens by whose secret ids are hashed, the same in all services
   * @param topic the erasures, whose records are handed to {@link #read}
   * @param heard hears of each erasure's {@link #key}, also of those that it has heard of before
   */
  public ErasedRecords(
      Map<String, Object> kafka, SignedTokens tokens, WholeTopic topic, Consumer<String> heard) {
    this(kafka, tokens, topic, heard, PATIENCE);
  }

  ErasedRecords(
      Map<String, Object> kafka,
      SignedTokens tokens,
      WholeTopic topic,
      Consumer<String> heard,
      Duration patience) {
    this.patience = patience;
    this.kafka = kafka;
    this.tokens = tokens;
    this.heard = heard;
    this.topic = topic;
    topic.whenMoved(this::moved);
  }

  /** How a service opens its channel {@code erasures}. */
  public static WholeTopic open(WholeTopics topics, Map<String, Object> kafka) {
    return topics.open(
        "erasures",
        Topics.ERASURES,
        List.of(Topics.ERASURES),
        () -> CompactedTopic.ensure(kafka, List.of(new CompactedTopic(Topics.ERASURES, 1))));
  }

  /** Takes what the channel brings. */
  public Uni<Void> read(ConsumerRecords<byte[], byte[]> records) {
    return topic.each(records, this::accept);
  }

  public synchronized void close() {
    if (admin != null) {
      admin.close(Duration.ZERO);
    }
  }

  /** The key on the topic: nobody who doesn't know the secret can tell of whom it is. */
  public String key(String tenant, String id) {
    return key(tokens, tenant, id);
  }

  /** The same by somebody's tokens. */
  public static String key(SignedTokens tokens, String tenant, String id) {
    return tenant + "/" + tokens.signature(PURPOSE, tenant, id).substring(0, HASH_DIGITS);
  }

  /** Whether everything that was erased before the start is known. */
  public boolean isLoaded() {
    return topic.isCaughtUp();
  }

  /** Whether the record with that key of the feedback log was erased, as far as is known. */
  public boolean contains(String topicKey) {
    int slash = topicKey.lastIndexOf('/');
    return slash > 0
        && !ids.isEmpty()
        && knows(key(topicKey.substring(0, slash), topicKey.substring(slash + 1)));
  }

  public boolean contains(FeedbackRecord record) {
    return contains(record.topicKey());
  }

  /** Whether an erasure with that {@link #key} is known. */
  public boolean knows(String key) {
    return ids.contains(hash(key));
  }

  /** Notes an erasure by its {@link #key} before the topic tells of it. */
  public void note(String key) {
    ids.add(hash(key));
  }

  private static String hash(String key) {
    return key.substring(key.lastIndexOf('/') + 1);
  }

  /**
   * Waits until what was erased before the start is known; blocks.
   *
   * @throws KafkaException if Kafka doesn't answer in time: no record's fault
   */
  public void awaitLoaded() {
    await(this::isLoaded);
  }

  /**
   * Waits until all is known that was erased before this call; blocks.
   *
   * @throws KafkaException if Kafka doesn't answer in time: no record's fault
   */
  public void catchUp() {
    Map<TopicPartition, Long> ends = ends();
    await(
        () ->
            ends.entrySet().stream()
                .allMatch(end -> topic.handled().getOrDefault(end.getKey(), 0L) >= end.getValue()));
  }

  private Map<TopicPartition, Long> ends() {
    awaitLoaded();
    try {
      Map<TopicPartition, OffsetSpec> latest =
          topic.handled().keySet().stream()
              .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
      Map<TopicPartition, Long> ends = new HashMap<>();
      ListOffsetsResult found = admin().listOffsets(latest);
      for (TopicPartition partition : latest.keySet()) {
        ends.put(
            partition,
            found
                .partitionResult(partition)
                .get(patience.toMillis(), TimeUnit.MILLISECONDS)
                .offset());
      }
      return ends;
    } catch (ExecutionException | TimeoutException e) {
      throw new KafkaException("Kafka doesn't tell how much was erased", e);
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }

  private synchronized Admin admin() {
    if (admin == null) {
      admin = Admin.create(kafka);
    }
    return admin;
  }

  private synchronized void await(BooleanSupplier reached) {
    long end = System.nanoTime() + patience.toNanos();
    try {
      while (!reached.getAsBoolean()) {
        if (System.nanoTime() > end) {
          throw new KafkaException("It takes too long to read what was erased");
        }
        wait(LOOK_MILLIS);
      }
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }

  private void accept(ConsumerRecord<byte[], byte[]> record) {
    String key = RecordKey.of(record);
    if (!HASH.matcher(hash(key)).matches()) {
      throw new UnfitRecord(SetAsideReason.WRONG_KEY, "The key is not of the form tenant/hash.");
    }
    ids.add(hash(key));
    heard.accept(key);
  }

  private synchronized void moved() {
    notifyAll();
  }
}
