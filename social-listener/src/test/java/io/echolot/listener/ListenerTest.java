package io.echolot.listener;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.echolot.listener.FarEnds.Answer;
import io.echolot.listener.cursor.CursorStore;
import io.echolot.listener.source.ListenerConfig;
import io.echolot.testkit.Backends;
import io.echolot.testkit.Management;
import io.echolot.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
@QuarkusTestResource(FarEnds.class)
class ListenerTest {

  @Inject ObjectMapper mapper;
  @Inject CursorStore cursors;
  @Inject ListenerConfig config;

  private static ConditionFactory soon() {
    // Sources are looked at in the background.
    return Awaitility.await();
  }

  private static String rss(String... ids) {
    StringBuilder items = new StringBuilder();
    for (String id : ids) {
      items
          .append("<item><title>Tent ")
          .append(id)
          .append("</title><guid isPermaLink=\"false\">")
          .append(id)
          .append("</guid><link>https://press.example/")
          .append(id)
          .append("</link><pubDate>Fri, 20 Nov 2026 10:00:00 GMT</pubDate>")
          .append("<description>&lt;p&gt;Stands &lt;b&gt;firm&lt;/b&gt;&lt;/p&gt;</description>")
          .append("</item>");
    }
    return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>T</title>"
        + "<link>https://press.example</link><description>D</description>"
        + "<language>en</language>"
        + items
        + "</channel></rss>";
  }

  private static String status(String id, String visibility, String text) {
    return "{\"id\":\"%s\",\"created_at\":\"2026-11-20T10:00:00.000Z\",\"visibility\":\"%s\","
            .formatted(id, visibility)
        + "\"language\":\"de\",\"uri\":\"https://social.example/%s\",\"url\":\"https://social.example/@jo/%s\","
            .formatted(id, id)
        + "\"content\":\"<p>%s</p>\",\"account\":{\"acct\":\"jo@social.example\"}}".formatted(text);
  }

  private List<JsonNode> delivered(String source, String textPart) throws Exception {
    List<JsonNode> found = new ArrayList<>();
    for (String body : FarEnds.DELIVERED) {
      for (JsonNode mention : mapper.readTree(body).path("mentions")) {
        if (mention.path("source").asText().equals(source)
            && mention.path("text").asText().contains(textPart)) {
          found.add(mention);
        }
      }
    }
    return found;
  }

