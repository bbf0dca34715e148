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
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

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
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(FeedbackLog.read(Topics.TENANTS, "globex").values())
                    .map(json -> ContractsJson.read(json, TenantPolicy.class))
                    .containsExactly(new TenantPolicy("globex", new Quarantine(2, 30))));
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
