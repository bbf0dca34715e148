package io.echolot.platform.deadletter;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.DeadLetter;
import io.echolot.contracts.Topics;
import io.echolot.contracts.UnfitRecord;
import io.echolot.platform.Ids;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

/**
 * Sets aside what can't be processed: to the topic {@code dead-letters}, counted by {@code
 * echolot.dead.letters} and said once in the log, without what it holds. Each call returns once
 * Kafka has it; if Kafka doesn't take it, the caller fails and tries the whole batch again, so that
 * nothing is lost.
 */
public final class DeadLetters {

  /** What was set aside lately isn't set aside anew when its batch is repeated. */
  private static final int REMEMBERED = 10_000;

  /** Where each letter goes, so that they have one order, however many partitions there are. */
  private static final int PARTITION = 0;

  private final String service;
  private final MeterRegistry meters;
  private final Clock clock;
  private final LetterProducer producer;
  private final Cache<String, Boolean> known =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  private volatile boolean ending;

  /**
   * The dead letters of a service.
   *
   * @param client of the channel {@code letters}; fails while Kafka is away
   * @param service its name
   */
  public DeadLetters(
      Supplier<Producer<byte[], byte[]>> client,
      String service,
      MeterRegistry meters,
      Clock clock) {
    this.producer = new LetterProducer(client);
    this.service = service;
    this.meters = meters;
    this.clock = clock;
  }

  /**
   * The service ends: from now on our own code may fail because something that it uses was closed,
   * and that is no fault of a record.
   */
  public void end() {
    ending = true;
  }

  boolean isEnding() {
    return ending;
  }

  /** What a reader uses to go on past records that it can't process. */
  public Sieve sieve(String reader) {
    return new Sieve(this, reader);
  }

  /**
   * Sets a record aside.
   *
   * @throws IllegalStateException if Kafka doesn't take it
   */
  public void setAside(String reader, ConsumerRecord<byte[], byte[]> record, UnfitRecord why) {
    String place = record.topic() + "-" + record.partition() + "@" + record.offset();
    List<DeadLetter.Header> headers = new ArrayList<>();
    for (Header header : record.headers()) {
      headers.add(new DeadLetter.Header(header.key(), header.value()));
    }
    write(
        place,
        new DeadLetter(
            id(reader, place),
            service,
            reader,
            why.reason(),
            why.getMessage(),
            clock.instant(),
            record.topic(),
            record.partition(),
            record.offset(),
            record.key(),
            record.value(),
            headers,
            record.value() == null ? 0 : record.value().length,
            false));
  }

  /**
   * Sets aside what Kafka refuses.
   *
   * @return whether the letter carries its value; if not, it must stay where it is
   * @throws IllegalStateException if Kafka doesn't take the letter, either
   */
  public boolean setAside(String writer, Unsent unsent) {
    return write(
        unsent.place(),
        new DeadLetter(
            id(writer, unsent.place()),
            service,
            writer,
            unsent.why().reason(),
            unsent.why().getMessage(),
            clock.instant(),
            unsent.topic(),
            -1,
            -1,
            unsent.key().getBytes(StandardCharsets.UTF_8),
            unsent.value(),
            List.of(),
            unsent.value() == null ? 0 : unsent.value().length,
            false));
  }

  /**
   * Sends a record once more to its topic, with its key, value and headers, and takes its letter
   * away.
   *
   * @throws IllegalStateException if Kafka doesn't take it now
   * @throws UnfitRecord if Kafka refuses it for good
   */
  public void replay(DeadLetter letter) {
    var record = new ProducerRecord<>(letter.topic(), letter.key(), letter.value());
    letter.headers().forEach(header -> record.headers().add(header.name(), header.value()));
    producer.send(record);
    takeAway(letter.id());
  }

  /**
   * Takes a letter away.
   *
   * @throws IllegalStateException if Kafka doesn't take that now
   */
  public void takeAway(String id) {
    producer.send(new ProducerRecord<>(Topics.DEAD_LETTERS, PARTITION, key(id), null));
    known.invalidate(id);
  }

  private String id(String reader, String place) {
    return Ids.ofName(service + "/" + reader + "/" + place).toString();
  }

  private boolean write(String place, DeadLetter letter) {
    if (known.getIfPresent(letter.id()) != null) {
      return !letter.omitted();
    }
    boolean carried = send(letter);
    known.put(letter.id(), true);
    meters
        .counter(
            "echolot.dead.letters", "reader", letter.reader(), "reason", letter.reason().wireName())
        .increment();
    Log.errorf(
        "%s set aside %s: %s (%s)",
        letter.reader(), place, letter.reason().wireName(), letter.detail());
    return carried;
  }

  private boolean send(DeadLetter letter) {
    try {
      producer.send(record(letter));
      return true;
    } catch (UnfitRecord tooLarge) {
      producer.send(record(letter.withoutValue()));
      return false;
    }
  }

  private static ProducerRecord<byte[], byte[]> record(DeadLetter letter) {
    return new ProducerRecord<>(
        Topics.DEAD_LETTERS, PARTITION, key(letter.id()), ContractsJson.write(letter));
  }

  private static byte[] key(String id) {
    return id.getBytes(StandardCharsets.UTF_8);
  }
}
