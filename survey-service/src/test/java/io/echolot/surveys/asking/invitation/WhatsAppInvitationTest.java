package io.echolot.surveys.asking.invitation;

import static io.echolot.surveys.Caller.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;

import io.echolot.contracts.Channel;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.Topics;
import io.echolot.contracts.delivery.OutgoingMessage;
import io.echolot.surveys.Caller;
import io.echolot.surveys.asking.account.AccountsOfTests;
import io.echolot.surveys.asking.account.SimulatedWhatsApp;
import io.echolot.testkit.Backends;
import io.echolot.testkit.FeedbackLog;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Customers who have a phone number get their link by WhatsApp. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
@QuarkusTestResource(SimulatedWhatsApp.class)
class WhatsAppInvitationTest {

  private final String key = "wa-" + UUID.randomUUID();
  private final String unique = SimulatedWhatsApp.digits();
  private final String id = "1065403" + unique;
  private final String address = "+4930" + unique;
  private final String phone = "+49151" + SimulatedWhatsApp.digits();

  private String account;

  @AfterEach
  void removeAccounts() {
    AccountsOfTests.delete();
  }

  @BeforeEach
  void aSurveyItsPageAndANumberExist() {
    Caller.publishOnPage(key);
    SimulatedWhatsApp.open(id, address);
    account =
        AccountsOfTests.create(
            """
                {"provider":"whatsapp","account":"%s","addresses":["%s"],
                 "credentials":{"accessToken":"%s","appSecret":"%s"}}"""
                .formatted(id, address, SimulatedWhatsApp.token(id), SimulatedWhatsApp.APP_SECRET));
  }

  private String customer(String who, String identity) {
    String customer = key + "-" + who;
    as("anna")
        .body("{\"language\":\"en\",\"identities\":[" + identity + "]}")
        .put("/v1/customers/" + customer)
        .then()
        .statusCode(201);
    return customer;
  }

  @Test
  void whoHasANumberGetsTheLinkAndWhoHasNoneOrDoesNotConsentIsLeftOut() {
    String ada = customer("ada", "{\"kind\":\"phone\",\"value\":\"" + phone + "\"}");
    String ben = customer("ben", "{\"kind\":\"email\",\"value\":\"" + key + "@shop.example\"}");
    JsonPath invited =
        as("anna")
            .body(
                """
                {"survey":"%s","page":"%s","customers":["%s","%s"],
                 "send":{"account":"%s","from":"%s","text":{"en":"How was it? {link}"}}}"""
                    .formatted(key, key, ada, ben, account, address))
            .post("/v1/invitations")
            .then()
            .statusCode(200)
            .body("invited.customer", contains(ada))
            .body("left.reason", contains("no_address"))
            .extract()
            .jsonPath();
    assertThat(invited.getString("invited[0].channel")).isEqualTo("whatsapp");
    OutgoingMessage sent =
        Awaitility.await().until(this::outgoing, Optional::isPresent).orElseThrow();
    assertThat(sent.text()).isEqualTo("How was it? " + invited.getString("invited[0].link"));
    assertThat(sent.route().channel()).isEqualTo(Channel.WHATSAPP);
    assertThat(sent.route().from()).isEqualTo(address);
    assertThat(sent.route().account()).isEqualTo(account);
  }

  private Optional<OutgoingMessage> outgoing() {
    return FeedbackLog.read(Topics.OUTGOING, "acme/" + phone).values().stream()
        .map(value -> ContractsJson.read(value, OutgoingMessage.class))
        .findFirst();
  }

  @Test
  void aNumberOfOnesOwnAsksTheSurveyOfItsChannel() {
    String body =
        """
        {"channel":"whatsapp","address":"%s","account":"%s","surveyKey":"%s","touchpoint":"checkout"}""";
    as("anna")
        .body(body.formatted(address, id, key))
        .put("/v1/channels/" + key + "-wa")
        .then()
        .statusCode(201);
    as("anna")
        .get("/v1/channels/" + key + "-wa")
        .then()
        .statusCode(200)
        .body("address", equalTo(address))
        .body("publishableKey", emptyOrNullString());
    as("anna")
        .body(body.formatted("+4930" + SimulatedWhatsApp.digits(), id, key))
        .put("/v1/channels/" + key + "-other")
        .then()
        .statusCode(400)
        .body("violations.field", contains("address"));
  }
}
