package io.echolot.surveys.records.response;

import static io.echolot.surveys.Caller.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import io.echolot.platform.Ids;
import io.echolot.surveys.ResponseFixture;
import io.echolot.testkit.Backends;
import io.echolot.testkit.FeedbackLog;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class ResponseTagsTest {

  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final String TAGS = "/v1/responses/tags";

  private final String survey = "t-" + Ids.next();

  @Inject MongoClient client;

  @ConfigProperty(name = "quarkus.mongodb.database")
  String database;

  private void send(String id, int revision, int score) {
    FeedbackLog.send(
        ResponseFixture.response(survey, id, revision, NOON)
            .answering(List.of(ResponseFixture.nps(score))));
  }

  private String answered() {
    String id = Ids.next().toString();
    send(id, 1, 9);
    awaitScore(id, 9);
    return id;
  }

  private static ConditionFactory soon() {
    // The recorder reads the log in the background.
    return Awaitility.await();
  }

  private static void awaitScore(String id, int score) {
    soon().untilAsserted(() -> get(id).statusCode(200).body("answers[0].value", equalTo(score)));
  }

  private static ValidatableResponse get(String id) {
    return as("ben").get("/v1/responses/" + id).then();
  }

  private static ValidatableResponse add(List<String> ids, String... tags) {
    return as("ben").body(Map.of("ids", ids, "add", List.of(tags))).post(TAGS).then();
  }

  private ValidatableResponse list(String tag) {
    return as("ben")
        .queryParam("survey", survey)
        .queryParam("tag", tag)
        .get("/v1/responses")
        .then();
  }

  private MongoCollection<Document> collection(String name) {
    return client.getDatabase(database).getCollection(name);
  }

  @Test
  void tagsArePutOnFoundCountedAndTakenOff() {
    String one = answered();
    String two = answered();
    get(one).body("tags", nullValue());
    String before = as("ben").get("/v1/responses/" + one).header("ETag");

    add(List.of(one, two), "Rückruf ", "late")
        .statusCode(200)
        .body("changed", equalTo(2))
        .body("failed", empty());
    add(List.of(one), "rückruf").body("changed", equalTo(1));
    as("cleo")
        .body(Map.of("ids", List.of(two), "remove", List.of("LATE")))
        .post(TAGS)
        .then()
        .statusCode(200);

    get(one).body("tags", contains("late", "rückruf"));
    assertThat(as("ben").get("/v1/responses/" + one).header("ETag")).isNotEqualTo(before);
    list("Rückruf").body("items.id", containsInAnyOrder(one, two));
    list("late").body("items.id", contains(one)).body("items[0].tags", hasItem("rückruf"));
    as("ben")
        .queryParam("survey", survey)
        .get(TAGS)
        .then()
        .body("tag", contains("rückruf", "late"))
        .body("responses", contains(2, 1));
    assertThat(
            as("ben")
                .queryParam("survey", survey)
                .queryParam("tag", "late")
                .queryParam("format", "jsonl")
                .get("/v1/responses/export")
                .asString())
        .contains(one, "\"tags\":[\"late\",\"rückruf\"]")
        .doesNotContain(two);
  }

  @Test
  void aNewRevisionAndAllThatIsReadAnewKeepThem() {
    String id = answered();
    add(List.of(id), "keep");
    send(id, 2, 3);
    awaitScore(id, 3);
    soon().untilAsserted(() -> get(id).body("tags", contains("keep")));

    collection("responses").deleteOne(Filters.eq("_id", "acme/" + id));
    send(id, 2, 3);

    awaitScore(id, 3);
    soon().untilAsserted(() -> list("keep").body("items.id", contains(id)));
    add(List.of(id), "more");
    get(id).body("tags", contains("keep", "more"));
  }

  @Test
  void whatIsErasedTakesItsTagsAlong() {
    String id = answered();
    add(List.of(id), "gone");

    FeedbackLog.erase("acme", id);

    soon().until(() -> as("ben").get("/v1/responses/" + id).statusCode() == 404);
    soon()
        .until(
            () -> collection("response_tags").countDocuments(Filters.eq("_id", "acme/" + id)) == 0);
    add(List.of(id), "late")
        .body("changed", equalTo(0))
        .body("failed.id", contains(id))
        .body("failed.reason", contains("not_found"));
    send(id, 5, 1);
    awaitScore(id, 1);
    get(id).body("tags", nullValue());
  }

  @Test
  void whatCannotBeDoneIsToldByTheId() {
    String full = answered();
    String free = answered();
    String none = Ids.next().toString();
    String[] twenty = IntStream.range(0, 20).mapToObj(i -> "n" + i).toArray(String[]::new);
    add(List.of(full), twenty).body("changed", equalTo(1));

    add(List.of(full, none, free), "one more")
        .statusCode(200)
        .body("changed", equalTo(1))
        .body("failed.id", contains(full, none))
        .body("failed.reason", contains("too_many_tags", "not_found"));

    get(full).body("tags.size()", equalTo(20));
    get(free).body("tags", contains("one more"));
    as("gina")
        .body(Map.of("ids", List.of(free), "add", List.of("stranger")))
        .post(TAGS)
        .then()
        .body("failed.reason", contains("not_found"));
    get(free).body("tags", contains("one more"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{\"add\":[\"a\"]}; ids",
        "{\"ids\":[],\"add\":[\"a\"]}; ids",
        "{\"ids\":[null],\"add\":[\"a\"]}; ids[0]",
        "{\"ids\":[\"1\"]}; add",
        "{\"ids\":[\"1\"],\"add\":[\"a\",\"b|c\"]}; add[1]",
        "{\"ids\":[\"1\"],\"add\":[null]}; add[0]",
        "{\"ids\":[\"1\"],\"remove\":[\"=1\"]}; remove[0]",
        "{\"ids\":[\"1\"],\"add\":[\"A\"],\"remove\":[\"a\"]}; remove",
        "{\"ids\":[\"1\"],\"tags\":[\"a\"]}; tags"
      })
  void whatIsWrongIsNamed(String body, String field) {
    as("anna")
        .body(body)
        .post(TAGS)
        .then()
        .statusCode(400)
        .body("violations.field", hasItem(field));
  }

  @Test
  void thereAreBounds() {
    List<String> ids = new ArrayList<>();
    IntStream.range(0, 501).forEach(i -> ids.add("id" + i));
    add(ids, "a").statusCode(400).body("violations.field", contains("ids"));
    as("ben")
        .get("/v1/responses?tag=%7C")
        .then()
        .statusCode(400)
        .body("violations.field", contains("tag"));
    String id = answered();
    collection("response_tags")
        .insertOne(
            new Document("_id", "acme/full-" + id)
                .append("tenant", "acme")
                .append("version", 1)
                .append("tags", IntStream.range(0, 500).mapToObj(i -> "x" + i).toList()));
    try {
      add(List.of(id), "one too many").statusCode(400).body("violations.field", contains("add"));
      add(List.of(id), "x7").statusCode(200).body("changed", equalTo(1));
    } finally {
      collection("response_tags").deleteOne(Filters.eq("_id", "acme/full-" + id));
    }
  }
}
