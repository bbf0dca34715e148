package io.echolot.metrics.rollup;

import io.echolot.contracts.UnfitRecord;
import io.echolot.contracts.topic.TopicRecords;
import io.echolot.metrics.rollup.cell.Contribution;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/** Makes contributions of the log's records; what is unfit for it goes no further. */
final class ContributionReading extends ContextualFixedKeyProcessor<String, byte[], Contribution> {

  private final BiConsumer<ConsumerRecord<byte[], byte[]>, UnfitRecord> unfit;

  private final Predicate<String> erased;

  ContributionReading(
      BiConsumer<ConsumerRecord<byte[], byte[]>, UnfitRecord> unfit, Predicate<String> erased) {
    this.unfit = unfit;
    this.erased = erased;
  }

  @Override
  public void process(FixedKeyRecord<String, byte[]> record) {
    try {
      context().forward(record.withValue(contribution(record.key(), record.value())));
    } catch (UnfitRecord e) {
      unfit.accept(source(record), e);
    }
  }

  private Contribution contribution(String key, byte[] value) {
    String checked = TopicRecords.key(key == null ? "" : key);
    return value == null || erased.test(checked)
        ? Contribution.ERASED
        : Contribution.of(TopicRecords.feedback(checked, value));
  }

  private ConsumerRecord<byte[], byte[]> source(FixedKeyRecord<String, byte[]> record) {
    RecordMetadata place = context().recordMetadata().orElseThrow();
    byte[] key = record.key() == null ? null : record.key().getBytes(StandardCharsets.UTF_8);
    var source =
        new ConsumerRecord<>(place.topic(), place.partition(), place.offset(), key, record.value());
    record.headers().forEach(source.headers()::add);
    return source;
  }
}
