package io.echolot.gateway.door;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.gateway.Fixture;
import io.echolot.gateway.published.KnownChannels;
import io.echolot.platform.Ids;
import io.echolot.testkit.Backends;
import io.echolot.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An erasure of %00 once stopped all webhooks: what is no id goes no further than the door. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class PathIdsTest {

  private static final List<String> NONE =
      List.of("%00", "x", "0199A19B-45B8-7A40-9F51-3F0D7C0B9E10", "%F0%9F%98%80", "..;", "a%2Fb");

  @Inject KnownChannels channels;

  @Test
  void whatIsNoIdIsRefusedByItsName() {
    Fixture fixture = Fixture.publish("t-" + Ids.next());
    fixture.untilKnownTo(channels);
    String open = "/v1/public/" + fixture.webKey();
    for (String id : NONE) {
      named("id", staff("DELETE", "/v1/feedback/" + id));
      named("id", staff("GET", "/v1/files/" + id));
      named("id", page("{\"survey\":\"x\"}", open + "/responses/" + id));
      named("responseId", page("x", open + "/responses/" + id + "/files/" + Ids.next()));
      named(
          "response",
          given()
              .urlEncodingEnabled(false)
              .get(open + "/surveys/" + fixture.survey() + "?response=" + id));
      assertThat(staff("GET", "/v1/links/" + id).statusCode()).isEqualTo(404);
      assertThat(staff("DELETE", "/v1/links/" + id).statusCode()).isEqualTo(404);
      assertThat(given().urlEncodingEnabled(false).get("/l/" + id).statusCode()).isEqualTo(404);
    }
  }

  private static Response staff(String method, String path) {
    return given().urlEncodingEnabled(false).auth().oauth2(Tokens.of("anna")).request(method, path);
  }

  private static Response page(String body, String path) {
    return given()
        .urlEncodingEnabled(false)
        .header("Origin", Fixture.ORIGIN)
        .contentType("application/json")
        .body(body)
        .put(path);
  }

  /** Or there is no such path, where an id has a slash in it. */
  private static void named(String field, Response response) {
    assertThat(response.statusCode()).isIn(400, 404);
    if (response.statusCode() == 400) {
      assertThat(response.jsonPath().getList("violations.field")).isEqualTo(List.of(field));
    }
  }
}