  @Test
  void aFeedIsDeliveredOnceWithOurToken() throws Exception {
    FarEnds.ANSWERS.put("/press.xml", new Answer(200, Map.of("ETag", "\"1\""), rss("a", "b")));
    soon()
        .until(
            () -> !delivered("rss", "Tent a").isEmpty() && !delivered("rss", "Tent b").isEmpty());
    FarEnds.ANSWERS.put("/press.xml", new Answer(200, Map.of("ETag", "\"2\""), rss("b", "c")));
    soon().until(() -> !delivered("rss", "Tent c").isEmpty());

    for (String once : List.of("Tent a", "Tent b", "Tent c")) {
      assertThat(delivered("rss", once)).hasSize(1);
    }
    JsonNode mention = delivered("rss", "Tent a").get(0);
    assertThat(mention.path("text").asText()).isEqualTo("Tent a\nStands firm");
    assertThat(mention.path("tenant").asText()).isEqualTo("acme");
    assertThat(mention.path("stage").asText()).isEqualTo("discover");
    assertThat(mention.path("publishedAt").asText()).isEqualTo("2026-11-20T10:00:00Z");
    String claims = FarEnds.TOKENS.get(0).split("\\.")[1];
    JsonNode token =
        mapper.readTree(new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8));
    assertThat(token.at("/realm_access/roles").toString()).contains("listener");
  }

  @Test
  void aTimelineIsFollowedFromItsCursorAndOnlyPublicOnesCount() throws Exception {
    String path = "/api/v1/timelines/tag/tent";
    FarEnds.ANSWERS.put(
        path,
        new Answer(
            200,
            Map.of(),
            "[" + status("102", "public", "Zwei") + "," + status("99", "public", "Eins") + "]"));
    soon().until(() -> delivered("mastodon", "").size() == 2);
    soon().until(() -> FarEnds.REQUESTS.stream().anyMatch(uri -> uri.contains("min_id=102")));

    FarEnds.ANSWERS.put(path, new Answer(429, Map.of("Retry-After", "1"), ""));
    soon()
        .untilAsserted(
            () ->
                given()
                    .auth()
                    .oauth2(Tokens.of("anna"))
                    .get("/v1/sources")
                    .then()
                    .body("find{it.id=='fediverse'}.lastError", containsString("429")));
    FarEnds.ANSWERS.put(
        path,
        new Answer(
            200,
            Map.of(),
            "["
                + status("104", "unlisted", "Geheim")
                + ","
                + status("103", "public", "Drei")
                + "]"));
    soon().until(() -> delivered("mastodon", "Drei").size() == 1);
    given()
        .auth()
        .oauth2(Tokens.of("ben"))
        .get("/v1/sources")
        .then()
        .body("find{it.id=='fediverse'}.position", equalTo("104"));
    assertThat(delivered("mastodon", "")).hasSize(3);
    assertThat(delivered("mastodon", "Geheim")).isEmpty();
  }

  @Test
  void whatTheGatewayDoesntTakeIsDeliveredLater() throws Exception {
    FarEnds.gatewayStatus = 503;
    try {
      FarEnds.ANSWERS.put("/theirs.xml", new Answer(200, Map.of(), rss("late")));
      soon()
          .untilAsserted(
              () ->
                  given()
                      .auth()
                      .oauth2(Tokens.of("gina"))
                      .get("/v1/sources")
                      .then()
                      .body("", hasSize(1))
                      .body("[0].lastError", containsString("503")));
    } finally {
      FarEnds.gatewayStatus = 200;
    }

    soon().until(() -> delivered("rss", "Tent late").size() == 1);
  }

  @Test
  void aBrokenFeedIsToldAndHarmsNoOther() {
    FarEnds.ANSWERS.put(
        "/broken.xml",
        new Answer(
            200,
            Map.of(),
            "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                + "<rss version=\"2.0\"><channel><item><title>&x;</title><guid>1</guid></item>"
                + "</channel></rss>"));
    soon()
        .untilAsserted(
            () ->
                given()
                    .auth()
                    .oauth2(Tokens.of("anna"))
                    .get("/v1/sources")
                    .then()
                    .statusCode(200)
                    .body("id", hasItems("press", "fediverse", "broken"))
                    .body(
                        "find{it.id=='broken'}.lastError", containsString("no RSS or Atom feed")));
  }

  @Test
  void slowSourcesOfOneTenantHoldUpNobody() throws Exception {
    soon().untilAtomic(FarEnds.MOST_DRIPPING, equalTo(4));

    FarEnds.ANSWERS.put("/theirs.xml", new Answer(200, Map.of(), rss("beside")));

    soon().until(() -> delivered("rss", "Tent beside").size() == 1);
    soon()
        .untilAsserted(
            () ->
                assertThat(cursors.find(source("slow-0")).lastError())
                    .isEqualTo("No answer within 3000 ms."));
    assertThat(FarEnds.MOST_DRIPPING).hasValue(4);
  }

  private ListenerConfig.Source source(String id) {
    return config.sources().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void whereASourceIsFoundInTheEndIsTold() throws Exception {
    FarEnds.ANSWERS.put("/new.xml", new Answer(200, Map.of(), rss("moved")));
    FarEnds.ANSWERS.put("/moved.xml", new Answer(301, Map.of("Location", "/new.xml"), ""));

    soon().until(() -> delivered("rss", "Tent moved").size() == 1);
    soon()
        .untilAsserted(
            () ->
                given()
                    .auth()
                    .oauth2(Tokens.of("anna"))
                    .get("/v1/sources")
                    .then()
                    .body("find{it.id=='moved'}.foundAt", endsWith("/new.xml")));
  }

  @Test
  void onlyTheTenantsPeopleSeeItsSources() {
    given().get("/v1/sources").then().statusCode(401);
    given().auth().oauth2(Tokens.of("cleo")).get("/v1/sources").then().statusCode(403);
    given().auth().oauth2(Tokens.of("nora")).get("/v1/sources").then().statusCode(403);
    given().get(Management.url("/q/health/ready")).then().statusCode(200);
  }
}
