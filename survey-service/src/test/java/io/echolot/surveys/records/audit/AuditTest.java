package io.echolot.surveys.records.audit;

import static io.echolot.surveys.Caller.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.Topics;
import io.echolot.contracts.audit.AuditAction;
import io.echolot.contracts.audit.AuditEntry;
import io.echolot.contracts.audit.AuditLine;
import io.echolot.platform.Ids;
import io.echolot.surveys.base.SqlTime;
import io.echolot.surveys.base.persistence.Database;
import io.echolot.surveys.base.persistence.Filter;
import io.echolot.testkit.Backends;
import io.echolot.testkit.FeedbackLog;
import io.echolot.testkit.Poison;
import io.echolot.testkit.PoisonedTopic;
import io.echolot.testkit.PoisonedTopic.Good;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Anna is acme's admin, Ben its analyst, Gina globex' admin; Milo is limited to a unit. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class AuditTest {

  private static final String AUDIT = "/v1/audit";
  private static final String NAMED = "{\"name\":{\"en\":\"N\"}}";

  private final String key = "u-" + Ids.next();

  @Inject AuditStore store;

  private static void soon(ThrowingRunnable holds) {
    // Entries are stored in the background.
    Awaitility.await().untilAsserted(holds);
  }

  private static Response about(String user, String id) {
    return as(user).queryParam("id", id).get(AUDIT);
  }

  @Test
  void whoChangedWhatIsTold() {
    as("anna").body(NAMED).put("/v1/units/" + key).then().statusCode(201);
    as("ben").body(NAMED).put("/v1/units/" + key).then().statusCode(403);
    as("anna").delete("/v1/units/" + key).then().statusCode(204);

    soon(
        () ->
            about("anna", key)
                .then()
                .statusCode(200)
                .body("items.action", contains("delete", "change", "create"))
                .body("items.status", contains(204, 403, 201))
                .body("items.kind", everyItem(equalTo("units")))
                .body("items.who.name", contains("Anna Adler", "Ben Berger", "Anna Adler")));
  }

  @Test
  void whatComesToBeIsTold() {
    String id =
        as("anna")
            .body(
                """
                {"key":"%s","name":{"en":"S"},"languages":["en"],"touchpoints":[],
                 "questions":[],"thanks":{"en":"!"}}\
                """
                    .formatted(key))
            .post("/v1/surveys")
            .path("id");
    String other = "{\"key\":\"%s\"}";
    String twin =
        as("anna")
            .body(other.formatted("d-" + key))
            .post("/v1/surveys/" + id + "/duplicate")
            .path("id");
    String drawn =
        as("anna")
            .body(other.formatted("t-" + key))
            .post("/v1/templates/support-ces/surveys")
            .path("id");

    for (String made : List.of(id, twin, drawn)) {
      soon(
          () ->
              about("anna", made)
                  .then()
                  .body("items.action", contains("create"))
                  .body("items.kind", contains("surveys")));
    }
  }

  @Test
  void whoSawPeopleIsTold() {
    as("ben").get("/v1/customers/" + key).then().statusCode(404);
    as("ben").get("/v1/units/" + key).then().statusCode(404);
    // The gateway, if there is one on this machine, tells that by its topic.
    as("ben").delete("/console/api/gateway/v1/links/" + key);
    as("ben").get("/v1/customers/" + key).then().statusCode(404);

    soon(
        () ->
            about("anna", key)
                .then()
                .body("items.kind", contains("customers", "customers"))
                .body("items.action", everyItem(equalTo("read")))
                .body("items.status", contains(404, 404)));
  }

  @Test
  void whatOtherServicesTellComesByTheTopicTwiceIsOnceAndGarbageIsSetAside() {
    AuditLine line = new AuditLine("acme", entry(Instant.now()));
    AuditLine bad = new AuditLine("acme", entry(Instant.now()));
    Good good = Good.of(line.topicKey(), line);

    PoisonedTopic topic =
        PoisonedTopic.pour(
            Topics.AUDIT, 1, Poison.ofAudit(bad.topicKey(), bad), List.of(good, good));
    FeedbackLog.send(Topics.AUDIT, line.topicKey(), ContractsJson.write(line));

    soon(
        () ->
            about("anna", key)
                .then()
                .body("items.id", contains(line.entry().id().toString()))
                .body("items.who.name", contains("Ä \"quoted\" \\ name"))
                .body("items.kind", contains("links")));
    soon(() -> assertThat(topic.setAsideBy("audit-recorder")).isEqualTo(topic.expected()));
    about("anna", key).then().body("items", hasSize(1));
    about("gina", key).then().body("items", hasSize(0));
  }

  private AuditEntry entry(Instant at) {
    return new AuditEntry(
        Ids.next(),
        SqlTime.stored(at),
        new AuditEntry.Who(key, "Ä \"quoted\" \\ name"),
        AuditAction.DELETE,
        "links",
        key,
        204);
  }

  @Test
  void nobodyElsesLogIsSeen() {
    as("anna").body(NAMED).put("/v1/units/" + key);
    as("gina").body(NAMED).put("/v1/units/" + key);

    for (String user : List.of("anna", "gina")) {
      soon(() -> about(user, key).then().body("items", hasSize(1)));
    }
    about("ben", key).then().statusCode(403);
    about("milo", key).then().statusCode(403);
    given().get(AUDIT).then().statusCode(401);
  }

  @Test
  void itIsFilteredAndGoesFromPageToPage() {
    Instant begun = Instant.now();
    as("anna").body(NAMED).put("/v1/units/" + key);
    as("ben").get("/v1/customers/" + key);
    soon(() -> about("anna", key).then().body("items", hasSize(2)));
    String ben = about("anna", key).path("items.find{it.kind=='customers'}.who.id");

    for (String filter :
        List.of(
            "who=" + ben,
            "who=BEN BERGER",
            "action=read",
            "action=delete,read",
            "kind=customers")) {
      String[] parts = filter.split("=");
      as("anna")
          .queryParam("id", key)
          .queryParam(parts[0], parts[1])
          .get(AUDIT)
          .then()
          .body("items.kind", contains("customers"));
    }
    as("anna")
        .queryParam("id", key)
        .queryParam("to", begun.toString())
        .get(AUDIT)
        .then()
        .body("items", hasSize(0));
    Response first = as("anna").queryParam("id", key).queryParam("limit", 1).get(AUDIT);
    first
        .then()
        .body("items.kind", contains("customers"))
        .header("Link", startsWith("</v1/audit?"));
    as("anna")
        .queryParam("id", key)
        .queryParam("cursor", first.<String>path("next"))
        .get(AUDIT)
        .then()
        .body("items.kind", contains("units"))
        .body("next", equalTo(""));
  }

  @Test
  void itIsAFileThatNoSpreadsheetTakesForFormulas() {
    as("ben").get("/v1/customers/=" + key);
    soon(() -> about("anna", "=" + key).then().body("items", hasSize(1)));

    String csv =
        as("anna").queryParam("id", "=" + key).get(AUDIT + "/export").then().extract().asString();

    assertThat(csv.lines()).hasSize(2).first().isEqualTo("at,who,name,action,kind,object,status");
    assertThat(csv).contains("Ben Berger,read,customers,'=" + key + ",404");
    as("ben").get(AUDIT + "/export").then().statusCode(403);
  }

  @Test
  void whoLooksIntoItIsToldAsWell() {
    as("anna").get(AUDIT + "/export").then().statusCode(200);

    soon(
        () ->
            as("anna")
                .queryParam("kind", "audit")
                .queryParam("action", "export")
                .get(AUDIT)
                .then()
                .body("items.who.name", hasItem("Anna Adler")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"responses", "invitations"})
  void whatTheConsoleSavesAsAFileIsToldLikeAnExport(String kind) {
    as("cleo").post("/v1/" + kind + "/taken").then().statusCode(403);
    as("gina").post("/v1/" + kind + "/taken").then().statusCode(204);

    soon(
        () ->
            as("gina")
                .queryParam("kind", kind)
                .queryParam("action", "export")
                .get(AUDIT)
                .then()
                .body("items.status", hasItem(204)));
  }

  @ParameterizedTest
  @CsvSource({
    "from=yesterday, from",
    "to=2026, to",
    "action=steal, action",
    "'action=read,', action",
    "cursor=%21, cursor",
    "limit=0, limit",
    "what=x, what"
  })
  void aFilterThatIsNoneIsNamed(String query, String field) {
    as("anna")
        .urlEncodingEnabled(false)
        .get(AUDIT + "?" + query)
        .then()
        .statusCode(400)
        .body("violations.field", contains(field));
  }

  @Test
  void whatIsAddedAgainIsThereOnceAndWhatIsOldGoes() {
    // Almost as old as what the service itself deletes.
    Instant longAgo = SqlTime.stored(Instant.now().minus(Duration.ofDays(399)));
    AuditEntry entry = entry(longAgo);
    // Others add entries of acme's while this runs.
    String tenant = "t-" + key;
    List<AuditLine> lines = List.of(new AuditLine(tenant, entry));
    Database.await(store.add(lines));
    Database.await(store.add(lines));

    assertThat(Database.await(store.list(tenant, new Filter(), Optional.empty(), 500)))
        .containsExactly(entry);

    assertThat(Database.await(store.purge(longAgo.plusSeconds(1), 500))).isEqualTo(1);
    assertThat(Database.await(store.list(tenant, new Filter(), Optional.empty(), 500))).isEmpty();
    assertThat(Database.await(store.purge(longAgo.plusSeconds(1), 500))).isZero();
  }
}
