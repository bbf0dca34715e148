package io.echolot.gateway.file;

import io.echolot.contracts.Answer;
import io.echolot.contracts.AnswerValue;
import io.echolot.contracts.QuestionKind;
import io.echolot.contracts.Response;
import io.echolot.contracts.StoredFile;
import io.echolot.contracts.TopicRecords;
import io.echolot.contracts.Topics;
import io.echolot.platform.TopicReader;
import io.echolot.platform.deadletter.DeadLetters;
import io.echolot.platform.deadletter.Sieve;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Follows the log: what it names is kept for good, what it erases is deleted, whichever replica
 * wrote it.
 */
@ApplicationScoped
public class LoggedFiles {

  /** Only records with these bytes are worth parsing. */
  private static final byte[] KIND =
      ("\"" + QuestionKind.FILE.wireName() + "\"").getBytes(StandardCharsets.UTF_8);

  private static final int FETCHED_AT_ONCE = 1 << 20;
  private static final int FETCHED_AFTER_MILLIS = 1000;

  private final Files files;
  private final Sieve sieve;
  private final TopicReader reader;

  LoggedFiles(
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      @ConfigProperty(name = "echolot.consumer-group") String group,
      Files files,
      DeadLetters letters) {
    this.files = files;
    this.sieve = letters.sieve("logged-files");
    this.reader =
        TopicReader.member(
            "files", unhurried(kafka), group + "-files", LoggedFiles::subscribe, this::accept);
  }

  /** Much at once and not at each answer: nobody waits for it, and answers need the processor. */
  private static Map<String, Object> unhurried(Map<String, Object> kafka) {
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.put("fetch.min.bytes", FETCHED_AT_ONCE);
    settings.put("fetch.max.wait.ms", FETCHED_AFTER_MILLIS);
    return settings;
  }

  void start(@Observes StartupEvent event) {
    reader.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    reader.stop();
  }

  private static void subscribe(KafkaConsumer<byte[], byte[]> consumer) {
    consumer.subscribe(List.of(Topics.FEEDBACK));
  }

  private void accept(ConsumerRecords<byte[], byte[]> records) {
    sieve.each(records, this::accept);
    for (ConsumerRecord<byte[], byte[]> record : records) {
      if (record.value() == null) {
        purge();
        return;
      }
    }
  }

  /** At once, and if that fails by and by: {@link Purge} comes to it again. */
  private void purge() {
    try {
      files.purge();
    } catch (RuntimeException e) {
      Log.warnf("What was erased isn't deleted yet: %s", e.getMessage());
    }
  }

  private void accept(ConsumerRecord<byte[], byte[]> record) {
    if (record.value() == null) {
      String key = TopicRecords.key(TopicReader.key(record));
      int slash = key.lastIndexOf('/');
      files.leave(key.substring(0, slash), key.substring(slash + 1));
    } else if (contains(record.value(), KIND)) {
      settle(record);
    }
  }

  private void settle(ConsumerRecord<byte[], byte[]> record) {
    if (TopicRecords.feedback(TopicReader.key(record), record.value())
        instanceof Response response) {
      List<String> ids = response.answers().stream().flatMap(LoggedFiles::ids).toList();
      if (!ids.isEmpty()) {
        files.settle(response, ids);
      }
    }
  }

  private static Stream<String> ids(Answer answer) {
    return answer.value() instanceof AnswerValue.Files files
        ? files.files().stream().map(StoredFile::id)
        : Stream.empty();
  }

  private static boolean contains(byte[] text, byte[] word) {
    for (int at = 0; at + word.length <= text.length; at++) {
      int same = 0;
      while (same < word.length && text[at + same] == word[same]) {
        same++;
      }
      if (same == word.length) {
        return true;
      }
    }
    return false;
  }
}
