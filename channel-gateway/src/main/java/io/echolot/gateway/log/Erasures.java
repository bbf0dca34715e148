package io.echolot.gateway.log;

import io.echolot.contracts.feedback.FeedbackRecord;
import io.echolot.platform.erased.ErasedRecords;
import io.echolot.platform.kafka.WholeTopics;
import io.echolot.platform.problem.Problem;
import io.echolot.platform.secret.SignedTokens;
import io.quarkus.runtime.Startup;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What was erased for good: no door takes it again, whoever kept a copy of it. */
@Startup
@ApplicationScoped
public class Erasures {

  public static final Problem ERASED =
      new Problem("erased", Status.GONE, "The feedback was erased for good");

  private final ErasedRecords erased;
  private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();

  Erasures(
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      SignedTokens tokens,
      WholeTopics topics) {
    this.erased = new ErasedRecords(kafka, tokens, ErasedRecords.open(topics, kafka), this::tell);
  }

  @PreDestroy
  void close() {
    erased.close();
  }

  @Incoming("erasures")
  Uni<Void> read(ConsumerRecords<byte[], byte[]> records) {
    return erased.read(records);
  }

  /** Whether all is known that was erased before the start. */
  boolean isLoaded() {
    return erased.isLoaded();
  }

  /**
   * Makes sure that a record wasn't erased.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link #ERASED}
   */
  public void refuse(String tenant, String id) {
    if (isErased(tenant, id)) {
      throw refusal();
    }
  }

  public boolean isErased(String tenant, String id) {
    return contains(FeedbackRecord.topicKey(tenant, id));
  }

  /** What those hear who bring more of what was erased. */
  public static RuntimeException refusal() {
    return ERASED.because("Forget what you keep of it; nothing more of it is taken.");
  }

  /** Whether the record of a key of the log was erased. */
  boolean contains(String topicKey) {
    return erased.contains(topicKey);
  }

  /** Under which key the topic tells of it. */
  String mark(String tenant, String id) {
    return erased.key(tenant, id);
  }

  boolean knows(String mark) {
    return erased.knows(mark);
  }

  /** Notes what the topic will tell of. */
  void note(String mark) {
    erased.note(mark);
  }

  /** Tells of each erasure's mark, also of those that this replica made itself. */
  void listen(Consumer<String> listener) {
    listeners.add(listener);
  }

  private void tell(String mark) {
    listeners.forEach(listener -> listener.accept(mark));
  }
}
