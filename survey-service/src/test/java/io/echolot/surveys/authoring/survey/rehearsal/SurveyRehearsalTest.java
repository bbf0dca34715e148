package io.echolot.surveys.authoring.survey.rehearsal;

import static io.echolot.surveys.Caller.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.echolot.surveys.Caller;
import io.echolot.testkit.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class SurveyRehearsalTest {

  private static final String DRAFT =
      """
      {"key":"r","name":{"en":"R"},"languages":["en","de"],
       "questions":[
         {"key":"nps","kind":"nps","required":true,"title":{"en":"How likely?","de":"Wie?"}},
         {"key":"fast","kind":"single_choice","title":{"en":"You said {answer.nps}. Fast? 🙂"},
          "choices":[{"key":"y","label":{"en":"Yes, it was"}},{"key":"n","label":{"en":"No way"}}],
          "showIf":{"ref":"answer.nps","op":"lte","value":8}}],
       "thanks":{"en":"Bye then"}}""";

  private String id;

  @BeforeEach
  void aSurveyExists() {
    id = Caller.create("{\"key\":\"r%s\"}".formatted(UUID.randomUUID().toString().substring(0, 8)));
  }

  private ValidatableResponse play(String user, String channel, String draft, List<String> said) {
    String messages =
        said.stream().map(text -> "\"" + text + "\"").collect(Collectors.joining(","));
    return as(user)
        .body(
            "{\"channel\":\"%s\",\"language\":\"en\",\"draft\":%s,\"said\":[%s]}"
                .formatted(channel, draft, messages))
        .post("/v1/surveys/" + id + "/rehearsal")
        .then();
  }

  private ValidatableResponse play(String channel, String... said) {
    return play("ben", channel, DRAFT, List.of(said)).statusCode(200);
  }

  @Test
  void aTextMessageTellsHowManySegmentsItTakes() {
    play("sms", "perhaps", "7")
        .body("finished", equalTo(false))
        .body("language", equalTo("en"))
        .body("replies", hasSize(3))
        .body("replies[0][0].text", containsString("How likely?"))
        .body("replies[0][0].text", containsString("STOP"))
        .body("replies[0][0].sms.beyondGsm", equalTo(""))
        .body("replies[1][0].text", not(containsString("STOP")))
        .body("replies[2][0].text", containsString("You said 7. Fast?"))
        .body("replies[2][0].text", containsString("1 Yes, it was"))
        .body("replies[2][0].sms.segments", equalTo(2))
        .body("replies[2][0].sms.beyondGsm", equalTo("🙂"))
        .body("replies[2][0].buttons", empty());
  }

  @Test
  void aChatHasButtonsAndItsLogicAndItsEnd() {
    play("chat", "7")
        .body("replies[0][0].buttons", hasSize(11))
        .body("replies[0][0].buttons[10]", equalTo("10"))
        .body("replies[1][0].buttons", contains("Yes, it was", "No way"))
        .body("replies[1][0].sms", nullValue());
    play("chat", "9")
        .body("finished", equalTo(true))
        .body("replies[1][0].text", equalTo("Bye then"));
    play("chat", "STOP", "hello").body("finished", equalTo(false)).body("replies[2]", empty());
  }

  @Test
  void whatCanNotBePlayedIsNamed() {
    play("ben", "sms", DRAFT.replace("\"lte\",\"value\":8", "\"lte\",\"value\":\"x\""), List.of())
        .statusCode(400)
        .body("violations.field", hasItem(containsString("draft.questions[1].showIf")));
    play("ben", "sms", "{\"key\":\"r\",\"languages\":[\"en\"]}", List.of())
        .statusCode(400)
        .body("violations.field", hasItem("draft.questions"));
    play("ben", "sms", "null", List.of())
        .statusCode(400)
        .body("violations.field", hasItem("draft"));
    play("ben", "kiosk", DRAFT, List.of())
        .statusCode(400)
        .body("violations.field", hasItem("channel"));
    play("ben", "sms", DRAFT, Collections.nCopies(101, "a"))
        .statusCode(400)
        .body("violations.field", hasItem("said"));
    play("ben", "sms", DRAFT, List.of("a", "a".repeat(1601)))
        .statusCode(400)
        .body("violations.field", hasItem("said[1]"));
  }

  @Test
  void nobodyElseRehearsesIt() {
    play("gina", "sms", DRAFT, List.of()).statusCode(404);
  }

  @Test
  void theLongestRehearsalIsPlayed() {
    play("ben", "sms", DRAFT, Collections.nCopies(100, "a b c 11 ".repeat(150)))
        .statusCode(200)
        .body("replies", hasSize(101));
  }
}
