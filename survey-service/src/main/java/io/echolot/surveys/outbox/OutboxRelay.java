package io.echolot.surveys.outbox;

import io.echolot.contracts.Topics;
import io.echolot.platform.CompactedTopic;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends what is in the outbox, in order; a replica at a time, at least once. */
@ApplicationScoped
public class OutboxRelay {

  private static final int BATCH = 100;
  private static final long EVERY_MILLIS = 200;
  private static final long PATIENCE_SECONDS = 10;
  // Any number will do, as long as nobody else locks by it in this database.
  private static final String LOCK = "select pg_try_advisory_xact_lock(7032581)";

  private final DataSource database;
  private final Map<String, Object> kafka;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread relay = new Thread(task, "outbox");
            relay.setDaemon(true);
            return relay;
          });
  private KafkaProducer<String, byte[]> producer;

  public OutboxRelay(
      DataSource database, @Identifier("default-kafka-broker") Map<String, Object> kafka) {
    this.database = database;
    this.kafka = kafka;
  }

  private record Waiting(long seq, String topic, String key, byte[] value) {}

  void start(@Observes StartupEvent event) {
    thread.scheduleWithFixedDelay(this::relay, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  void stop(@Observes ShutdownEvent event) {
    thread.shutdownNow();
  }

  private void relay() {
    try {
      QuarkusTransaction.requiringNew().run(this::relayBatch);
    } catch (RuntimeException e) {
      // PostgreSQL or Kafka is away; nothing was deleted, so the next round tries again.
      Log.warnf("Outbox not relayed: %s", e.getMessage());
    }
  }

  private void relayBatch() {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      try (ResultSet locked = statement.executeQuery(LOCK)) {
        if (!locked.next() || !locked.getBoolean(1)) {
          return;
        }
      }
      List<Waiting> waiting = read(statement);
      if (waiting.isEmpty()) {
        return;
      }
      send(waiting);
      // Not all up to the last: a transaction with a lower number may just have committed.
      statement.executeUpdate(
          waiting.stream()
              .map(record -> Long.toString(record.seq()))
              .collect(Collectors.joining(",", "delete from outbox where seq in (", ")")));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Waiting> read(Statement statement) throws SQLException {
    List<Waiting> waiting = new ArrayList<>();
    try (ResultSet rows =
        statement.executeQuery(
            "select seq, topic, key, value from outbox order by seq limit " + BATCH)) {
      while (rows.next()) {
        waiting.add(
            new Waiting(rows.getLong(1), rows.getString(2), rows.getString(3), rows.getBytes(4)));
      }
    }
    return waiting;
  }

  private void send(List<Waiting> waiting) {
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    for (Waiting record : waiting) {
      sent.add(producer().send(new ProducerRecord<>(record.topic(), record.key(), record.value())));
    }
    try {
      for (Future<RecordMetadata> acknowledged : sent) {
        acknowledged.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      }
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("Kafka doesn't take records", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private KafkaProducer<String, byte[]> producer() {
    if (producer == null) {
      CompactedTopic.ensure(
          kafka,
          List.of(
              new CompactedTopic(Topics.SURVEYS, 1),
              new CompactedTopic(Topics.CHANNELS, 1),
              new CompactedTopic(Topics.TENANTS, 1),
              new CompactedTopic(Topics.CUSTOMERS, 6),
              new CompactedTopic(Topics.CONTACTS, 6)));
      Map<String, Object> settings = new HashMap<>(kafka);
      settings.put("acks", "all");
      settings.put("enable.idempotence", "true");
      settings.put("max.block.ms", "5000");
      producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }
    return producer;
  }
}
