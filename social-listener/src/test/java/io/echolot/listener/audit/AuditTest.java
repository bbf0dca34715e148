package io.echolot.listener.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.listener.FarEnds;
import io.echolot.platform.Ids;
import io.echolot.testkit.Backends;
import io.echolot.testkit.LogLines;
import io.echolot.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.logging.Level;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
@QuarkusTestResource(FarEnds.class)
class AuditTest {

  private final String id = Ids.next().toString();

  @Test
  void whatIsTriedInVainStandsInItsOwnLog() {
    try (LogLines log = new LogLines(Level.INFO, LoggedAudit.class.getName())) {
      given().auth().oauth2(Tokens.of("anna")).delete("/v1/sources/" + id).then().statusCode(404);

      Awaitility.await("entries are kept in the background")
          .untilAsserted(
              () ->
                  assertThat(log.lines())
                      .extracting(LogLines.Line::text)
                      .filteredOn(line -> line.contains(id))
                      .singleElement()
                      .asString()
                      .contains("acme", "Anna Adler", "DELETE", "404"));
    }
  }
}
