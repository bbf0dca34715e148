package io.echolot.surveys.people.unit;

import static io.echolot.surveys.Caller.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.LocalizedText;
import io.echolot.contracts.Topics;
import io.echolot.contracts.unit.OrgUnit;
import io.echolot.testkit.Backends;
import io.echolot.testkit.FeedbackLog;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class UnitsTest {

  private final String own = UUID.randomUUID().toString().substring(0, 8);
  private final String region = "region-" + own;
  private final String store = "store-" + own;
  private final String path = "/v1/units/" + store;

  private static String body(String name, String parent) {
    return "{\"name\":{\"en\":\"%s\"},\"parent\":\"%s\"}".formatted(name, parent);
  }

  private String put() {
    as("anna").body(body("North ❄", "")).put("/v1/units/" + region).then().statusCode(201);
    return as("anna")
        .body(body("Harbour Street", region))
        .put(path)
        .then()
        .statusCode(201)
        .body("parent", equalTo(region))
        .extract()
        .header("ETag");
  }

  @Test
  void aUnitIsChangedByWhoHasSeenIt() {
    String tag = put();

    as("anna").body(body("Harbour", region)).put(path).then().statusCode(428);
    as("anna")
        .header("If-Match", tag)
        .body(body("Harbour", region))
        .put(path)
        .then()
        .statusCode(200);
    as("anna").header("If-Match", tag).body(body("Old", region)).put(path).then().statusCode(412);
    as("anna").header("If-Match", tag).delete(path).then().statusCode(412);
    as("cleo").get(path).then().statusCode(200).body("name.en", equalTo("Harbour"));
    as("cleo")
        .queryParam("parent", region)
        .get("/v1/units")
        .then()
        .statusCode(200)
        .body("key", contains(store));
    as("cleo")
        .queryParam("parent", "")
        .queryParam("limit", 500)
        .get("/v1/units")
        .then()
        .statusCode(200)
        .body("key", hasItem(region))
        .body("findAll { it.key == '" + store + "' }.size()", equalTo(0));
  }

  @Test
  void aUnitWithOthersBelowItStays() {
    put();

    as("anna")
        .delete("/v1/units/" + region)
        .then()
        .statusCode(409)
        .body("detail", containsString(store));
    as("anna").delete(path).then().statusCode(204);
    as("anna").delete("/v1/units/" + region).then().statusCode(204);
    as("anna").delete("/v1/units/" + region).then().statusCode(204);
    as("anna").get("/v1/units/" + region).then().statusCode(404);
  }

  @Test
  void nothingIsBelowItselfNorBelowWhatIsNotThere() {
    put();

    as("anna")
        .header("If-Match", "*")
        .body(body("North", store))
        .put("/v1/units/" + region)
        .then()
        .statusCode(400)
        .body("violations.field", contains("parent"));
    as("anna")
        .body(body("", "moon-" + own))
        .put("/v1/units/other-" + own)
        .then()
        .statusCode(400)
        .body("violations.field", contains("name", "parent"));
  }

  @Test
  void otherServicesHearOfItAndOtherTenantsDont() {
    put();
    as("gina").get(path).then().statusCode(404);
    as("ben").body(body("x", "")).put(path).then().statusCode(403);

    Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(FeedbackLog.read(Topics.UNITS, "acme/" + store).values())
                    .extracting(value -> ContractsJson.read(value, OrgUnit.class))
                    .containsExactly(
                        new OrgUnit(
                            "acme", store, LocalizedText.of("en", "Harbour Street"), region)));
    as("anna").delete(path).then().statusCode(204);
    Awaitility.await()
        .untilAsserted(() -> assertThat(FeedbackLog.read(Topics.UNITS, "acme/" + store)).isEmpty());
  }

  @Test
  void manyComeAtOnceInAnyOrderOrNoneOfThem() {
    String both =
        "[{\"key\":\"%s\",\"name\":{\"en\":\"S\"},\"parent\":\"%s\"},".formatted(store, region)
            + "{\"key\":\"%s\",\"name\":{\"en\":\"N\"}}]".formatted(region);
    as("anna")
        .body(both.replace("\"N\"", "\"\""))
        .post("/v1/units/import")
        .then()
        .statusCode(400)
        .body("violations.field", contains("[1].name"));
    as("anna").get(path).then().statusCode(404);

    as("anna")
        .body(both)
        .post("/v1/units/import")
        .then()
        .statusCode(200)
        .body("created", equalTo(2))
        .body("changed", equalTo(0));
    as("anna")
        .body(both.replace("\"N\"", "\"North\""))
        .post("/v1/units/import")
        .then()
        .statusCode(200)
        .body("created", equalTo(0))
        .body("changed", equalTo(1))
        .body("unchanged", equalTo(1));
    as("ben").get("/v1/units/" + region).then().body("name.en", equalTo("North"));
    as("anna").body("[]").post("/v1/units/import").then().statusCode(400);
    as("anna").body("[null]").post("/v1/units/import").then().statusCode(400);
  }

  @Test
  void eachUnitOfAnImportThatIsNoneIsTold() {
    as("anna")
        .body(
            "[7,{\"key\":\"%s\",\"name\":{\"!!\":\"x\"}},null,{\"key\":[]},{\"naem\":{}}]"
                .formatted(store))
        .post("/v1/units/import")
        .then()
        .statusCode(400)
        .body("violations.field", contains("[0]", "[1].name.!!", "[2]", "[3].key", "[4].naem"));
    as("anna")
        .body("[" + "7,".repeat(150) + "7]")
        .post("/v1/units/import")
        .then()
        .statusCode(400)
        .body("violations.size()", equalTo(100))
        .body("detail", containsString("151"));
    as("anna")
        .body("null")
        .post("/v1/units/import")
        .then()
        .statusCode(400)
        .body("violations.message", contains("must be a JSON array"));
  }
}
