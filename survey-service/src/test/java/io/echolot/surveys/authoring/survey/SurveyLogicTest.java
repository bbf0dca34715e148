package io.echolot.surveys.authoring.survey;

import static io.echolot.surveys.Caller.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.echolot.surveys.Caller;
import io.echolot.testkit.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class SurveyLogicTest {

  private final String key = "logic-" + UUID.randomUUID().toString().substring(0, 8);

  private String draft(String question, String logic) {
    return """
        {"key":"%s","name":{"en":"Logic"},"languages":["en"],"touchpoints":["checkout"],
         "questions":[{"key":"nps","kind":"nps","required":true,"title":{"en":"How likely?"}},%s],
         "thanks":{"en":"Grüße 🎉"},"logic":{%s}}"""
        .formatted(key, question, logic);
  }

  private static final String WHY =
      """
      {"key":"why","kind":"text","title":{"en":"You gave us {answer.nps}. Why?"},
       "showIf":{"ref":"answer.nps","op":"lte","value":6}}""";

  @Test
  void logicIsPublishedAsItWasWritten() {
    Caller.putJourney();
    String id =
        Caller.create(
            draft(
                WHY,
                """
                "jumps":[{"from":"nps","to":"bye","when":{"ref":"answer.nps","op":"gte","value":9}}],
                "ends":[{"key":"bye","when":{"any":[]},"text":{"en":"Great!"},
                         "redirect":"https://reviews.example/"}]"""));

    as("anna").post("/v1/surveys/" + id + "/publish").then().statusCode(200);

    as("ben")
        .get("/v1/surveys/" + id + "/versions/1")
        .then()
        .body("logic.jumps[0].to", equalTo("bye"))
        .body("logic.jumps[0].when.op", equalTo("gte"))
        .body("logic.ends[0].redirect", equalTo("https://reviews.example/"))
        .body("questions[1].showIf.value", equalTo(6));
  }

  @Test
  void brokenLogicIsNotPublishedAndNamed() {
    Caller.putJourney();
    String id = Caller.create(draft(WHY, "\"jumps\":[{\"from\":\"why\",\"to\":\"nps\"}]"));

    as("anna")
        .post("/v1/surveys/" + id + "/publish")
        .then()
        .statusCode(400)
        .body("violations", hasSize(1))
        .body("violations[0].field", equalTo("logic.jumps[0].to"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'kind':'mood'} | questions[1].kind | one of nps, csat",
        "{'style':'loud'} | questions[1].style | one of usual, stars",
        "{'showIf':{'ref':'answer.nps'}} | questions[1].showIf | ref and op",
        "{'showIf':{'all':[{'ref':'answer.nps','op':'like','value':1}]}}"
            + " | questions[1].showIf | all[0]: op must be one of answered",
        "{'showIf':5} | questions[1].showIf | ref and op",
        "{'showIf':{'ref':'answer.nps','op':'eq','value':[1]}}"
            + " | questions[1].showIf | strings only",
        "{'choices':[null]} | questions[1].choices[0] | null",
        "{'title':{'en':null}} | questions[1].title.en | text",
        "{'scale':1.5} | questions[1].scale | whole number",
        "{'scale':'x'} | questions[1].scale | whole number",
        "{'required':'x'} | questions[1].required | true or false",
        "{'title':'x'} | questions[1].title | object",
        "{'limits':{'earliest':'1.1.2026'}} | questions[1].limits.earliest | date",
        "null | questions[1] | null",
      })
  void whatCannotBeReadIsToldWithItsPath(String question, String path, String message) {
    as("anna")
        .body(draft(question.replace('\'', '"'), ""))
        .post("/v1/surveys")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", equalTo("https://echolot.example/problems/invalid"))
        .body("violations[0].field", equalTo(path))
        .body("violations[0].message", containsString(message));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'variables':[{'key':'v','steps':[{'op':'divide'}]}]"
            + " | logic.variables[0].steps[0].op | one of set",
        "'jumps':{} | logic.jumps | array",
        "'jumps':[{'from':'nps','to':'end','when':[]}] | logic.jumps[0].when | ref and op",
        "'hidden':[{}] | logic.hidden[0] | text",
      })
  void neitherCanLogic(String logic, String path, String message) {
    as("anna")
        .body(draft(WHY, logic.replace('\'', '"')))
        .post("/v1/surveys")
        .then()
        .statusCode(400)
        .body("violations.field", hasItem(path))
        .body("violations[0].message", containsString(message));
  }

  @Test
  void conditionsWithoutEndAreRefused() {
    String deep = "{\"not\":".repeat(900) + "{\"any\":[]}" + "}".repeat(900);

    as("anna")
        .body(draft(WHY, "\"jumps\":[{\"from\":\"nps\",\"to\":\"end\",\"when\":" + deep + "}]"))
        .post("/v1/surveys")
        .then()
        .statusCode(400)
        .body("violations[0].message", containsString("nested too deeply"));
  }

  @ParameterizedTest
  @CsvSource({"\\u0000", "\\ud800"})
  void aCharacterThatCannotBeStoredIsRefused(String character) {
    as("anna")
        .body(draft(WHY, "").replace("Grüße 🎉", character))
        .post("/v1/surveys")
        .then()
        .statusCode(400)
        .body("type", equalTo("https://echolot.example/problems/invalid"));
    Caller.create(draft(WHY, "").replace("Grüße 🎉", "\\\\u0000"));
  }

  @Test
  void aSurveyTellsWhichChannelsItFits() {
    String id =
        Caller.create(
            draft(
                """
                {"key":"who","kind":"contact","title":{"en":"Who?"},"fields":[{"key":"email"}]}""",
                ""));

    as("ben")
        .get("/v1/surveys/" + id + "/channels")
        .then()
        .statusCode(200)
        .body("find { it.channel == 'web' }.fits", equalTo(true))
        .body("find { it.channel == 'sms' }.fits", equalTo(false))
        .body("find { it.channel == 'sms' }.reasons[0].path", equalTo("questions[1].kind"));
    as("gina").get("/v1/surveys/" + id + "/channels").then().statusCode(404);
  }

  @Test
  void aSurveyThatItsSmsChannelCannotAskIsNotPublished() {
    Caller.putJourney();
    as("anna")
        .body(
            """
            {"channel":"sms","address":"+49151%d","account":"AC0123456789abcdef0123456789abcdef",
             "surveyKey":"%s"}"""
                .formatted(Math.abs(key.hashCode() % 100000000), key))
        .put("/v1/channels/" + key)
        .then()
        .statusCode(201);
    String id = Caller.create(draft(WHY.replace("Why?", "Why? ".repeat(200)), ""));

    as("anna")
        .post("/v1/surveys/" + id + "/publish")
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("questions[1]"))
        .body("violations[0].message", containsString("7 SMS segments"));
    as("anna").delete("/v1/channels/" + key).then().statusCode(204);
  }

  @ParameterizedTest
  @CsvSource({"sms, STOP", "sms, alto", "chat, alto"})
  void aChannelCanNotAskAPublishedSurveyThatDoesNotFit(String kind, String label) {
    Caller.putJourney();
    String choice =
        """
        {"key":"level","kind":"single_choice","title":{"en":"How?"},
         "choices":[{"key":"a","label":{"en":"Medium"}},{"key":"b","label":{"en":"%s"}}]}""";
    String id = Caller.create(draft(choice.formatted(label), ""));
    String channel =
        """
        {"channel":"%s","address":"%s","account":"%s","surveyKey":"%s"}"""
            .formatted(
                kind,
                kind.equals("sms") ? "+49152%d".formatted(Math.abs(key.hashCode() % 10000000)) : "",
                kind.equals("sms") ? key : "",
                key);
    as("anna").body(channel).put("/v1/channels/" + key).then().statusCode(201);
    as("anna").delete("/v1/channels/" + key).then().statusCode(204);

    as("anna").post("/v1/surveys/" + id + "/publish").then().statusCode(200);
    as("anna")
        .body(channel)
        .put("/v1/channels/" + key)
        .then()
        .statusCode(400)
        .body("violations.field", hasItem("surveyKey"))
        .body("violations[0].message", containsString("questions[1].choices[1].label.en"));
    as("anna").get("/v1/channels/" + key).then().statusCode(404);
    as("anna")
        .body(channel.replace(kind, "web").replaceAll("\"(address|account)\":\"[^\"]*\",", ""))
        .put("/v1/channels/" + key)
        .then()
        .statusCode(201);
    as("anna").delete("/v1/channels/" + key).then().statusCode(204);
  }
}
