package io.echolot.surveys.records.deadletter;

import static io.echolot.surveys.Caller.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.DeadLetter;
import io.echolot.contracts.SetAsideReason;
import io.echolot.contracts.Topics;
import io.echolot.contracts.UnfitRecord;
import io.echolot.contracts.channel.TenantPolicy;
import io.echolot.platform.Ids;
import io.echolot.platform.deadletter.DeadLetters;
import io.echolot.platform.deadletter.Unsent;
import io.echolot.testkit.Backends;
import io.echolot.testkit.FeedbackLog;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class DeadLettersTest {

  private static final String LETTERS = "/v1/dead-letters";

  /** Its own each time: the topic is other tests' too. */
  private final String reader = "r-" + UUID.randomUUID();

  @Inject DeadLetters letters;

  @BeforeAll
  static void topicsExist() {
    FeedbackLog.ensureTopics();
  }

  private static ConditionFactory soon() {
    // The topic is followed in the background.
    return Awaitility.await();
  }

  private String setAside(String topic, String key, byte[] value) {
    String place = Ids.next().toString();
    var why = new UnfitRecord(SetAsideReason.UNREADABLE, "It is not JSON.");
    letters.setAside(reader, new Unsent(place, topic, key, value, why));
    String id = Ids.ofName("survey-service/" + reader + "/" + place).toString();
    soon().until(() -> as("otto").get(LETTERS + "/" + id).statusCode() == 200);
    return id;
  }

  private List<String> listed() {
    return as("otto")
        .queryParam("reader", reader)
        .get(LETTERS)
        .then()
        .statusCode(200)
        .extract()
        .path("items.id");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void anOperatorListsThemPageByPageWithoutWhatTheyHold() {
    String first = setAside(Topics.FEEDBACK, "acme/a", bytes("{a secret"));
    String second = setAside(Topics.FEEDBACK, "acme/b", bytes("{a secret"));
    String third = setAside(Topics.CONTACTS, "acme/c", null);

    var page =
        as("otto")
            .queryParam("reader", reader)
            .queryParam("limit", 2)
            .get(LETTERS)
            .then()
            .statusCode(200)
            .header("Link", containsString("rel=\"next\""))
            .body("items.id", equalTo(List.of(third, second)))
            .body("items.reason", everyItem(equalTo("unreadable")))
            .body("items[1].bytes", equalTo(9))
            .extract();
    assertThat(page.asString()).doesNotContain("secret").doesNotContain("acme");
    as("otto")
        .queryParam("reader", reader)
        .queryParam("cursor", page.<String>path("next"))
        .get(LETTERS)
        .then()
        .body("items.id", equalTo(List.of(first)))
        .body("next", equalTo(""));
    as("otto")
        .queryParam("reader", reader)
        .queryParam("topic", "contacts")
        .queryParam("reason", "unreadable")
        .get(LETTERS)
        .then()
        .body("items.id", equalTo(List.of(third)));
    as("otto")
        .queryParam("reader", reader)
        .queryParam("reason", "too_large")
        .get(LETTERS)
        .then()
        .body("items.id", equalTo(List.of()));
  }

  @Test
  void itsRecordStandsInTheItemInBase64() {
    String id = setAside(Topics.FEEDBACK, "acme/a", bytes("{no json"));

    DeadLetter letter =
        ContractsJson.read(as("otto").get(LETTERS + "/" + id).asByteArray(), DeadLetter.class);

    assertThat(letter.key()).isEqualTo(bytes("acme/a"));
    assertThat(letter.value()).isEqualTo(bytes("{no json"));
    assertThat(letter.reason()).isEqualTo(SetAsideReason.UNREADABLE);
  }

  @Test
  void aLetterGoesWithItsRecordAlsoIfItComesLate() {
    String id = Ids.next().toString();
    String kept = setAside(Topics.FEEDBACK, "acme/" + Ids.next(), bytes("{kept"));
    String before = setAside(Topics.FEEDBACK, "acme/" + id, bytes("{a secret"));

    FeedbackLog.eraseForGood("acme", id);

    soon().until(() -> as("otto").get(LETTERS + "/" + before).statusCode() == 404);
    var why = new UnfitRecord(SetAsideReason.UNREADABLE, "It is not JSON.");
    letters.setAside(
        reader, new Unsent("late", Topics.FEEDBACK, "acme/" + id, bytes("{a secret"), why));
    // What came after it is listed, so that it would be, too.
    String last = setAside(Topics.FEEDBACK, "acme/" + Ids.next(), bytes("{kept"));
    assertThat(listed()).containsExactly(last, kept);
  }

  @ParameterizedTest
  @ValueSource(strings = {"anna", "ben", "cleo", "gina", "nora"})
  void nobodyOfATenantSeesThem(String user) {
    String id = setAside(Topics.FEEDBACK, "acme/a", bytes("{no json"));

    as(user).get(LETTERS).then().statusCode(403);
    as(user).get(LETTERS + "/" + id).then().statusCode(403);
    as(user).post(LETTERS + "/" + id + "/replay").then().statusCode(403);
    given().get(LETTERS).then().statusCode(401);
  }

  @Test
  void anOperatorIsNoAdmin() {
    as("otto").get("/v1/webhooks").then().statusCode(403);
    as("otto").get("/v1/responses").then().statusCode(403);
  }

  @Test
  void aReplayedRecordIsOnItsTopicAndItsLetterIsGone() {
    String tenant = "t-" + Ids.next();
    byte[] policy = ContractsJson.write(new TenantPolicy(tenant, null));
    String id = setAside(Topics.TENANTS, tenant, policy);

    as("otto").post(LETTERS + "/" + id + "/replay").then().statusCode(204);

    assertThat(FeedbackLog.read(Topics.TENANTS, tenant).get(tenant)).isEqualTo(policy);
    assertThat(listed()).isEmpty();
    as("otto").get(LETTERS + "/" + id).then().statusCode(404);
    assertThat(FeedbackLog.read(Topics.DEAD_LETTERS, id)).isEmpty();
  }

  @Test
  void aReplayUndoesNothingThatCameLater() {
    String tenant = "t-" + Ids.next();
    String id = setAside(Topics.TENANTS, tenant, bytes("{}"));
    byte[] later = ContractsJson.write(new TenantPolicy(tenant, null));
    FeedbackLog.send(Topics.TENANTS, tenant, later);

    as("otto")
        .post(LETTERS + "/" + id + "/replay")
        .then()
        .statusCode(409)
        .body("detail", containsString("would be undone"));

    assertThat(FeedbackLog.read(Topics.TENANTS, tenant).get(tenant)).isEqualTo(later);
    assertThat(listed()).containsExactly(id);
  }

  @Test
  void whatAServiceComputesIsNotReplayed() {
    String id = setAside("metrics-service-rollups", "acme", bytes("x"));

    as("otto").post(LETTERS + "/" + id + "/replay").then().statusCode(409);
  }

  @Test
  void aRecordThatIsBadStillIsSetAsideAnew() {
    String key = "acme/" + Ids.next();
    // Of a length of its own: the reader sets aside what other tests write, too.
    byte[] bad = bytes("{no json" + "x".repeat(4711));
    String id = setAside(Topics.FEEDBACK, key, bad);

    as("otto").post(LETTERS + "/" + id + "/replay").then().statusCode(204);

    soon()
        .untilAsserted(
            () ->
                as("otto")
                    .queryParam("reader", "response-recorder")
                    .queryParam("limit", 500)
                    .get(LETTERS)
                    .then()
                    .body("items.bytes", hasItem(bad.length))
                    .body("items.id", not(hasItem(id))));
  }

  @ParameterizedTest
  @CsvSource({"limit,0", "limit,501", "cursor,x", "reason,bad"})
  void whatIsNoFilterIsRefusedByName(String parameter, String value) {
    as("otto")
        .queryParam(parameter, value)
        .get(LETTERS)
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo(parameter));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nothing", "5f0f2c3e-3a6e-5f0e-9d51-3f0d7c0b9e11"})
  void whatIsNotThereIsNotFound(String id) {
    as("otto").get(LETTERS + "/" + id).then().statusCode(404);
    as("otto").post(LETTERS + "/" + id + "/replay").then().statusCode(404);
  }
}
