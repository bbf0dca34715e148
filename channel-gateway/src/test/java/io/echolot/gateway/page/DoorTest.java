package io.echolot.gateway.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.gateway.Fixture;
import io.echolot.testkit.Backends;
import io.echolot.testkit.FeedbackLog;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class DoorTest {

  private static Kinds published(String file, int status) {
    Kinds kinds = Kinds.publish(file);
    Fixture.untilRead(() -> given().get(kinds.path()).statusCode() == status);
    return kinds;
  }

  @Test
  void aPinOpensTheSurveyAndTheLinksAnswersComeAlong() {
    Kinds kinds = published("pin.json", 401);
    Reader reader = new Reader("de").opens(kinds.path() + "?answer.nps=9");
    reader.sees("Bitte geben Sie die PIN ein");
    assertThat(reader.page().text()).doesNotContain("Empfehlen");
    reader.enters("pin", "0000").sees("Bitte geben Sie die PIN ein");
    assertThat(reader.page().select("[role=alert]").text()).isEqualTo("Diese PIN stimmt nicht.");
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
        .sees("Diese Umfrage beginnt am 1. Januar 2099, 01:00 MEZ. Bitte kommen Sie dann wieder.");
  }

  @Test
  void whoGuessesReadsHowLongToWaitAndHasTheFormAgain() {
    Kinds kinds = published("pin.json", 401);
    Reader reader = new Reader("de").opens(kinds.path() + "?answer.nps=9");
    for (int i = 0; i < 3; i++) {
      reader.enters("pin", "000" + i);
      assertThat(reader.page().select("[role=alert]").text()).isEqualTo("Diese PIN stimmt nicht.");
    }

    reader.enters("pin", "0003").sees("Bitte geben Sie die PIN ein");

    assertThat(reader.status()).isEqualTo(429);
    assertThat(reader.page().select("[role=alert]").text())
        .isEqualTo(
            "Zu viele Versuche. Bitte warten Sie 1 Sekunde und versuchen Sie es dann noch einmal.");
    Awaitility.await("a second after the third wrong one the next is looked at")
        .until(() -> reader.enters("pin", "4711").page().select("[name=pin]").isEmpty());
    assertThat(reader.page().select("[checked]").val()).isEqualTo("9");
  }

  @Test
  void whoNeedsAnEmailWhereNoneCanBeSentIsToldSo() {
    Kinds kinds = published("email.json", 401);

    new Reader("de")
        .opens(kinds.path())
        .enters("email", "anna@customer.example")
        .sees(
            "Für diese Umfrage brauchen Sie einen Code, den Sie per E-Mail bekommen. Von hier können"
                + " aber keine E-Mails gesendet werden. Bitte geben Sie denen Bescheid, die Sie"
                + " eingeladen haben.");
  }
}
