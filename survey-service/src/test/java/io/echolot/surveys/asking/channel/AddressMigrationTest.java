package io.echolot.surveys.asking.channel;

import static io.echolot.surveys.Caller.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.echolot.testkit.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A database of before addresses were unique comes along, whatever tenants took from each other.
 */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class AddressMigrationTest {

  private static final String CHANNEL =
      "insert into channel (tenant, id, publishable_key, body) values ('%s', '%s', %s, '%s')";
  private static final String NUMBER =
      "{\"tenant\":\"%s\",\"id\":\"%s\",\"channel\":\"sms\",\"account\":\"%s\",\"address\":\"%s\"}";

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @ConfigProperty(name = "quarkus.datasource.username")
  String user;

  @ConfigProperty(name = "quarkus.datasource.password")
  String password;

  /** Not the service's own pool, which has but the connections that Flyway needs. */
  private DataSource database() {
    PGSimpleDataSource database = new PGSimpleDataSource();
    database.setUrl(url);
    database.setUser(user);
    database.setPassword(password);
    return database;
  }

  @Test
  void theOldestKeepsAnAddressAndTheOthersAreNamed() throws SQLException {
    try (Connection connection = database().getConnection();
        Statement sql = connection.createStatement()) {
      sql.execute("create schema before");
      migrate("4");
      sql.execute("set search_path to before");
      sql.execute(sms("zeta", "first", "AC1", "+49 30-1"));
      sql.execute(sms("alpha", "second", "ac1", "0049301"));
      sql.execute(sms("alpha", "third", "AC1", "+49301"));
      sql.execute(sms("alpha", "other", "AC2", "+49301"));
      sql.execute(CHANNEL.formatted("alpha", "web", "'pk_alpha'", "{\"channel\":\"web\"}"));
      String endless = NUMBER.formatted("alpha", "endless", "AC1", "9".repeat(50_000));
      sql.execute(CHANNEL.formatted("alpha", "endless", "null", endless));

      migrate("5");

      assertThat(texts(sql, "select id from channel where address_taken order by id"))
          .containsExactly("second", "third");
      assertThat(texts(sql, "select address_key from channel where id in ('first', 'other')"))
          .containsExactlyInAnyOrder("sms ac1 +49301", "sms ac2 +49301");
      assertThat(texts(sql, "select key || ':' || convert_from(value, 'UTF8') from outbox"))
          .hasSize(2)
          .allMatch(record -> record.startsWith("alpha/") && !record.contains("address"));
      assertThat(texts(sql, "select tenant from publishable_key where key = 'pk_alpha'"))
          .containsExactly("alpha");
      sql.execute("set search_path to public");
      sql.execute("drop schema before cascade");
    }
  }

  private void migrate(String target) {
    Flyway.configure().dataSource(database()).schemas("before").target(target).load().migrate();
  }

  private static String sms(String tenant, String id, String account, String address) {
    return CHANNEL.formatted(tenant, id, "null", NUMBER.formatted(tenant, id, account, address));
  }

  private static List<String> texts(Statement sql, String query) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (ResultSet rows = sql.executeQuery(query)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }

  @Test
  void whoLostAnAddressSeesItAndMayTakeAnotherOne() throws SQLException {
    try (Connection connection = database().getConnection();
        Statement sql = connection.createStatement()) {
      sql.execute(sms("acme", "lost", "AC9", "+4999"));
      sql.execute("update channel set address_taken = true where id = 'lost'");
    }
    as("ben").get("/v1/channels/lost").then().body("addressTaken", equalTo(true));

    as("anna")
        .body("{\"channel\":\"sms\",\"account\":\"AC9\",\"address\":\"+4998877665\"}")
        .put("/v1/channels/lost")
        .then()
        .statusCode(200)
        .body("addressTaken", nullValue());
  }
}
