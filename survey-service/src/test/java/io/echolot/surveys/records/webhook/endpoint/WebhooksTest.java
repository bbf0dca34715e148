package io.echolot.surveys.records.webhook.endpoint;

import static io.echolot.surveys.Caller.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.echolot.surveys.records.webhook.Hooks;
import io.echolot.surveys.records.webhook.Impatient;
import io.echolot.testkit.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(Impatient.class)
@QuarkusTestResource(Backends.class)
class WebhooksTest {

  private static final String URL = "https://shop.example/hook";
  private static final String CLOSED = "[\"survey.closed\"]";

  @Inject DataSource database;

  private static String path(JsonPath webhook) {
    return "/v1/webhooks/" + webhook.getString("id");
  }

  @Test
  void aSecretIsShownOnceAndStoredSealed() throws SQLException {
    JsonPath webhook = Hooks.create(URL, CLOSED, "[]");
    String secret = webhook.getString("secret");

    assertThat(secret).startsWith("whsec_");
    as("anna").get(path(webhook)).then().statusCode(200).body("secret", nullValue());
    as("anna").get("/v1/webhooks").then().body("secret", not(hasItem(startsWith("whsec_"))));
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select w::text from webhook w")) {
      while (rows.next()) {
        assertThat(rows.getString(1)).doesNotContain(secret.substring(6), "whsec_");
      }
    }
  }

  @Test
  void nobodyOverwritesWhatSomebodyElseHasChanged() {
    JsonPath webhook = Hooks.create(URL, CLOSED, "[]");
    String body = "{\"url\":\"%s\",\"events\":%s,\"active\":false}".formatted(URL + "2", CLOSED);

    as("anna").body(body).put(path(webhook)).then().statusCode(428);
    as("anna")
        .header("If-Match", "\"1\"")
        .body(body)
        .put(path(webhook))
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("active", equalTo(false))
        .body("url", equalTo(URL + "2"));
    as("anna").header("If-Match", "\"1\"").body(body).put(path(webhook)).then().statusCode(412);
    as("anna").header("If-None-Match", "\"2\"").get(path(webhook)).then().statusCode(304);
    as("anna").header("If-None-Match", "\"1\"").get(path(webhook)).then().statusCode(200);
  }

  @Test
  void whatIsWrongIsNamed() {
    as("anna")
        .body(
            """
            {"url":"ftp://shop.example","events":[],"surveys":["ok","Not a key"]}""")
        .post("/v1/webhooks")
        .then()
        .statusCode(400)
        .body("violations.field", equalTo(List.of("url", "events", "surveys[1]")));
    for (String url : List.of("https://u:p@a.example", "https://a.example#f", "https://", "a b")) {
      as("anna")
          .body("{\"url\":\"%s\",\"events\":%s}".formatted(url, CLOSED))
          .post("/v1/webhooks")
          .then()
          .statusCode(400)
          .body("violations.field", equalTo(List.of("url")));
    }
    as("anna")
        .body("{\"url\":\"%s\",\"events\":[\"webhook.test\"]}".formatted(URL))
        .post("/v1/webhooks")
        .then()
        .statusCode(400)
        .body("violations.field", equalTo(List.of("events[0]")));
    as("anna").post("/v1/webhooks").then().statusCode(400);
  }

  @Test
  void anotherTenantSeesAndDoesNothing() {
    String path = path(Hooks.create(URL, CLOSED, "[]"));

    as("gina").get("/v1/webhooks").then().body("url", not(hasItem(URL)));
    as("gina").get(path).then().statusCode(404);
    as("gina")
        .header("If-Match", "\"1\"")
        .body("{\"url\":\"%s\",\"events\":%s}".formatted(URL, CLOSED))
        .put(path)
        .then()
        .statusCode(404);
    as("gina").post(path + "/secret").then().statusCode(404);
    as("gina").post(path + "/test").then().statusCode(404);
    as("gina").get(path + "/deliveries").then().statusCode(404);
    as("gina").post(path + "/replay").then().statusCode(404);
    as("gina").delete(path).then().statusCode(204);
    as("anna").get(path).then().statusCode(200);
    as("ben").get(path).then().statusCode(403);
    given().get(path).then().statusCode(401);
  }

  @Test
  void pagesFollowEachOtherByTheHeaderLink() {
    List<String> made = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      made.add(Hooks.create(URL, CLOSED, "[]").getString("id"));
    }
    List<String> seen = new ArrayList<>();
    String next = "/v1/webhooks?limit=2";
    while (next != null) {
      Response page = as("anna").urlEncodingEnabled(false).get(next);
      seen.addAll(page.path("id"));
      String link = page.header("Link");
      next = link == null ? null : link.substring(1, link.indexOf('>'));
    }

    assertThat(seen).containsAll(made).doesNotHaveDuplicates().isSorted();
    as("anna").get("/v1/webhooks?cursor=*").then().statusCode(400);
  }
}
