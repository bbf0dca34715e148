package io.echolot.gateway.upload;

import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.answer.StoredFile;
import io.echolot.contracts.feedback.Response;
import io.echolot.contracts.question.Answer;
import io.echolot.contracts.question.QuestionKind;
import io.echolot.contracts.topic.TopicRecords;
import io.echolot.platform.kafka.GroupReader;
import io.echolot.platform.kafka.GroupReaders;
import io.echolot.platform.kafka.RecordKey;
import io.quarkus.logging.Log;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/**
 * Follows the log: what it names is kept for good, what it erases is deleted, whichever replica
 * wrote it.
 */
@Startup
@ApplicationScoped
public class LoggedFiles {

  /** Only records with these bytes are worth parsing. */
  private static final byte[] KIND =
      ("\"" + QuestionKind.FILE.wireName() + "\"").getBytes(StandardCharsets.UTF_8);

  private final Uploads files;
  private final GroupReader reader;

  LoggedFiles(
      @ConfigProperty(name = "mp.messaging.incoming.files.group.id") String group,
      Uploads files,
      GroupReaders readers) {
    this.files = files;
    this.reader = readers.open("logged-files", group, () -> {});
  }

  @Incoming("files")
  @Acknowledgment(Acknowledgment.Strategy.MANUAL)
  Uni<Void> accept(Message<ConsumerRecords<byte[], byte[]>> batch) {
    return reader.take(batch, this::accept);
  }

  private void accept(ConsumerRecords<byte[], byte[]> records) {
    reader.each(records, this::accept);
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
      String key = TopicRecords.key(RecordKey.of(record));
      int slash = key.lastIndexOf('/');
      files.leave(key.substring(0, slash), key.substring(slash + 1));
    } else if (contains(record.value(), KIND)) {
      settle(record);
    }
  }

  private void settle(ConsumerRecord<byte[], byte[]> record) {
    if (TopicRecords.feedback(RecordKey.of(record), record.value()) instanceof Response response) {
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
