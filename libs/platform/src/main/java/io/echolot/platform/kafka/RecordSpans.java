package io.echolot.platform.kafka;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * Goes on with the traces that records carry in their headers (W3C Trace Context), so that a trace
 * follows an answer from the door to where it is stored. Records without one cost nothing.
 */
public final class RecordSpans {

  private static final TextMapGetter<Headers> GETTER =
      new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Headers headers) {
          return Arrays.stream(headers.toArray()).map(Header::key).toList();
        }

        @Override
        public String get(Headers headers, String key) {
          Header header = headers.lastHeader(key);
          return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
        }
      };

  private final OpenTelemetry telemetry;
  private final Tracer tracer;

  public RecordSpans(OpenTelemetry telemetry) {
    this.telemetry = telemetry;
    this.tracer = telemetry.getTracer("io.echolot");
  }

  /** One span for each record that has a trace, from {@code begun} until now. */
  public void stored(String what, ConsumerRecords<byte[], byte[]> records, Instant begun) {
    for (ConsumerRecord<byte[], byte[]> record : records) {
      if (record.headers().lastHeader("traceparent") != null) {
        Context parent =
            telemetry
                .getPropagators()
                .getTextMapPropagator()
                .extract(Context.root(), record.headers(), GETTER);
        tracer
            .spanBuilder(what)
            .setParent(parent)
            .setSpanKind(SpanKind.CONSUMER)
            .setStartTimestamp(begun)
            .setAttribute("messaging.destination.name", record.topic())
            .startSpan()
            .end();
      }
    }
  }
}
