package io.echolot.surveys.asking.policy;

import static io.echolot.surveys.Caller.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.Topics;
import io.echolot.contracts.channel.Quarantine;
import io.echolot.contracts.channel.TenantPolicy;
import io.echolot.platform.secret.SignedTokens;
import io.echolot.testkit.Backends;
import io.echolot.testkit.FeedbackLog;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class PolicyTest {

  @Inject SignedTokens tokens;

  @Test
  void theGatewayLearnsHowOftenCustomersMayBeAsked() {
    String tag = as("gina").get("/v1/policy").then().statusCode(200).extract().header("ETag");
    String policy = "{\"quarantine\":{\"times\":2,\"days\":30}}";

    as("gina").body(policy).put("/v1/policy").then().statusCode(428);
    as("gina")
        .header("If-Match", tag)
        .body(policy)
        .put("/v1/policy")
        .then()
        .statusCode(200)
        .body("quarantine.times", equalTo(2));
    as("gina").header("If-Match", tag).body(policy).put("/v1/policy").then().statusCode(412);

    // The outbox is relayed after the answer.
    Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(FeedbackLog.read(Topics.TENANTS, "globex").values())
                    .map(json -> ContractsJson.read(json, TenantPolicy.class))
                    // Another service's tests put records there that are nobody's.
                    .filteredOn(told -> told.tenant().equals("globex"))
                    .containsExactly(new TenantPolicy("globex", new Quarantine(2, 30))));
  }

  @Test
  void whatConsentMeansIsTheTenantsChoiceWithASafeDefault() {
    String tag =
        as("gina")
            .get("/v1/policy")
            .then()
            .body("withdrawal", equalTo("everywhere"))
            .body("consentRequired", equalTo(false))
            .extract()
            .header("ETag");
    String policy =
        "{\"quarantine\":{\"times\":2,\"days\":30},\"withdrawal\":\"channel\","
            + "\"consentRequired\":true}";

    tag =
        as("gina")
            .header("If-Match", tag)
            .body(policy)
            .put("/v1/policy")
            .then()
            .statusCode(200)
            .body("withdrawal", equalTo("channel"))
            .body("consentRequired", equalTo(true))
            .extract()
            .header("ETag");
    as("gina")
        .header("If-Match", tag)
        .body("{\"withdrawal\":\"nowhere\"}")
        .put("/v1/policy")
        .then()
        .statusCode(400)
        .body("violations.field", contains("withdrawal"));
    as("gina")
        .header("If-Match", tag)
        .body("{\"quarantine\":{\"times\":2,\"days\":30}}")
        .put("/v1/policy")
        .then()
        .statusCode(200)
        .body("withdrawal", equalTo("everywhere"));
  }

  @Test
  void aQuarantineThatMeansNothingIsRefused() {
    as("anna")
        .header("If-Match", "\"0\"")
        .body("{\"quarantine\":{\"times\":-1,\"days\":0}}")
        .put("/v1/policy")
        .then()
        .statusCode(400)
        .body("violations.field", contains("quarantine.times", "quarantine.days"));
  }

  @Test
  void whosePagesTheyAreIsToldToTheGatewayAndOutdatesThePolicy() {
    String brand =
        """
        {"name":"Acme Shop","logo":"https://shop.example/logo.svg","imprint":"",
         "privacy":"https://shop.example/privacy"}
        """;
    String tag = as("anna").get("/v1/brand").then().statusCode(200).extract().header("ETag");

    as("anna").body(brand).put("/v1/brand").then().statusCode(428);
    as("anna")
        .header("If-Match", tag)
        .body(brand)
        .put("/v1/brand")
        .then()
        .statusCode(200)
        .body("name", equalTo("Acme Shop"));
    as("anna")
        .header("If-Match", tag)
        .body("{\"quarantine\":{\"times\":1,\"days\":30}}")
        .put("/v1/policy")
        .then()
        .statusCode(412);
    as("anna").get("/v1/brand").then().body("privacy", equalTo("https://shop.example/privacy"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"name\":\"Acme\",\"logo\":\"http://shop.example/logo.png\"} | logo",
        "{\"name\":\" \",\"logo\":\"https://shop.example/logo.png\"} | name",
        "{\"imprint\":\"javascript:alert(1)\"} | imprint",
        "{\"privacy\":\"https://user:word@shop.example/\"} | privacy",
        "{\"name\":\"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\"}"
            + " | name"
      })
  void aBrandThatNoPageCanShowIsRefusedAtItsField(String brand, String field) {
    String tag = as("anna").get("/v1/brand").header("ETag");

    as("anna")
        .header("If-Match", tag)
        .body(brand)
        .put("/v1/brand")
        .then()
        .statusCode(400)
        .body("violations.field", contains(field));
  }

  @Test
  void onlyAdminsChangeTheBrand() {
    as("ben").header("If-Match", "*").body("{}").put("/v1/brand").then().statusCode(403);
    as("ben").get("/v1/brand").then().statusCode(200);
  }

  @Test
  void whatAServerSignsWithTheSecretIsBelieved() throws Exception {
    String secret =
        as("anna")
            .get("/v1/identity-secret")
            .then()
            .statusCode(200)
            .header("Cache-Control", equalTo("no-store"))
            .extract()
            .path("secret");
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.getBytes("UTF-8"), "HmacSHA256"));
    String signature = HexFormat.of().formatHex(mac.doFinal("c-42".getBytes("UTF-8")));

    assertThat(tokens.isSigned("identity", "acme", "c-42", signature)).isTrue();
    assertThat(tokens.isSigned("identity", "globex", "c-42", signature)).isFalse();
    as("ben").get("/v1/identity-secret").then().statusCode(403);
  }
}
