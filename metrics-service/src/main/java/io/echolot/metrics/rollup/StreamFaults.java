package io.echolot.metrics.rollup;

import io.echolot.contracts.UnfitRecord;
import io.echolot.platform.deadletter.Fault;
import io.echolot.platform.deadletter.Sieve;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;

/**
 * What becomes of a record at which Kafka Streams fails: it is set aside, and the thread goes on.
 * If Kafka is away, the thread ends, is replaced, and reads the record again. Kafka Streams makes
 * these itself, so they find the sieve where {@link RollupStream} left it.
 */
public final class StreamFaults
    implements ProcessingExceptionHandler,
        DeserializationExceptionHandler,
        ProductionExceptionHandler {

  private static volatile Sieve sieve;

  static void goTo(Sieve letters) {
    sieve = letters;
  }

  @Override
  public void configure(Map<String, ?> settings) {
    // There is nothing to be set.
  }

  @Override
  public ProcessingHandlerResponse handle(
      ErrorHandlerContext context, Record<?, ?> record, Exception failure) {
    return setAside(source(context), failure)
        ? ProcessingHandlerResponse.CONTINUE
        : ProcessingHandlerResponse.FAIL;
  }

  @Override
  public DeserializationHandlerResponse handle(
      ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception failure) {
    return setAside(record, failure)
        ? DeserializationHandlerResponse.CONTINUE
        : DeserializationHandlerResponse.FAIL;
  }

  @Override
  public ProductionExceptionHandlerResponse handle(
      ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception failure) {
    return setAside(source(context), failure)
        ? ProductionExceptionHandlerResponse.CONTINUE
        : ProductionExceptionHandlerResponse.FAIL;
  }

  private static ConsumerRecord<byte[], byte[]> source(ErrorHandlerContext context) {
    var source =
        new ConsumerRecord<>(
            context.topic(),
            context.partition(),
            context.offset(),
            context.sourceRawKey(),
            context.sourceRawValue());
    context.headers().forEach(source.headers()::add);
    return source;
  }

  private static boolean setAside(ConsumerRecord<byte[], byte[]> record, Exception failure) {
    Optional<UnfitRecord> unfit = Fault.ofRecord(failure);
    unfit.ifPresent(why -> sieve.setAside(record, why));
    return unfit.isPresent();
  }
}
