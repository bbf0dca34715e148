package io.echolot.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class RecordSpansTest {

  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

  private final List<SpanData> exported = new ArrayList<>();

  private final class Exporter implements SpanExporter {

    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
      exported.addAll(spans);
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode flush() {
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode shutdown() {
      return CompletableResultCode.ofSuccess();
    }
  }

  @Test
  void aRecordsTraceGoesOnAndOthersStartNone() {
    var traced = new ConsumerRecord<>("feedback", 0, 0, new byte[0], new byte[0]);
    String parent = "00-" + TRACE + "-b7ad6b7169203331-01";
    traced.headers().add("traceparent", parent.getBytes(StandardCharsets.UTF_8));
    var plain = new ConsumerRecord<>("feedback", 0, 1, new byte[0], new byte[0]);
    var records =
        new ConsumerRecords<>(
            Map.of(new TopicPartition("feedback", 0), List.of(traced, plain)), Map.of());

    try (var telemetry =
        OpenTelemetrySdk.builder()
            .setTracerProvider(
                SdkTracerProvider.builder()
                    .addSpanProcessor(SimpleSpanProcessor.create(new Exporter()))
                    .build())
            .setPropagators(ContextPropagators.create(W3CTraceContextPropagator.getInstance()))
            .build()) {
      new RecordSpans(telemetry).stored("store", records, Instant.now());
    }

    assertThat(exported).hasSize(1);
    assertThat(exported.get(0).getTraceId()).isEqualTo(TRACE);
    assertThat(exported.get(0).getParentSpanId()).isEqualTo("b7ad6b7169203331");
  }
}
