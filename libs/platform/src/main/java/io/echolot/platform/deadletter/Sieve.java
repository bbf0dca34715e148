package io.echolot.platform.deadletter;

import io.echolot.contracts.SetAsideReason;
import io.echolot.contracts.UnfitRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Lets a reader go on past records that it can't process. What fails because a backend is away is
 * thrown on, so that the reader tries again; what fails by a fault of its own is set aside.
 */
public final class Sieve {

  private final DeadLetters letters;
  private final String reader;

  Sieve(DeadLetters letters, String reader) {
    this.letters = letters;
    this.reader = reader;
  }

  /** Hands each record to {@code action}, one after the other. */
  public void each(
      Iterable<ConsumerRecord<byte[], byte[]>> records,
      Consumer<ConsumerRecord<byte[], byte[]>> action) {
    for (ConsumerRecord<byte[], byte[]> record : records) {
      all(List.of(record), one -> action.accept(one.get(0)));
    }
  }

  /**
   * Hands all records to {@code action} at once. If it fails by a fault of a record, it is handed
   * halves, in order, until each bad one is alone; so it must bear repetition.
   */
  public void all(
      Iterable<ConsumerRecord<byte[], byte[]>> records,
      Consumer<List<ConsumerRecord<byte[], byte[]>>> action) {
    List<ConsumerRecord<byte[], byte[]>> list = new ArrayList<>();
    records.forEach(list::add);
    if (!list.isEmpty()) {
      all(list, action);
    }
  }

  private void all(
      List<ConsumerRecord<byte[], byte[]>> records,
      Consumer<List<ConsumerRecord<byte[], byte[]>>> action) {
    try {
      action.accept(records);
    } catch (RuntimeException | StackOverflowError e) {
      Optional<UnfitRecord> unfit = Fault.ofRecord(e);
      if (unfit.filter(this::isOfRecord).isEmpty()) {
        throw e;
      }
      if (records.size() == 1) {
        setAside(records.get(0), unfit.get());
        return;
      }
      int middle = records.size() / 2;
      all(records.subList(0, middle), action);
      all(records.subList(middle, records.size()), action);
    }
  }

  private boolean isOfRecord(UnfitRecord why) {
    return why.reason() != SetAsideReason.FAILED || !letters.isEnding();
  }

  /**
   * Sets a record aside.
   *
   * @throws IllegalStateException if Kafka doesn't take it
   */
  public void setAside(ConsumerRecord<byte[], byte[]> record, UnfitRecord why) {
    letters.setAside(reader, record, why);
  }
}
