package io.echolot.surveys.people.consent;

import static io.echolot.surveys.Caller.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.echolot.contracts.Channel;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.Topics;
import io.echolot.contracts.customer.ConsentPurpose;
import io.echolot.contracts.customer.ConsentState;
import io.echolot.contracts.customer.RespondentConsent;
import io.echolot.contracts.customer.RespondentConsent.Giver;
import io.echolot.platform.Ids;
import io.echolot.platform.secret.SenderMarks;
import io.echolot.testkit.Backends;
import io.echolot.testkit.FeedbackLog;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class ConsentsTest {

  private static final String TENANT = "acme";

  @Inject SenderMarks marks;

  private final String customer = "c-" + Ids.next();
  private final String consents = "/v1/customers/" + customer + "/consents";
  private final String bySms = consents + "/sms/surveys";
  private final String phone =
      "+4930" + ThreadLocalRandom.current().nextLong(10_000_000L, 99_999_999L);

  private void create() {
    create(customer, phone);
  }

  private static void create(String id, String phone) {
    String body = "{\"identities\":[{\"kind\":\"phone\",\"value\":\"%s\"}]}".formatted(phone);
    as("anna").body(body).put("/v1/customers/" + id).then().statusCode(201);
  }

  private ValidatableResponse put(String path, String tag, String body) {
    var call = as("anna").body(body);
    return (tag == null ? call : call.header("If-Match", tag)).put(path).then();
  }

  private RespondentConsent said(ConsentState state, Instant at, Giver giver) {
    var consent =
        new RespondentConsent(
            TENANT,
            UUID.randomUUID(),
            Channel.SMS,
            ConsentPurpose.SURVEYS,
            state,
            at,
            giver,
            "SM0123");
    tell(consent);
    return consent;
  }

  private static void tell(RespondentConsent consent) {
    FeedbackLog.send(Topics.CONSENTS, consent.topicKey(), ContractsJson.write(consent));
  }

  private Giver sender() {
    return new Giver(marks.of(TENANT, Channel.SMS, phone), "");
  }

  private static void soon(ThrowingRunnable assertion) {
    // The topic is followed, and the outbox relayed, in the background.
    Awaitility.await().untilAsserted(assertion);
  }

  private void becomes(String state) {
    soon(() -> as("ben").get(bySms).then().statusCode(200).body("state", equalTo(state)));
  }

  @Test
  void whatACustomerSaidCountsSinceThenAndIsKeptAsHistory() {
    create();
    String granted =
        "{\"state\":\"granted\",\"at\":\"2026-01-01T12:00:00Z\",\"text\":\"You may\\nask me.\","
            + "\"proof\":\"form 7\"}";
    as("ben").get(consents).then().statusCode(200).body("$", hasSize(0));
    as("ben").get(bySms).then().statusCode(404);

    String tag = put(bySms, null, granted).statusCode(200).extract().header("ETag");
    put(bySms, null, "{\"state\":\"withdrawn\"}").statusCode(428);
    put(bySms, "\"9\"", "{\"state\":\"withdrawn\"}").statusCode(412);
    put(bySms, tag, "{\"state\":\"withdrawn\"}")
        .statusCode(200)
        .body("state", equalTo("withdrawn"));

    as("ben")
        .get(consents)
        .then()
        .body("state", contains("withdrawn"))
        .body("channel", contains("sms"))
        .body("source", contains("api"));
    as("ben")
        .get(consents + "/history")
        .then()
        .body("state", contains("withdrawn", "granted"))
        .body("text", contains("", "You may\nask me."))
        .body("proof", contains("", "form 7"));
    String link =
        as("ben").queryParam("limit", 1).get(consents + "/history").then().extract().header("Link");
    assertThat(link).contains("rel=\"next\"");
  }

  @Test
  void whatWasSaidEarlierComesIntoTheHistoryAndChangesNothing() {
    create();
    String tag =
        put(bySms, null, "{\"state\":\"withdrawn\"}").statusCode(200).extract().header("ETag");

    put(bySms, tag, "{\"state\":\"granted\",\"at\":\"2025-01-01T12:00:00Z\"}")
        .statusCode(200)
        .header("ETag", equalTo(tag))
        .body("state", equalTo("withdrawn"));
    as("anna").get(consents + "/history").then().body("state", contains("withdrawn", "granted"));
  }

  @Test
  void whatIsSaidAgainIsNoChange() {
    create();
    String tag =
        put(bySms, null, "{\"state\":\"granted\"}").statusCode(200).extract().header("ETag");

    put(bySms, tag, "{\"state\":\"granted\"}").statusCode(200).header("ETag", equalTo(tag));
    as("anna").get(consents + "/history").then().body("$", hasSize(1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | 400 | state",
        "{\"state\":\"maybe\"} | 400 | state",
        "{\"state\":\"granted\",\"at\":\"2999-01-01T00:00:00Z\"} | 400 | at",
        "{\"state\":\"granted\",\"at\":\"-1000000-01-01T00:00:00Z\"} | 400 | at",
        "{\"state\":\"granted\",\"text\":\"\\u0000\"} | 400 | text",
        "{\"state\":\"granted\",\"proof\":\"\\ud800\"} | 400 | proof"
      })
  void whatIsWrongIsToldByItsField(String body, int status, String field) {
    create();
    put(bySms, null, body).statusCode(status).body("violations.field", contains(field));
  }

  @Test
  void onlyWaysByWhichSomebodyIsWrittenToAreThere() {
    create();
    put(consents + "/kiosk/surveys", null, "{\"state\":\"granted\"}").statusCode(404);
    put(consents + "/sms/weather", null, "{\"state\":\"granted\"}").statusCode(404);
    put(
            "/v1/customers/nobody-" + customer + "/consents/sms/surveys",
            null,
            "{\"state\":\"granted\"}")
        .statusCode(404);
    as("anna").get("/v1/customers/nobody-" + customer + "/consents").then().statusCode(404);
    as("ben").body("{\"state\":\"granted\"}").put(bySms).then().statusCode(403);
    as("gina").get(consents).then().statusCode(404);
  }

  @Test
  void aStopCountsForWhoHasTheNumberAndRepeatedItChangesNothing() {
    create();
    RespondentConsent stop = said(ConsentState.WITHDRAWN, Instant.now(), sender());
    becomes("withdrawn");
    as("ben")
        .get(bySms)
        .then()
        .body("source", equalTo("respondent"))
        .body("proof", equalTo("SM0123"));

    tell(stop);
    String start = said(ConsentState.GRANTED, Instant.now(), sender()).id().toString();
    becomes("granted");
    as("ben")
        .get(consents + "/history")
        .then()
        .body("state", contains("granted", "withdrawn"))
        .body("id", contains(start, stop.id().toString()));
  }

  @Test
  void aStopIsKnownOfWhoBecomesACustomerLater() {
    said(ConsentState.WITHDRAWN, Instant.now(), sender());
    create();

    becomes("withdrawn");
  }

  @Test
  void aStopInAChatIsKnownByThePseudonym() {
    said(ConsentState.WITHDRAWN, Instant.now(), new Giver("", customer));
    create();

    becomes("withdrawn");
  }

  @Test
  void aStopStaysWithWhoGetsAnotherNumber() {
    create();
    said(ConsentState.WITHDRAWN, Instant.now(), sender());
    becomes("withdrawn");
    as("anna")
        .body("{\"identities\":[]}")
        .patch("/v1/customers/" + customer)
        .then()
        .statusCode(200);

    as("ben").get(consents).then().body("state", contains("withdrawn"));
  }

  @Test
  void whoIsForgottenIsForgottenWithAllThatWasSaid() {
    create();
    RespondentConsent stop = said(ConsentState.WITHDRAWN, Instant.now(), sender());
    becomes("withdrawn");
    as("anna").delete("/v1/customers/" + customer).then().statusCode(204);

    soon(() -> assertThat(FeedbackLog.read(Topics.CONSENTS, stop.topicKey())).isEmpty());
    create();
    as("ben").get(consents).then().body("$", hasSize(0));
  }

  @Test
  void channelsStandApart() {
    create();
    put(bySms, null, "{\"state\":\"withdrawn\"}").statusCode(200);
    put(consents + "/email/surveys", null, "{\"state\":\"granted\"}").statusCode(200);

    as("anna")
        .get(consents)
        .then()
        .body("channel", containsInAnyOrder("sms", "email"))
        .body("find { it.channel == 'email' }.state", equalTo("granted"));
  }
}
