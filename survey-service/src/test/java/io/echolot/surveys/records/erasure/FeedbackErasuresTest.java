package io.echolot.surveys.records.erasure;

import static io.echolot.surveys.Caller.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.echolot.contracts.Topics;
import io.echolot.platform.Ids;
import io.echolot.testkit.Backends;
import io.echolot.testkit.FeedbackLog;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** All that a customer said goes, also what comes late; what others say stays. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class FeedbackErasuresTest {

  private final String customer = "c-" + Ids.next();
  private final String call = "/v1/customers/" + customer + "/feedback";

  private String answer(String tenant, String respondent, Instant at) {
    String id = Ids.next().toString();
    FeedbackLog.send(Answered.by(tenant, id, respondent, at));
    return id;
  }

  private static void awaitStored(String id) {
    await().until(() -> as("anna").get("/v1/responses/" + id).statusCode() == 200);
  }

  private Set<String> asked(String tenant, Set<String> among) {
    Map<String, byte[]> requests = FeedbackLog.read(Topics.ERASURE_REQUESTS, tenant + "/");
    return requests.keySet().stream()
        .map(key -> key.substring(tenant.length() + 1))
        .filter(among::contains)
        .collect(Collectors.toSet());
  }

  @Test
  void allThatACustomerSaidIsErasedAlsoWhatComesLate() {
    Instant before = Instant.now().minusSeconds(3600);
    String first = answer("acme", customer, before);
    String second = answer("acme", customer, before.minusSeconds(86_400));
    String others = answer("acme", customer + "x", before);
    String theirs = answer("globex", customer, before);
    awaitStored(first);
    awaitStored(second);
    awaitStored(others);

    as("anna")
        .delete(call)
        .then()
        .statusCode(202)
        .body("respondent", equalTo(customer))
        .body("left", equalTo(2));
    String late = answer("acme", customer, before);
    String anew = answer("acme", customer, Instant.now().plusSeconds(60));

    Set<String> all = Set.of(first, second, others, theirs, late, anew);
    await().untilAsserted(() -> assertThat(asked("acme", all)).contains(first, second, late));
    assertThat(asked("acme", all)).containsExactlyInAnyOrder(first, second, late);
    assertThat(asked("globex", all)).isEmpty();
    // What the gateway does with it.
    Set.of(first, second, late).forEach(id -> FeedbackLog.erase("acme", id));
    await().untilAsserted(() -> as("anna").get(call).then().body("left", equalTo(0)));
    awaitStored(anew);
    as("anna").delete(call).then().statusCode(202).body("left", equalTo(0));
  }

  @Test
  void whatIsListedByRespondentIsTheirs() {
    String one = answer("acme", customer, Instant.now());
    String two = answer("acme", customer, Instant.now());
    String others = answer("acme", "c-other", Instant.now());
    awaitStored(one);
    awaitStored(two);
    awaitStored(others);

    as("ben")
        .queryParam("respondent", customer)
        .get("/v1/responses")
        .then()
        .body("items.id", containsInAnyOrder(one, two));
    assertThat(
            as("ben")
                .queryParam("respondent", customer)
                .queryParam("format", "jsonl")
                .get("/v1/responses/export")
                .asString()
                .lines())
        .hasSize(2)
        .allMatch(line -> line.contains(one) || line.contains(two));
    as("ben")
        .queryParam("respondent", "")
        .get("/v1/responses")
        .then()
        .statusCode(400)
        .body("violations.field", contains("respondent"));
    as("gina")
        .queryParam("respondent", customer)
        .get("/v1/responses")
        .then()
        .body("items.size()", equalTo(0));
  }

  @Test
  void onlyAnAdminMayAskAndOnlyForACustomer() {
    as("ben").delete(call).then().statusCode(403);
    as("anna").get(call).then().statusCode(404);
    as("anna")
        .urlEncodingEnabled(false)
        .delete("/v1/customers/%00/feedback")
        .then()
        .statusCode(400);
    as("anna").delete("/v1/customers/" + "x".repeat(101) + "/feedback").then().statusCode(400);
  }
}
