package io.echolot.platform.kafka;

import io.quarkus.logging.Log;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.utils.Utils;

/**
 * Lets a channel's client wait until Kafka's name can be resolved. Kafka's clients fail while it
 * can't, and a channel without a client never comes back. Each channel makes its client in a thread
 * of its own ({@code lazy-client}), where waiting is no harm; interceptors are configured before
 * the name is looked up, and do nothing else here.
 */
public final class AwaitsBroker
    implements ConsumerInterceptor<Object, Object>, ProducerInterceptor<Object, Object> {

  private static final long PAUSE_MILLIS = 500;

  private static volatile boolean ended;

  @Override
  public void configure(Map<String, ?> settings) {
    List<String> servers = servers(settings.get(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG));
    boolean told = false;
    while (!isKnown(servers)) {
      if (!told) {
        Log.warnf("Waiting until one of %s can be resolved", servers);
        told = true;
      }
      if (ended) {
        throw new KafkaException("The service ends, and Kafka's name isn't known");
      }
      try {
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        throw new InterruptException(e);
      }
    }
  }

  private static List<String> servers(Object setting) {
    return setting instanceof List<?> list
        ? list.stream().map(Object::toString).toList()
        : List.of(setting.toString().split("\\s*,\\s*"));
  }

  /** Also if a name is none: the client says better what is wrong with it. */
  private static boolean isKnown(List<String> servers) {
    return servers.stream().map(Utils::getHost).anyMatch(host -> host == null || isResolved(host));
  }

  private static boolean isResolved(String host) {
    return !new InetSocketAddress(host, 0).isUnresolved();
  }

  /** The service ends, and nobody waits any more. */
  static void giveUp() {
    ended = true;
  }

  @Override
  public ConsumerRecords<Object, Object> onConsume(ConsumerRecords<Object, Object> records) {
    return records;
  }

  @Override
  public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {}

  @Override
  public ProducerRecord<Object, Object> onSend(ProducerRecord<Object, Object> record) {
    return record;
  }

  @Override
  public void onAcknowledgement(RecordMetadata metadata, Exception failure) {}

  @Override
  public void close() {}
}
