package io.echolot.gateway.mention;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.echolot.platform.Ids;
import io.echolot.testkit.Backends;
import io.echolot.testkit.FeedbackLog;
import io.echolot.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class MentionsTest {

  private final String tenant = "t-" + Ids.next();

  private String mention(String nativeId, String text) {
    return """
        {"tenant":"%s","source":"mastodon","nativeId":"%s","query":"brand","text":"%s",
         "publishedAt":"2026-11-01T10:00:00Z"}"""
        .formatted(tenant, nativeId, text);
  }

  @Test
  void aMentionSeenTwiceIsStoredOnceAndABadOneCostsOnlyItself() {
    String body =
        "{\"mentions\":["
            + String.join(",", mention("1", "great"), mention("2", ""), mention("1", "great"))
            + "]}";

    given()
        .auth()
        .oauth2(Tokens.ofClient("social-listener"))
        .contentType("application/json")
        .body(body)
        .post("/v1/mentions")
        .then()
        .statusCode(200)
        .body("results[0].state", equalTo("accepted"))
        .body("results[1].state", equalTo("rejected"))
        .body("results[1].violations[0].field", equalTo("mentions[1].text"))
        .body("results[2].state", equalTo("accepted"));

    assertThat(FeedbackLog.read(tenant)).hasSize(1);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "-999999999-01-01T00:00:00Z",
        "-70000-01-01T00:00:00Z",
        "1999-12-31T23:59:59Z",
        "2101-01-01T00:00:00Z",
        "+70000-01-01T00:00:00Z",
        "+999999999-12-31T23:59:59Z"
      })
  void aTimeThatIsNoneIsRefusedByItsPath(String time) {
    given()
        .auth()
        .oauth2(Tokens.ofClient("social-listener"))
        .contentType("application/json")
        .body("{\"mentions\":[" + mention("1", "x").replace("2026-11-01T10:00:00Z", time) + "]}")
        .post("/v1/mentions")
        .then()
        .statusCode(200)
        .body("results[0].state", equalTo("rejected"))
        .body("results[0].violations.field", equalTo(List.of("mentions[0].publishedAt")));
  }

  @Test
  void onlyTheListenerMaySendMentions() {
    given()
        .auth()
        .oauth2(Tokens.of("anna"))
        .contentType("application/json")
        .body("{\"mentions\":[]}")
        .post("/v1/mentions")
        .then()
        .statusCode(403);
  }
}
