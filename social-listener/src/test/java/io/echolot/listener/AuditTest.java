package io.echolot.listener;

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
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
@QuarkusTestResource(FarEnds.class)
class AuditTest {

  private final String id = Ids.next().toString();

  @Test
  void aChangeThatIsTriedIsToldByTheTopic() {
    given().auth().oauth2(Tokens.of("anna")).delete("/v1/sources/" + id).then().statusCode(404);

    // Entries are sent in the background.
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(AuditLog.about("acme", id))
                    .extracting(
                        AuditEntry::action,
                        AuditEntry::kind,
                        entry -> entry.who().name(),
                        AuditEntry::status)
                    .containsExactly(tuple(AuditAction.DELETE, "sources", "Anna Adler", 404)));
  }
}
