package io.echolot.gateway.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.testkit.Backends;
import io.echolot.testkit.FeedbackLog;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class DoorTest {

  private static Kinds published(String file, int status) {
    Kinds kinds = Kinds.publish(file);
    Awaitility.await("the gateway reads the topics in the background")
        .atMost(Duration.ofSeconds(20))
        .until(() -> given().get(kinds.path()).statusCode() == status);
    return kinds;
  }

  @Test
  void aPinOpensTheSurveyAndTheLinksAnswersComeAlong() {
    Kinds kinds = published("pin.json", 401);
    Reader reader = new Reader("de").opens(kinds.path() + "?answer.nps=9");
    reader.sees("Bitte geben Sie die PIN ein");
    assertThat(reader.page().text()).doesNotContain("Empfehlen");
    reader.enters("pin", "0000").sees("Bitte geben Sie die PIN ein");
    assertThat(reader.page().select("[role=alert]").text()).isEqualTo("Das ist nicht die PIN.");
    reader.enters("pin", "4711").sees("Empfehlen Sie uns?");
    assertThat(reader.page().select("[checked]").val()).isEqualTo("9");
    reader.goesOn("a", "9").sees("Danke.");

    assertThat(FeedbackLog.read(kinds.tenant())).hasSize(1);
  }

  @Test
  void aSurveyThatHasntBegunSaysSo() {
    Kinds kinds = published("later.json", 409);
    new Reader("de")
        .opens(kinds.path())
        .sees("Diese Umfrage hat noch nicht begonnen. Bitte kommen Sie später wieder.");
  }
}
