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
import org.junit.jupiter.api.Test;

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
