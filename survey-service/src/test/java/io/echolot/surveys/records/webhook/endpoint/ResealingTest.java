package io.echolot.surveys.records.webhook.endpoint;

import static io.echolot.surveys.Caller.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.platform.seal.SealingConfig;
import io.echolot.platform.seal.SecretBox;
import io.echolot.surveys.base.seal.FormerSeal;
import io.echolot.surveys.base.seal.Resealed;
import io.echolot.surveys.base.seal.Resealing;
import io.echolot.surveys.records.webhook.Hooks;
import io.echolot.testkit.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class ResealingTest {

  private static final String STRANGE = "b25lIHRoYXQgbm9ib2R5IHdhcyBldmVyIHRvbGQgb2Y=";

  @Inject Resealing resealing;
  @Inject SecretBox box;
  @Inject SealingConfig config;
  @Inject DataSource database;

  @Test
  void whatAnotherKeySealedIsSealedByTheFirst() throws SQLException {
    JsonPath webhook = Hooks.create("https://shop.example/hook", "[\"survey.closed\"]", "[]");
    String id = webhook.getString("id");
    String secret = webhook.getString("secret");
    String key = config.keys().get(0);
    store(id, FormerSeal.seal(key, id, secret), FormerSeal.seal(STRANGE, id, "lost"));

    Resealed outcome = resealing.all().await().atMost(Duration.ofSeconds(60));

    assertThat(outcome.sealed()).isPositive();
    assertThat(outcome.unknown()).isPositive();
    List<String> stored = stored(id);
    assertThat(box.isUpToDate(stored.get(0))).isTrue();
    assertThat(box.open(id, stored.get(0))).contains(secret);
    assertThat(stored.get(1)).isEqualTo(FormerSeal.seal(STRANGE, id, "lost"));
    as("anna").get("/v1/webhooks/" + id).then().header("ETag", "\"1\"");

    Resealed again = resealing.all().await().atMost(Duration.ofSeconds(60));
    assertThat(again.sealed()).isZero();
    assertThat(again.unknown()).isPositive();
    assertThat(stored(id)).isEqualTo(stored);
  }

  private void store(String id, String secret, String before) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "update webhook set secret = ?, old_secret = ? where id = ?")) {
      statement.setString(1, secret);
      statement.setString(2, before);
      statement.setString(3, id);
      assertThat(statement.executeUpdate()).isEqualTo(1);
    }
  }

  private List<String> stored(String id) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement("select secret, old_secret from webhook where id = ?")) {
      statement.setString(1, id);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return List.of(row.getString(1), row.getString(2));
      }
    }
  }
}
