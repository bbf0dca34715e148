package io.echolot.gateway.erasure;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import com.mongodb.client.MongoClient;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.Topics;
import io.echolot.contracts.customer.PersonalLink;
import io.echolot.contracts.feedback.FeedbackRecord;
import io.echolot.contracts.logic.Logic;
import io.echolot.gateway.Fixture;
import io.echolot.gateway.audience.Ground;
import io.echolot.gateway.published.KnownChannels;
import io.echolot.gateway.sms.Phone;
import io.echolot.platform.Ids;
import io.echolot.platform.secret.SignedTokens;
import io.echolot.testkit.Backends;
import io.echolot.testkit.FeedbackLog;
import io.echolot.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was erased comes back by no door. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ErasedTest {

  private static final String SECRET = "\"secret\":\"mine-0123456789-0123456789\",";

  @Inject SignedTokens tokens;
  @Inject KnownChannels channels;
  @Inject MongoClient mongo;

  @ConfigProperty(name = "quarkus.mongodb.database")
  String database;

  @ConfigProperty(name = "echolot.public-url")
  String publicUrl;

  private final String id = Ids.next().toString();
  private Ground ground;

  @BeforeEach
  void publish() {
    ground = Ground.publish("acme", Ground.open(), Logic.NONE);
  }

  private io.restassured.response.Response put(int revision) {
    return ground.put(id, revision, SECRET + Ground.complete("a"), "");
  }

  private static void erase(String user, String id) {
    given().auth().oauth2(Tokens.of(user)).delete("/v1/feedback/" + id).then().statusCode(204);
  }

  private static boolean isLogged(String id) {
    return FeedbackLog.read("acme").stream().anyMatch(record -> record.id().equals(id));
  }

  @Test
  void everyDoorSaysThatItIsGoneForGood() {
    put(1).then().statusCode(202);
    erase("gina", id);
    put(2).then().statusCode(202);
    erase("anna", id);
    erase("anna", id);

    put(3).then().statusCode(410).body("type", endsWith("/erased"));
    String line = "{\"id\":\"%s\",\"channel\":\"phone\",\"survey\":\"%s\",%s}\n";
    byte[] lines =
        (line.formatted(id, ground.key(), Ground.complete("a"))
                + line.formatted(Ids.next(), ground.key(), Ground.complete("a")))
            .getBytes(UTF_8);
    for (String door : List.of(ground.kiosk(), "/v1/responses")) {
      String[] answers =
          given()
              .auth()
              .oauth2(door.equals("/v1/responses") ? Tokens.of("anna") : "")
              .contentType("application/x-ndjson")
              .body(lines)
              .post(door)
              .asString()
              .split("\n");
      assertThat(answers[0]).contains("rejected", "/erased", "410");
      assertThat(answers[1]).contains("accepted");
    }
    given()
        .queryParam("response", id)
        .get(ground.path("surveys/" + ground.key()))
        .then()
        .statusCode(410)
        .body("type", endsWith("/erased"));
    assertThat(isLogged(id)).isFalse();
    assertThat(FeedbackLog.read(Topics.ERASURES, "acme/").keySet())
        .isNotEmpty()
        .noneMatch(key -> key.contains(id));
  }

  @Test
  void aPersonalLinkAndAnOpenPageEndThere() {
    var link = new PersonalLink(ground.key(), "c1", id, true, Map.of());
    String token =
        tokens.sign(
            PersonalLink.PURPOSE,
            "acme",
            Map.of(PersonalLink.CLAIM, ContractsJson.mapper().convertValue(link, Map.class)),
            Instant.now().plusSeconds(600));
    String page = ground.path("").replace("/v1/public/", "/s/") + ground.key();
    String form =
        given().queryParam("t", token).get(page).then().statusCode(200).extract().asString();
    erase("anna", id);

    given().queryParam("t", token).get(page).then().statusCode(410).body(containsString("deleted"));
    ground.survey(token).then().statusCode(410).body("type", endsWith("/erased"));
    String state = form.replaceAll("(?s).*name=\"state\" value=\"([^\"]+)\".*", "$1");
    given()
        .formParam("go", "on")
        .formParam("state", state)
        .formParam("a", "a")
        .post(page)
        .then()
        .statusCode(410)
        .body(containsString("deleted"));
    assertThat(isLogged(id)).isFalse();
  }

  @Test
  void aMentionThatIsFoundAgainStaysErased() {
    String nativeId = Ids.next().toString();
    String mention = Ids.ofName("acme/rss/" + nativeId).toString();
    Map<String, ?> body =
        Map.of(
            "mentions",
            List.of(Map.of("tenant", "acme", "source", "rss", "nativeId", nativeId, "text", "x")));
    post(body).body("results[0].state", equalTo("accepted"));
    erase("anna", mention);

    post(body).body("results[0].state", equalTo("rejected"));
    assertThat(isLogged(mention)).isFalse();
  }

  private static io.restassured.response.ValidatableResponse post(Map<String, ?> body) {
    return given()
        .auth()
        .oauth2(Tokens.ofClient("social-listener"))
        .contentType("application/json")
        .body(body)
        .post("/v1/mentions")
        .then()
        .statusCode(200);
  }

  @Test
  void aTextMessageThatComesOnceMoreIsAnsweredAndNotKept() {
    Fixture fixture = Fixture.publish("acme");
    fixture.untilKnownTo(channels);
    Phone phone = Phone.of(fixture, publicUrl);
    String sid = Phone.sid();
    String reply = phone.send(sid, "NPS 9");
    FeedbackRecord sent =
        FeedbackLog.read("acme").stream()
            .filter(record -> record.authorship().survey().equals(fixture.survey()))
            .findFirst()
            .orElseThrow();
    assertThat(sent.authorship().writer().hash()).isNotEmpty();
    erase("anna", sent.id());

    // Long afterwards, when nobody remembers the message itself any more.
    mongo.getDatabase(database).getCollection("inbound").deleteMany(new Document());
    assertThat(phone.send(sid, "NPS 9")).isEqualTo(reply);
    assertThat(isLogged(sent.id())).isFalse();
  }

  @Test
  void anErasureAmongRevisionsLeavesNothing() {
    for (int round = 0; round < 5; round++) {
      String raced = Ids.next().toString();
      List<CompletableFuture<Integer>> all = new ArrayList<>();
      IntStream.range(1, 9)
          .forEach(
              revision ->
                  all.add(
                      CompletableFuture.supplyAsync(
                          () ->
                              ground
                                  .put(raced, revision, SECRET + Ground.complete("a"), "")
                                  .statusCode())));
      all.add(
          4,
          CompletableFuture.supplyAsync(
              () -> {
                erase("anna", raced);
                return 410;
              }));
      assertThat(all.stream().map(CompletableFuture::join)).containsAnyOf(202, 410);

      assertThat(isLogged(raced)).isFalse();
    }
  }

  @Test
  void whatAnotherReplicaErasesIsErasedHereToo() {
    put(1).then().statusCode(202);
    FeedbackLog.eraseForGood("acme", id);

    Awaitility.await("what came in lately is erased again").until(() -> !isLogged(id));
    put(2).then().statusCode(410);
  }
}
