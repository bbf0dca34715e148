package io.echolot.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.feedback.Mention;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BackendsTest {

  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  @Test
  void aTokenNamesTenantAndRole() throws IOException {
    JsonNode claims = claims(Tokens.of("anna"));

    assertThat(claims.path("tenant").asText()).isEqualTo("acme");
    assertThat(claims.at("/realm_access/roles/0").asText()).isEqualTo("admin");
    assertThat(claims(Tokens.of("nora")).has("tenant")).isFalse();
    assertThat(claims(Tokens.ofClient("social-listener")).at("/realm_access/roles/0").asText())
        .isEqualTo("listener");
  }

  private static JsonNode claims(String token) throws IOException {
    byte[] payload = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
    return ContractsJson.mapper().readTree(payload);
  }

  @Test
  void theLogKeepsTheNewestOfAKey() {
    String tenant = "t-" + UUID.randomUUID();
    FeedbackLog.send(mention(tenant, "a", "first"));
    FeedbackLog.send(mention(tenant, "a", "second"));
    FeedbackLog.send(mention(tenant, "b", "erased"));
    FeedbackLog.erase(tenant, "b");

    assertThat(FeedbackLog.read(tenant)).containsExactly(mention(tenant, "a", "second"));
  }

  private static Mention mention(String tenant, String id, String text) {
    return new Mention(tenant, id, 1, "rss", "brand", "", "", "en", text, "", "", NOON, NOON);
  }

  @Test
  void everyServiceGetsADatabaseOfItsOwn() throws SQLException {
    var first = new Backends().start();
    var second = new Backends().start();

    assertThat(first.get("quarkus.datasource.jdbc.url"))
        .isNotEqualTo(second.get("quarkus.datasource.jdbc.url"));
    try (var connection =
        DriverManager.getConnection(
            first.get("quarkus.datasource.jdbc.url"),
            first.get("quarkus.datasource.username"),
            first.get("quarkus.datasource.password"))) {
      assertThat(connection.isValid(5)).isTrue();
    }
  }
}
