package io.echolot.surveys.records.alert;

import static io.echolot.surveys.Caller.as;
import static io.echolot.surveys.base.persistence.Database.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.echolot.contracts.ContractsJson;
import io.echolot.surveys.records.alert.rule.AlertBody;
import io.echolot.surveys.records.alert.rule.Alerts;
import io.echolot.testkit.Backends;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Where nothing is set up for alerts. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class AlertLimitsTest {

  @Inject Alerts alerts;

  private static String body(String by, String address) {
    return "{\"name\":\"A\",\"words\":[\"x\"],\"by\":\"%s\",\"address\":\"%s\"}"
        .formatted(by, address);
  }

  @Test
  void withoutAMailServerAnAlertByEmailIsRefused() {
    as("anna")
        .body(body("email", "jo@shop.example"))
        .post("/v1/alerts")
        .then()
        .statusCode(400)
        .body("violations.field", equalTo(List.of("by")))
        .body("violations[0].message", containsString("echolot.mail.host"));
    as("anna").get("/v1/me").then().body("mails", equalTo(false));
  }

  @Test
  void plainHttpIsRefused() {
    as("anna")
        .body(body("teams", "http://teams.example/hook"))
        .post("/v1/alerts")
        .then()
        .statusCode(400)
        .body("violations.field", equalTo(List.of("address")));
  }

  @Test
  void aTenantHasAHundredAtMost() {
    String tenant = "t-" + UUID.randomUUID();
    AlertBody body =
        ContractsJson.read(
            body("slack", "https://a.example/x").getBytes(StandardCharsets.UTF_8), AlertBody.class);
    AlertBody.Ways ways = new AlertBody.Ways(false, false);
    for (int i = 0; i < Alerts.MOST; i++) {
      await(alerts.create(tenant, body, ways));
    }

    assertThatThrownBy(() -> await(alerts.create(tenant, body, ways)))
        .isInstanceOfSatisfying(
            HttpProblem.class, refusal -> assertThat(refusal.getStatusCode()).isEqualTo(409));
    assertThat(await(alerts.list(tenant, "", Alerts.MOST + 1))).hasSize(Alerts.MOST);
  }
}
