package io.echolot.testkit;

import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.DeadLetter;
import io.echolot.contracts.SetAsideReason;
import io.echolot.contracts.Topics;
import io.echolot.platform.deadletter.DeadLetterTopic;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A real topic on which bad records stand among good ones. */
public final class PoisonedTopic {

  private final String topic;
  private final Map<String, Poison> poured = new LinkedHashMap<>();

  private PoisonedTopic(String topic) {
    this.topic = topic;
  }

  /** A good record. */
  public record Good(String key, byte[] value) {
    public static Good of(String key, Object contract) {
      return new Good(key, ContractsJson.write(contract));
    }
  }

  /** Puts all of the poison on each partition's end, and behind it the good ones in turn. */
  public static PoisonedTopic pour(
      String topic, int partitions, List<Poison> poison, List<Good> good) {
    PoisonedTopic poisoned = new PoisonedTopic(topic);
    Map<String, Object> settings =
        Map.of("bootstrap.servers", Backends.kafka(), "acks", "all", "max.request.size", 4 << 20);
    try (var producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      for (int i = 0; i < poison.size(); i++) {
        Poison bad = poison.get(i);
        RecordMetadata there =
            producer
                .send(new ProducerRecord<>(topic, i % partitions, bad.key(), bad.value()))
                .get();
        poisoned.poured.put(there.partition() + "@" + there.offset(), bad);
      }
      for (int i = 0; i < good.size(); i++) {
        byte[] key = good.get(i).key().getBytes(StandardCharsets.UTF_8);
        producer.send(new ProducerRecord<>(topic, i % partitions, key, good.get(i).value())).get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return poisoned;
  }

  /** What should become of each, by the name of the poison. */
  public Map<String, SetAsideReason> expected() {
    Map<String, SetAsideReason> expected = new TreeMap<>();
    poured.values().forEach(poison -> expected.put(poison.name(), poison.reason()));
    return expected;
  }

  /** What a reader has made of each that it set aside, by the name of the poison. */
  public Map<String, SetAsideReason> setAsideBy(String reader) {
    Map<String, SetAsideReason> found = new TreeMap<>();
    letters().values().stream()
        .filter(letter -> letter.topic().equals(topic) && letter.reader().equals(reader))
        .forEach(
            letter -> {
              Poison poison = poured.get(letter.partition() + "@" + letter.offset());
              if (poison != null) {
                found.put(poison.name(), letter.reason());
              }
            });
    return found;
  }

  /** The letter of a poison; null if there is none. */
  public DeadLetter letter(String reader, String name) {
    return letters().values().stream()
        .filter(letter -> letter.topic().equals(topic) && letter.reader().equals(reader))
        .filter(letter -> poured.containsKey(letter.partition() + "@" + letter.offset()))
        .filter(
            letter -> poured.get(letter.partition() + "@" + letter.offset()).name().equals(name))
        .findFirst()
        .orElse(null);
  }

  /** All that lies in the topic, by id. */
  public static Map<String, DeadLetter> letters() {
    DeadLetterTopic.ensure(Map.of("bootstrap.servers", Backends.kafka()));
    Map<String, DeadLetter> letters = new HashMap<>();
    FeedbackLog.read(Topics.DEAD_LETTERS, "")
        .forEach((id, value) -> letters.put(id, ContractsJson.read(value, DeadLetter.class)));
    return letters;
  }
}
