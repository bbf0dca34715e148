package io.echolot.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.echolot.contracts.audit.AuditAction;
import io.echolot.contracts.audit.AuditEntry;
import io.echolot.platform.Ids;
import io.echolot.testkit.AuditLog;
import io.echolot.testkit.Backends;
import io.echolot.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;

/** Anna is acme's admin, Cleo its agent. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class AuditTest {

  private final String id = Ids.next().toString();

  private static RequestSpecification as(String user) {
    return given().auth().oauth2(Tokens.of(user));
  }

  private static void soon(ThrowingRunnable holds) {
    // Topics are read and written in the background.
    Awaitility.await().untilAsserted(holds);
  }

  @Test
  void whatPeopleDoIsToldByTheTopicAndWhatRespondentsSendIsNot() {
    as("anna").get("/v1/public/" + id + "/config");
    given().delete("/v1/feedback/" + id).then().statusCode(401);
    as("cleo").delete("/v1/links/" + id).then().statusCode(403);
    as("cleo").get("/v1/files/" + id).then().statusCode(404);
    as("anna").delete("/v1/feedback/" + id).then().statusCode(204);

    soon(
        () ->
            assertThat(AuditLog.about("acme", id))
                .extracting(
                    AuditEntry::action,
                    AuditEntry::kind,
                    entry -> entry.who().name(),
                    AuditEntry::status)
                .containsExactly(
                    tuple(AuditAction.DELETE, "links", "Cleo Clausen", 403),
                    tuple(AuditAction.READ, "files", "Cleo Clausen", 404),
                    tuple(AuditAction.DELETE, "feedback", "Anna Adler", 204)));
  }

  @Test
  void aLinkIsToldByTheCodeThatItGot() {
    Fixture fixture = Fixture.publish("acme");
    String link =
        "{\"publishableKey\":\"%s\",\"survey\":\"%s\"}"
            .formatted(fixture.webKey(), fixture.survey());
    List<String> codes = new ArrayList<>();
    soon(
        () ->
            codes.add(
                as("anna")
                    .contentType("application/json")
                    .body(link)
                    .post("/v1/links")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("code")));

    soon(
        () ->
            assertThat(AuditLog.about("acme", codes.get(0)))
                .extracting(AuditEntry::action, AuditEntry::kind)
                .containsExactly(tuple(AuditAction.CREATE, "links")));
  }
}
