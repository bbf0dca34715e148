package io.echolot.surveys.base.outbox;

import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.Topics;
import io.echolot.platform.problem.Problem;
import io.echolot.platform.problem.Problem.Violation;
import io.echolot.surveys.base.persistence.Database;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Records for Kafka, kept in the caller's transaction until the relay has sent them. */
@ApplicationScoped
public class Outbox {

  private final Database database;

  public Outbox(Database database) {
    this.database = database;
  }

  /**
   * Adds what others are to know.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#INVALID} if it has more than
   *     {@link Topics#MOST_BYTES}: Kafka wouldn't take it
   */
  public Uni<Void> put(String topic, String key, Object contract) {
    byte[] value = ContractsJson.write(contract);
    if (value.length > Topics.MOST_BYTES) {
      throw Problem.INVALID.because(
          "Nothing was stored: it is too large for the services that are to know it.",
          List.of(
              new Violation(
                  "",
                  "must have at most %d bytes on its way to other services, and has %d"
                      .formatted(Topics.MOST_BYTES, value.length))));
    }
    return insert(topic, key, value);
  }

  /**
   * Adds what others know already, changed by a word: who closes a survey must not be kept from it
   * by a limit that came later. If Kafka refuses it, the relay sets it aside.
   */
  public Uni<Void> putAgain(String topic, String key, Object contract) {
    return insert(topic, key, ContractsJson.write(contract));
  }

  public Uni<Void> putTombstone(String topic, String key) {
    return insert(topic, key, null);
  }

  private Uni<Void> insert(String topic, String key, byte[] value) {
    OutboxRow row = new OutboxRow();
    row.topic = topic;
    row.key = key;
    row.value = value;
    return database.write(session -> session.insert(row));
  }
}
