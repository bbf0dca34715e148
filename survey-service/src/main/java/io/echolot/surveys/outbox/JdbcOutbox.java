package io.echolot.surveys.outbox;

import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.Topics;
import io.echolot.platform.Problem;
import io.echolot.platform.Problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** Records for Kafka, kept in the caller's transaction until the relay has sent them. */
@ApplicationScoped
public class JdbcOutbox {

  private final DataSource database;

  public JdbcOutbox(DataSource database) {
    this.database = database;
  }

  /**
   * Adds what others are to know.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#INVALID} if it has more than
   *     {@link Topics#MOST_BYTES}: Kafka wouldn't take it
   */
  public void put(String topic, String key, Object contract) {
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
    insert(topic, key, value);
  }

  /**
   * Adds what others know already, changed by a word: who closes a survey must not be kept from it
   * by a limit that came later. If Kafka refuses it, the relay sets it aside.
   */
  public void putAgain(String topic, String key, Object contract) {
    insert(topic, key, ContractsJson.write(contract));
  }

  public void putTombstone(String topic, String key) {
    insert(topic, key, null);
  }

  private void insert(String topic, String key, byte[] value) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "insert into outbox (topic, key, value) values (?, ?, ?)")) {
      statement.setString(1, topic);
      statement.setString(2, key);
      statement.setBytes(3, value);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
