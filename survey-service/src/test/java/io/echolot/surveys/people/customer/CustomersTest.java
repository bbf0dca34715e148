package io.echolot.surveys.people.customer;

import static io.echolot.surveys.Caller.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.echolot.contracts.Channel;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.Topics;
import io.echolot.contracts.customer.CustomerProfile;
import io.echolot.platform.Ids;
import io.echolot.platform.secret.SenderMarks;
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
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class CustomersTest {

  @Inject SenderMarks marks;

  private final String id = "c-" + UUID.randomUUID();

  private static ValidatableResponse put(String id, String body) {
    return as("anna").body(body).put("/v1/customers/{id}", id).then();
  }

  private static ValidatableResponse patch(String id, String body) {
    return as("anna").body(body).patch("/v1/customers/{id}", id).then();
  }

  private static void awaitProfile(String id, CustomerProfile expected) {
    // The outbox is relayed after the answer.
    Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(FeedbackLog.read(Topics.CUSTOMERS, "acme/" + id).values())
                    .map(json -> ContractsJson.read(json, CustomerProfile.class))
                    .usingRecursiveFieldByFieldElementComparatorIgnoringFields("changedAt")
                    .containsExactly(expected));
  }

  @Test
  void theGatewayLearnsAttributesButNoAddress() {
    put(
            id,
            """
            {"language":"de-AT","attributes":{"plan":"pro","orders":12,"vip":true,"since":"2024-05-01"},
             "identities":[{"kind":"email","value":" Anna@Shop.Example "},
                           {"kind":"phone","value":"+49 30 1234567"}]}""")
        .statusCode(201)
        .header("ETag", "\"1\"")
        .body("attributes.orders", equalTo(12))
        .body("identities.value", contains("anna@shop.example", "+49301234567"));

    awaitProfile(
        id,
        new CustomerProfile(
            "acme",
            id,
            "de-AT",
            Map.of("plan", "pro", "orders", "12", "vip", "true", "since", "2024-05-01"),
            List.of(),
            Instant.EPOCH,
            Stream.of(
                    marks.of("acme", Channel.SMS, "+49301234567"),
                    marks.of("acme", Channel.EMAIL, "anna@shop.example"))
                .sorted()
                .toList()));
    as("anna").delete("/v1/customers/{id}", id).then().statusCode(204);
    as("ben").get("/v1/customers/{id}", id).then().statusCode(404);
    Awaitility.await().until(() -> FeedbackLog.read(Topics.CUSTOMERS, "acme/" + id).isEmpty());
  }

  @Test
  void attributesAreMergedAndNullRemovesOne() {
    patch(id, "{\"attributes\":{\"plan\":\"größer 😀\",\"city\":\"القاهرة 東京\"}}").statusCode(201);

    patch(id, "{\"language\":\"de\",\"attributes\":{\"city\":null,\"orders\":1}}")
        .statusCode(200)
        .body("language", equalTo("de"))
        .body("attributes", equalTo(Map.of("plan", "größer 😀", "orders", 1)));

    as("anna")
        .header("If-Match", "\"1\"")
        .body("{\"language\":\"en\"}")
        .patch("/v1/customers/{id}", id)
        .then()
        .statusCode(412);
  }

  @Test
  void nobodyOverwritesWhatTheyHaveNotSeen() {
    put(id, "{}").statusCode(201);

    put(id, "{\"language\":\"de\"}").statusCode(428);
    as("anna")
        .header("If-Match", "\"1\"")
        .body("{\"language\":\"de\"}")
        .put("/v1/customers/{id}", id)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"");
    as("anna")
        .header("If-Match", "\"1\"")
        .body("{}")
        .put("/v1/customers/{id}", id)
        .then()
        .statusCode(412);
  }

  @Test
  void anIdentityNamesOneCustomer() {
    String address =
        "{\"identities\":[{\"kind\":\"email\",\"value\":\"" + id + "@shop.example\"}]}";
    put(id, address).statusCode(201);

    put(id + "-b", address).statusCode(409).body("detail", containsString("email"));

    as("ben").get("/v1/customers/{id}", id + "-b").then().statusCode(404);
    as("gina").body(address).put("/v1/customers/{id}", id).then().statusCode(201);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+49 30 123456 App. 12",
        "+49 171 1234567 Tom",
        "+43 1 58858 DW 12",
        "+49 30 123456 ext. 12",
        "+49 30 123456;12"
      })
  void aNumberWithWordsOrAnExtensionIsNobodysNumber(String number) {
    put(id, "{\"identities\":[{\"kind\":\"phone\",\"value\":\"" + number + "\"}]}")
        .statusCode(400)
        .body("violations.field", contains("identities[0].value"));
  }

  @Test
  void whatIsWrongIsNamedWithItsPath() {
    put(
            id,
            """
            {"language":"not a language","attributes":{"Bad Key":1,"list":["a"],"long":"%s"},
             "identities":[{"kind":"email","value":"anna"},{"kind":"phone","value":"030 1234567"}]}"""
                .formatted("x".repeat(501)))
        .statusCode(400)
        .body(
            "violations.field",
            contains(
                "language",
                "attributes.Bad Key",
                "attributes.list",
                "attributes.long",
                "identities[0].value",
                "identities[1].value"));
    put("x".repeat(101), "{}").statusCode(400).body("violations[0].field", equalTo("id"));
    String many =
        IntStream.range(0, 51).mapToObj(i -> "\"a" + i + "\":1").collect(Collectors.joining(","));
    put(id, "{\"attributes\":{" + many + "}}")
        .statusCode(400)
        .body("violations[0].field", equalTo("attributes"));
    as("ben").body("{}").put("/v1/customers/{id}", id).then().statusCode(403);
  }

  @Test
  void aPseudonymMayHaveAnyCharacters() {
    String odd = "ä/+= %\"" + id;
    put(odd, "{}").statusCode(201);

    as("ben").get("/v1/customers/{id}", odd).then().statusCode(200).body("id", equalTo(odd));
    as("ben").urlEncodingEnabled(false).get("/v1/customers/%00").then().statusCode(404);
  }

  @Test
  void customersAreFoundAndPagesFollowEachOther() {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      all.add(id + "-" + i);
      put(
              id + "-" + i,
              """
              {"attributes":{"mark":"%s","half":%d},
               "identities":[{"kind":"external","value":"CRM_%s-%d"}]}"""
                  .formatted(id, i % 2, id, i))
          .statusCode(201);
    }

    List<String> seen = new ArrayList<>();
    String next = "/v1/customers?limit=2&attribute.mark=" + id;
    while (next != null) {
      var page = as("ben").urlEncodingEnabled(false).get(next).then().statusCode(200).extract();
      seen.addAll(page.<List<String>>path("id"));
      String link = page.header("Link");
      next = link == null ? null : link.substring(1, link.indexOf('>'));
    }
    assertThat(seen).containsExactlyElementsOf(all);
    as("ben")
        .queryParam("attribute.half", "1")
        .queryParam("q", "crm_" + id)
        .get("/v1/customers")
        .then()
        .body("id", contains(id + "-1", id + "-3"));
    as("ben").queryParam("q", "%" + id).get("/v1/customers").then().body("$", hasSize(0));
    as("ben").urlEncodingEnabled(false).get("/v1/customers?q=a%00").then().statusCode(400);
    as("gina").queryParam("q", id).get("/v1/customers").then().body("$", hasSize(0));
  }

  @Test
  void anEventIsStoredOnceAndForKnownCustomersOnly() {
    String event =
        """
        {"id":"%s","customer":"%s","name":"order.delivered","at":"%s","properties":{"total":12.5}}"""
            .formatted(Ids.next(), id, Instant.now().minusSeconds(60));
    as("anna")
        .body(event)
        .post("/v1/events")
        .then()
        .statusCode(400)
        .body("violations.field", contains("customer"));
    put(id, "{}").statusCode(201);

    as("anna").body(event).post("/v1/events").then().statusCode(201);
    as("anna").body(event).post("/v1/events").then().statusCode(200);

    as("ben")
        .get("/v1/customers/{id}/events", id)
        .then()
        .body("name", contains("order.delivered"))
        .body("[0].properties.total", equalTo(12.5f));
    as("anna")
        .body(
            """
            {"id":"%s","customer":"%s","name":"Order!","at":"2199-01-01T00:00:00Z",
             "properties":{"a":null}}"""
                .formatted(Ids.next(), id))
        .post("/v1/events")
        .then()
        .statusCode(400)
        .body("violations.field", contains("name", "at", "properties.a"));
  }
}
