package io.echolot.gateway.audience;

import static io.echolot.gateway.audience.Ground.audience;
import static io.echolot.gateway.audience.Ground.complete;
import static io.echolot.gateway.audience.Ground.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import io.echolot.contracts.survey.Access;
import io.echolot.platform.secret.SignedTokens;
import io.echolot.testkit.Backends;
import io.echolot.testkit.FeedbackLog;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A respondent answers once, however many windows send at once. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class OnceTest {

  @Inject SignedTokens tokens;

  private String access(Ground ground, String respondent) {
    String secret = tokens.secretFor("identity", ground.tenant());
    return ground
        .access(Map.of("respondent", respondent, "signature", Signatures.of(secret, respondent)))
        .then()
        .statusCode(200)
        .extract()
        .path("token");
  }

  @Test
  void ofManyCompletionsAtOnceOneIsTaken() {
    Ground ground = Ground.publish(audience(Access.LINK, "", null, null, 0, true, ""));
    String access = access(ground, "c1");
    List<String> ids = Stream.generate(Ground::id).limit(8).toList();

    List<Integer> statuses =
        ids.parallelStream()
            .map(id -> ground.put(id, 1, complete("a"), access).statusCode())
            .toList();

    assertThat(statuses).filteredOn(status -> status == 202).hasSize(1);
    assertThat(statuses).filteredOn(status -> status != 202).hasSize(7).containsOnly(409);
    assertThat(FeedbackLog.read(ground.tenant())).hasSize(1);
    String taken = ids.get(statuses.indexOf(202));
    ground.put(taken, 1, complete("a"), access).then().statusCode(202);
    ground.put(taken, 2, complete("b"), access).then().statusCode(202);
    ground
        .put(id(), 1, complete("a"), access)
        .then()
        .statusCode(409)
        .body("type", endsWith("/already-answered"));
    ground.put(id(), 1, complete("a"), access(ground, "c2")).then().statusCode(202);
  }

  @Test
  void theSameCustomerOfAnotherTenantAndInAnotherSurveyIsAnother() {
    for (String tenant : List.of("t-" + id(), "t-" + id())) {
      for (int survey = 0; survey < 2; survey++) {
        Ground ground =
            Ground.publish(
                tenant,
                audience(Access.LINK, "", null, null, 0, true, ""),
                io.echolot.contracts.logic.Logic.NONE);
        ground.put(id(), 1, complete("a"), access(ground, "c1")).then().statusCode(202);
      }
    }
  }
}
