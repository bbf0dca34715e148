package io.echolot.surveys.asking.invitation;

import static io.echolot.surveys.Caller.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.echolot.contracts.Channel;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.Topics;
import io.echolot.contracts.customer.ConsentPurpose;
import io.echolot.contracts.customer.ConsentState;
import io.echolot.contracts.customer.RespondentConsent;
import io.echolot.contracts.customer.RespondentConsent.Giver;
import io.echolot.platform.secret.SenderMarks;
import io.echolot.surveys.Caller;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is invited by what customers said of being asked. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ConsentedInvitationsTest {

  private final String key = "i-" + UUID.randomUUID();
  private final String customer = key + "-ada";
  private final String phone =
      "+4930" + ThreadLocalRandom.current().nextLong(10_000_000L, 99_999_999L);

  @Inject SenderMarks marks;

  @BeforeEach
  void aSurveyItsPageAndACustomerExist() {
    Caller.putJourney();
    as("anna").body("{\"channel\":\"web\"}").put("/v1/channels/" + key).then().statusCode(201);
    String survey =
        """
        {"key":"%s","name":{"en":"R"},"languages":["en"],"timeZone":"UTC","touchpoints":["checkout"],
         "questions":[{"key":"nps","kind":"nps","title":{"en":"How likely?"}}],
         "thanks":{"en":"Thanks"}}\
        """
            .formatted(key);
    as("anna").post("/v1/surveys/" + Caller.create(survey) + "/publish").then().statusCode(200);
    as("anna")
        .body("{\"identities\":[{\"kind\":\"phone\",\"value\":\"%s\"}]}".formatted(phone))
        .put("/v1/customers/" + customer)
        .then()
        .statusCode(201);
    policy("{}");
  }

  @AfterEach
  void asItWas() {
    policy("{}");
  }

  private static void policy(String body) {
    String tag = as("anna").get("/v1/policy").header("ETag");
    as("anna").header("If-Match", tag).body(body).put("/v1/policy").then().statusCode(200);
  }

  private void says(String channel, String state) {
    as("anna")
        .body("{\"state\":\"%s\"}".formatted(state))
        .put("/v1/customers/" + customer + "/consents/" + channel + "/surveys")
        .then()
        .statusCode(200);
  }

  private ValidatableResponse wouldBeInvited(String channel) {
    return as("anna")
        .queryParam("dryRun", "true")
        .body(
            "{\"survey\":\"%s\",\"page\":\"%s\",\"channel\":\"%s\",\"customers\":[\"%s\"]}"
                .formatted(key, key, channel, customer))
        .post("/v1/invitations")
        .then()
        .statusCode(200);
  }

  private void isLeft(String channel, String reason) {
    wouldBeInvited(channel).body("left.reason", contains(reason)).body("invited", hasSize(0));
  }

  private void isInvited(String channel) {
    wouldBeInvited(channel).body("invited.customer", contains(customer));
  }

  @Test
  void aWithdrawalCountsEverywhereUnlessTheTenantSaysElse() {
    says("sms", "withdrawn");
    isLeft("sms", "opted_out");
    isLeft("email", "opted_out");

    policy("{\"withdrawal\":\"channel\"}");
    isLeft("sms", "opted_out");
    isInvited("email");
  }

  @Test
  void whereConsentIsNeededOnlyWhoConsentedIsInvited() {
    isInvited("email");
    policy("{\"consentRequired\":true}");
    isLeft("email", "no_consent");

    says("email", "granted");
    isInvited("email");
    isLeft("sms", "no_consent");
  }

  @Test
  void whoSaidStopToTheGatewayIsNotInvited() {
    var stop =
        new RespondentConsent(
            "acme",
            UUID.randomUUID(),
            Channel.SMS,
            ConsentPurpose.SURVEYS,
            ConsentState.WITHDRAWN,
            Instant.now(),
            new Giver(marks.of("acme", Channel.SMS, phone), ""),
            "SM0123");
    FeedbackLog.send(Topics.CONSENTS, stop.topicKey(), ContractsJson.write(stop));

    // The topic is followed in the background.
    Awaitility.await().untilAsserted(() -> isLeft("email", "opted_out"));
    as("anna")
        .get("/v1/customers/" + customer + "/consents/sms/surveys")
        .then()
        .body("source", equalTo("respondent"));
  }
}
