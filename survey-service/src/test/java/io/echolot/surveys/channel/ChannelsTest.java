package io.echolot.surveys.channel;

import static io.echolot.surveys.Caller.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.echolot.platform.Ids;
import io.echolot.testkit.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class ChannelsTest {

  private final String prefix = "c" + Ids.next();
  private final String path = "/v1/channels/" + prefix;

  private static String sms(String survey) {
    return "{\"channel\":\"sms\",\"address\":\"+4930123456\",\"surveyKey\":\"" + survey + "\"}";
  }

  @Test
  void whoSaysWhatHeHasSeenOverwritesNothingElse() {
    String first = as("anna").body(sms("one")).put(path).then().extract().header("ETag");
    as("anna").header("If-Match", first).body(sms("two")).put(path).then().statusCode(200);

    as("anna").header("If-Match", first).body(sms("three")).put(path).then().statusCode(412);
    as("anna").header("If-Match", "\"x\"").body(sms("three")).put(path).then().statusCode(412);
    as("anna").header("If-Match", first).delete(path).then().statusCode(412);
    as("anna").header("If-Match", first).body(sms("x")).put(path + "-new").then().statusCode(412);
    as("ben").get(path).then().body("surveyKey", equalTo("two"));
  }

  @Test
  void whoSaysNothingReplacesWhatIsThere() {
    as("anna").body(sms("one")).put(path).then().statusCode(200);
    as("anna").body(sms("two")).put(path).then().statusCode(200).header("ETag", "\"2\"");
    as("anna").delete(path).then().statusCode(204);
    as("anna").delete(path).then().statusCode(204);
    as("ben").get(path).then().statusCode(404);
  }

  @Test
  void whatTheCallerHasIsNotSentAgain() {
    String tag = as("anna").body(sms("one")).put(path).then().extract().header("ETag");

    as("ben").header("If-None-Match", tag).get(path).then().statusCode(304).header("ETag", tag);
    as("anna").body(sms("two")).put(path).then().statusCode(200);
    as("ben").header("If-None-Match", tag).get(path).then().statusCode(200);
  }

  @Test
  void pagesFollowEachOtherAndFiltersHold() {
    List<String> ids = List.of(prefix + "-a", prefix + "-b", prefix + "_c", prefix + "0");
    ids.forEach(id -> as("anna").body(sms("s")).put("/v1/channels/" + id).then().statusCode(200));
    as("anna").body("{\"channel\":\"web\"}").put(path + "-web").then().statusCode(200);

    List<String> seen = new ArrayList<>();
    String next = "/v1/channels?limit=3&channel=sms&survey=s&q=" + prefix.toUpperCase();
    while (next != null) {
      Response page = as("ben").urlEncodingEnabled(false).get(next);
      seen.addAll(page.path("id"));
      String link = page.header("Link");
      next = link == null ? null : link.substring(1, link.indexOf('>'));
    }

    assertThat(seen).containsExactlyInAnyOrderElementsOf(ids).isSorted();
    as("ben")
        .get("/v1/channels?channel=web&q=" + prefix)
        .then()
        .body("id", contains(prefix + "-web"));
    as("ben").get("/v1/channels?limit=0").then().statusCode(400);
    as("gina").get("/v1/channels?q=" + prefix).then().statusCode(200).body("size()", equalTo(0));
  }
}
