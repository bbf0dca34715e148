package io.echolot.surveys.outbox;

import io.echolot.contracts.ContractsJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Records for Kafka, kept in the caller's transaction until the relay has sent them. */
@ApplicationScoped
public class Outbox {

  private final DataSource database;

  public Outbox(DataSource database) {
    this.database = database;
  }

  public void put(String topic, String key, Object contract) {
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
