package io.echolot.surveys.people.customer.event;

import static io.echolot.surveys.Caller.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.echolot.testkit.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.Collections;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Business events come in as CloudEvents 1.0, in each of the modes that HTTP has. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class CloudEventsTest {

  private static final String TYPE = "application/cloudevents+json";
  private static final String BATCH = "application/cloudevents-batch+json";

  private final String key = "ce-" + UUID.randomUUID();

  @BeforeEach
  void thereIsACustomer() {
    as("anna").body("{}").put("/v1/customers/" + key).then().statusCode(201);
  }

  private String event(String id, String more) {
    return """
        {"specversion":"1.0","type":"order.delivered","source":"/shop/%s","id":"%s",
         "subject":"%s","time":"%s"%s}"""
        .formatted(key, id, key, Instant.now().minusSeconds(60), more);
  }

  private ValidatableResponse post(String type, String body) {
    return as("anna").contentType(type).body(body).post("/v1/events").then();
  }

  private ValidatableResponse stored() {
    return as("ben").get("/v1/customers/{id}/events", key).then().statusCode(200);
  }

  @Test
  void aStructuredEventIsTheCustomersOnce() {
    String event =
        event(
            "o-1",
            ",\"traceparent\":\"00-1\",\"datacontenttype\":\"application/json\",\"data\":"
                + "{\"orderId\":\"4711\",\"total\":12.5,\"gift\":true,\"shop\":{\"city\":\"Ulm\"},"
                + "\"items\":[{\"sku\":1}],\"note\":null}");

    post(TYPE, event).statusCode(201).body("name", equalTo("order.delivered"));
    post(TYPE + "; charset=utf-8", event).statusCode(200);

    stored()
        .body("$", hasSize(1))
        .body("[0].origin.source", equalTo("/shop/" + key))
        .body("[0].origin.id", equalTo("o-1"))
        .body("[0].properties.keySet()", hasItems("orderId", "total", "gift", "shop.city"))
        .body("[0].properties.size()", equalTo(4));
  }

  private RequestSpecification binary(String id) {
    return as("anna")
        .header("ce-specversion", "1.0")
        .header("ce-type", "order.delivered")
        .header("ce-source", "/shop/" + key + "/Stra%C3%9Fe")
        .header("ce-subject", key)
        .header("Ce-Id", id);
  }

  @Test
  void aBinaryEventHasItsAttributesInHeaders() {
    binary("b-1").body("{\"total\":1}").post("/v1/events").then().statusCode(201);
    binary("b-1").body("{\"total\":2}").post("/v1/events").then().statusCode(200);

    stored()
        .body("$", hasSize(1))
        .body("[0].origin.source", equalTo("/shop/" + key + "/Straße"))
        .body("[0].properties.total", equalTo(1));
    binary("b-2")
        .body("[]")
        .post("/v1/events")
        .then()
        .statusCode(400)
        .body("violations.field", contains("data"));
  }

  @Test
  void ofABatchEachEventIsToldByItself() {
    post(TYPE, event("o-1", "")).statusCode(201);
    String unknown =
        event("o-3", "").replace("\"subject\":\"" + key, "\"subject\":\"nobody-" + key);

    post(
            BATCH,
            "["
                + String.join(
                    ",", event("o-1", ""), event("o-2", ""), unknown, event("o-4", ",\"data\":7"))
                + "]")
        .statusCode(207)
        .body("state", contains("repeated", "taken", "refused", "refused"))
        .body("[2].violations.field", contains("subject"))
        .body("[3].violations.field", contains("data"));

    stored().body("origin.id", hasItems("o-1", "o-2")).body("$", hasSize(2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"specversion\":\"1.0\" | \"specversion\":\"0.3\" | specversion",
        "\"id\":\"x\" | \"id\":\"\" | id",
        "\"id\":\"x\" | \"id\":{} | id",
        "\"id\":\"x\" | \"id\":\"a\\u0000b\" | id",
        "\"type\":\"order.delivered\" | \"type\":\"Order Delivered\" | type",
        "\"type\":\"order.delivered\" | \"Type\":\"order.delivered\" | Type",
        "\"id\":\"x\" | \"id\":\"x\",\"time\":\"yesterday\" | time",
        "\"id\":\"x\" | \"id\":\"x\",\"time\":\"2199-01-01T00:00:00Z\" | time",
        "\"id\":\"x\" | \"id\":\"x\",\"time\":\"2001-01-01T00:00:00Z\" | time",
        "\"id\":\"x\" | \"id\":\"x\",\"data_base64\":\"AA==\" | data_base64",
        "\"id\":\"x\" | \"id\":\"x\",\"datacontenttype\":\"text/xml\" | datacontenttype",
        "\"id\":\"x\" | \"id\":\"x\",\"data\":\"text\" | data",
        "\"id\":\"x\" | \"id\":\"x\",\"data\":{\"a b\":1} | data.a b",
        "\"id\":\"x\" | \"id\":\"x\",\"data\":{\"n\":1e999} | data",
        "\"id\":\"x\" | \"id\":\"x\",\"data\":{\"a\":\"x\\u0000\"} | data",
      })
  void whatIsWrongIsNamed(String part, String instead, String field) {
    String event =
        "{\"specversion\":\"1.0\",\"id\":\"x\",\"source\":\"/s\",\"type\":\"order.delivered\","
            + "\"subject\":\""
            + key
            + "\"}";

    post(TYPE, event.replace(part, instead))
        .statusCode(400)
        .body("violations.field", hasItems(field));
    stored().body("$", hasSize(0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/cloudevents+json | [] | 400",
        "application/cloudevents+json | {\"id\":\"a\",\"id\":\"b\"} | 400",
        "application/cloudevents+json | { | 400",
        "application/cloudevents+json | '' | 400",
        "application/cloudevents-batch+json | {} | 400",
        "application/cloudevents-batch+json | [1] | 400",
        "application/cloudevents-batch+json | [] | 207",
        "application/json | null | 400",
        "application/json | {\"origin\":{\"source\":\"a\",\"id\":\"b\"}} | 400",
        "application/xml | {} | 415",
      })
  void whatIsNoEventIsRefused(String type, String body, int status) {
    post(type, body).statusCode(status);
  }

  @Test
  void aBatchHasAnEnd() {
    post(BATCH, Collections.nCopies(EventMode.MOST + 1, "{}").toString()).statusCode(400);
  }

  @Test
  void dataHasAnEnd() {
    post(TYPE, event("o-9", ",\"data\":{\"list\":[\"" + "x".repeat(16_384) + "\"]}"))
        .statusCode(400)
        .body("violations.field", contains("data"));
  }

  @ParameterizedTest
  @CsvSource({"a%20b, a b", "100%, 100%", "%C3%A4, ä", "%zz, %zz", "%FF, %FF", "ä, ä", "%4, %4"})
  void headersAreDecodedAsFarAsTheyAreEncoded(String value, String decoded) {
    assertThat(EventMode.decoded(value)).isEqualTo(decoded);
  }

  @Test
  void theCustomerTakesTheirEventsAlong() {
    post(TYPE, event("o-1", "")).statusCode(201);
    as("anna").delete("/v1/customers/" + key).then().statusCode(204);

    post(TYPE, event("o-1", "")).statusCode(400).body("violations.field", contains("subject"));
  }
}
