package io.echolot.gateway.claim;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import io.echolot.contracts.Channel;
import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.feedback.Mention;
import io.echolot.contracts.feedback.Response;
import io.echolot.contracts.feedback.ResponseState;
import io.echolot.contracts.feedback.SecretId;
import io.echolot.contracts.logic.Logic;
import io.echolot.contracts.question.Answer;
import io.echolot.contracts.question.QuestionKind;
import io.echolot.gateway.audience.Ground;
import io.echolot.platform.Ids;
import io.echolot.testkit.Backends;
import io.echolot.testkit.FeedbackLog;
import io.echolot.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody writes what another began, at whatever door. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class OwnersTest {

  private static final String MINE = "mine-0123456789-0123456789";
  private static final String OTHER = "other-0123456789-0123456789";

  @Inject MongoClient mongo;

  @ConfigProperty(name = "quarkus.mongodb.database")
  String database;

  private final String tenant = "t-" + Ids.next();
  private final String id = Ids.next().toString();
  private Ground ground;

  @BeforeEach
  void publish() {
    ground = Ground.publish(tenant, Ground.open(), Logic.NONE);
  }

  private static String secret(String secret) {
    return secret.isEmpty() ? "" : "\"secret\":\"" + secret + "\",";
  }

  private io.restassured.response.Response put(int revision, String secret, String group) {
    return ground.put(id, revision, secret(secret) + Ground.complete(group), "");
  }

  private static void refused(io.restassured.response.Response answer, int status, String problem) {
    answer.then().statusCode(status).body("type", endsWith("/" + problem));
  }

  private Response logged() {
    return FeedbackLog.read(tenant).stream()
        .filter(record -> record.id().equals(id))
        .map(Response.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private MongoCollection<Document> claims() {
    return mongo.getDatabase(database).getCollection("claims");
  }

  private static RequestSpecification admin() {
    return given().auth().oauth2(Tokens.of("anna")).contentType("application/x-ndjson");
  }

  @Test
  void whoKnowsAnIdAndAKeyStillReplacesNothing() {
    put(1, MINE, "a").then().statusCode(202);
    put(1, MINE, "a").then().statusCode(202);
    put(2, MINE, "b").then().statusCode(202);

    refused(put(3, OTHER, "a"), 403, "not-yours");
    refused(put(3, "", "a"), 403, "not-yours");
    Ground another = Ground.publish(tenant, Ground.open(), Logic.NONE);
    refused(another.put(id, 9, secret(OTHER) + Ground.complete("a"), ""), 409, "conflict");
    refused(another.put(id, 9, secret(MINE) + Ground.complete("a"), ""), 409, "conflict");
    given()
        .contentType("application/x-ndjson")
        .body(
            ("{\"id\":\""
                    + id
                    + "\",\"survey\":\""
                    + ground.key()
                    + "\",\"revision\":9,"
                    + Ground.complete("a")
                    + "}")
                .getBytes(UTF_8))
        .post(ground.kiosk())
        .then()
        .statusCode(200)
        .body(containsString("not-yours"));

    assertThat(logged().revision()).isEqualTo(2);
    assertThat(logged().surveyKey()).isEqualTo(ground.key());
    assertThat(logged().writer().hash()).hasSize(32).doesNotContain(MINE);
    Ground elsewhere = Ground.publish(Ground.open());
    elsewhere.put(id, 1, secret(OTHER) + Ground.complete("a"), "").then().statusCode(202);
  }

  @Test
  void anIdThatIsMadeOfASecretIsItsOwnersWithoutAClaim() {
    String own = SecretId.of(ground.key(), MINE, Instant.now());
    String a = Ground.complete("a");
    Ground other = Ground.publish(tenant, Ground.open(), Logic.NONE);

    // Whoever comes first: there is nothing to be won by that.
    refused(ground.put(own, 5, secret(OTHER) + a, ""), 403, "not-yours");
    refused(ground.put(own, 5, a, ""), 403, "not-yours");
    refused(other.put(own, 5, secret(MINE) + a, ""), 403, "not-yours");
    ground.put(own, 1, secret(MINE) + a, "").then().statusCode(202);
    ground.put(own, 2, secret(MINE) + Ground.complete("b"), "").then().statusCode(202);
    refused(ground.put(own, 9, secret(OTHER) + a, ""), 403, "not-yours");
    given()
        .contentType("application/x-ndjson")
        .body(
            "{\"id\":\"%s\",\"survey\":\"%s\",\"revision\":9,%s}"
                .formatted(own, ground.key(), a)
                .getBytes(UTF_8))
        .post(ground.kiosk())
        .then()
        .statusCode(200)
        .body(containsString("not-yours"));

    assertThat(FeedbackLog.read(tenant))
        .singleElement()
        .satisfies(record -> assertThat(record.id()).isEqualTo(own))
        .satisfies(record -> assertThat(record.revision()).isEqualTo(2))
        .satisfies(record -> assertThat(((Response) record).writer().hash()).hasSize(32));
    assertThat(claims().countDocuments(new Document("_id", tenant + "/" + own))).isZero();
  }

  @Test
  void anImportNeedsTheSecretThatAnIdIsMadeOf() {
    Ground acme = Ground.publish("acme", Ground.open(), Logic.NONE);
    String own = SecretId.of(acme.key(), MINE + id, Instant.now());
    String line = "{\"id\":\"%s\",\"channel\":\"phone\",\"survey\":\"%s\",\"revision\":%d,%s%s}\n";
    String a = Ground.complete("a");

    String[] answers =
        admin()
            .body(
                (line.formatted(own, acme.key(), 1, "", a)
                        + line.formatted(own, acme.key(), 1, secret(MINE + id), a))
                    .getBytes(UTF_8))
            .post("/v1/responses")
            .asString()
            .split("\n");

    assertThat(answers[0]).contains("rejected", "not-yours");
    assertThat(answers[1]).contains("accepted");
  }

  @Test
  void ofManyWhoComeAtOnceExactlyOneIsTheFirst() {
    List<Integer> statuses =
        IntStream.range(0, 12)
            .parallel()
            .mapToObj(i -> put(1, OTHER + i, "a").statusCode())
            .toList();

    assertThat(statuses).filteredOn(status -> status == 202).hasSize(1);
    assertThat(statuses).filteredOn(status -> status != 202).containsOnly(403);
    assertThat(claims().countDocuments(new Document("_id", tenant + "/" + id))).isEqualTo(1);
  }

  @Test
  void withoutASecretAResponseStaysOpenForADay() {
    put(1, "", "a").then().statusCode(202);
    put(2, "", "b").then().statusCode(202);
    put(3, MINE, "b").then().statusCode(202);
    assertThat(logged().revision()).isEqualTo(3);
    assertThat(logged().writer().hash()).isEmpty();

    Document old =
        new Document("_id", tenant + "/" + Ids.next())
            .append("kind", "response")
            .append("survey", ground.key())
            .append("firstAt", Date.from(Instant.now().minus(Duration.ofHours(25))));
    claims().insertOne(old);
    String oldId = old.getString("_id").substring(tenant.length() + 1);
    refused(ground.put(oldId, 2, Ground.complete("a"), ""), 403, "not-yours");
    refused(ground.put(oldId, 2, secret(MINE) + Ground.complete("a"), ""), 403, "not-yours");
  }

  @Test
  void whatTheLogHeldBeforeBelongsToWhoWroteIt() {
    Instant longAgo = Instant.now().minus(Duration.ofDays(2));
    FeedbackLog.send(
        new Response(
            tenant,
            id,
            1,
            ground.key(),
            ground.key(),
            1,
            Channel.WEB,
            "en",
            "",
            "",
            ResponseState.PARTIAL,
            List.of(new Answer("nps", QuestionKind.NPS, 10, new AnswerValue.Score(9))),
            "",
            longAgo,
            longAgo,
            longAgo));
    Awaitility.await("the gateway follows the log")
        .until(() -> claims().countDocuments(new Document("_id", tenant + "/" + id)) == 1);

    refused(put(2, OTHER, "a"), 403, "not-yours");
  }

  @ParameterizedTest
  @CsvSource({
    "00000000-0000-0000-0000-000000000000, 400",
    "ffffffff-ffff-ffff-ffff-ffffffffffff, 400",
    "6ba7b810-9dad-11d1-80b4-00c04fd430c8, 400",
    "6ba7b810-9dad-21d1-80b4-00c04fd430c8, 400",
    "6ba7b810-9dad-31d1-80b4-00c04fd430c8, 400",
    "6ba7b810-9dad-51d1-80b4-00c04fd430c8, 400",
    "1ec9414c-232a-6b00-b3c8-9e6bdeced846, 400",
    "6ba7b810-9dad-41d1-c0b4-00c04fd430c8, 400",
    "RANDOM, 202",
    "TIME, 202"
  })
  void onlyAnIdThatNobodyCanGuessIsTaken(String given, int status) {
    String id =
        given
            .replace("RANDOM", UUID.randomUUID().toString())
            .replace("TIME", Ids.next().toString());

    ground
        .put(id, 1, secret(OTHER) + Ground.complete("a"), "")
        .then()
        .statusCode(status)
        .body(
            "violations.message", status == 400 ? contains(Ids.EXPECTED_UNGUESSABLE) : nullValue());
  }

  @Test
  void aMentionAndAResponseAreNeverEachOther() {
    String nativeId = Ids.next().toString();
    String mentionId = Ids.ofName(tenant + "/rss/" + nativeId).toString();
    ground
        .put(mentionId, 1, secret(OTHER) + Ground.complete("a"), "")
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("id"));
    mention(nativeId).body("results[0].state", equalTo("accepted"));
    // An import may make its ids of names, but this one is taken.
    String imported = "{\"id\":\"%s\",\"channel\":\"phone\",\"survey\":\"%s\",%s}\n";

    assertThat(FeedbackLog.read(tenant)).singleElement().isInstanceOf(Mention.class);
    Ground acme = Ground.publish("acme", Ground.open(), Logic.NONE);
    String taken = Ids.ofName("acme/rss/" + nativeId).toString();
    admin()
        .body(imported.formatted(taken, acme.key(), Ground.complete("a")).getBytes(UTF_8))
        .post("/v1/responses")
        .then()
        .body(containsString("accepted"));
    given()
        .auth()
        .oauth2(Tokens.ofClient("social-listener"))
        .contentType("application/json")
        .body(
            Map.of(
                "mentions",
                List.of(
                    Map.of("tenant", "acme", "source", "rss", "nativeId", nativeId, "text", "x"))))
        .post("/v1/mentions")
        .then()
        .statusCode(200)
        .body("results[0].state", equalTo("rejected"))
        .body("results[0].violations[0].field", equalTo("nativeId"));
  }

  private io.restassured.response.ValidatableResponse mention(String nativeId) {
    return given()
        .auth()
        .oauth2(Tokens.ofClient("social-listener"))
        .contentType("application/json")
        .body(
            Map.of(
                "mentions",
                List.of(
                    Map.of(
                        "tenant", tenant, "source", "rss", "nativeId", nativeId, "text", "Nice"))))
        .post("/v1/mentions")
        .then()
        .statusCode(200);
  }

  @Test
  void anImportCorrectsWhatImportsWroteAndNoRespondent() {
    Ground acme = Ground.publish("acme", Ground.open(), Logic.NONE);
    Ground other = Ground.publish("acme", Ground.open(), Logic.NONE);
    String own = Ids.next().toString();
    acme.put(own, 1, secret(MINE) + Ground.complete("a"), "").then().statusCode(202);
    String nobodys = Ids.next().toString();
    acme.put(nobodys, 1, Ground.complete("a"), "").then().statusCode(202);
    String line = "{\"id\":\"%s\",\"channel\":\"phone\",\"survey\":\"%s\",\"revision\":%d,%s%s}\n";
    String a = Ground.complete("a");
    String lines =
        line.formatted(id, acme.key(), 1, "", a)
            + line.formatted(own, acme.key(), 2, "", a)
            + line.formatted(own, acme.key(), 2, secret(MINE), a)
            + line.formatted(nobodys, acme.key(), 2, "", a)
            + line.formatted(nobodys, other.key(), 3, "", a);

    String[] answers =
        admin().body(lines.getBytes(UTF_8)).post("/v1/responses").asString().split("\n");
    String again =
        admin()
            .body(line.formatted(id, acme.key(), 2, "", a).getBytes(UTF_8))
            .post("/v1/responses")
            .asString();

    assertThat(answers[0]).contains("accepted");
    assertThat(answers[1]).contains("rejected", "not-yours");
    assertThat(answers[2]).contains("accepted");
    assertThat(answers[3]).contains("accepted");
    assertThat(answers[4]).contains("rejected", "conflict");
    assertThat(again).contains("accepted");
    refused(acme.put(id, 3, secret(OTHER) + a, ""), 403, "not-yours");
  }

  @ParameterizedTest
  @ValueSource(ints = {1_000_001, Integer.MAX_VALUE})
  void noRevisionIsSoHighThatTheRespondentCouldNotGoOn(int revision) {
    ground
        .put(id, revision, Ground.complete("a"), "")
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("revision"));
    put(1_000_000, MINE, "a").then().statusCode(202);
  }

  @Test
  void aSecretIsNoShortWord() {
    put(1, "password", "a").then().statusCode(400).body("violations[0].field", equalTo("secret"));
    ground
        .put(
            id,
            1,
            "\"writer\":\"1764417600000.00000000000000000000000000000000\"," + Ground.complete("a"),
            "")
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("writer"));
    assertThat(FeedbackLog.read(tenant)).isEmpty();
  }
}
