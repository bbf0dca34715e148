package io.echolot.surveys.asking.account;

import static io.echolot.surveys.Caller.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;

import io.echolot.platform.Ids;
import io.echolot.surveys.asking.account.proof.ProvidersConfig.ConfiguredAccount;
import io.echolot.testkit.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the environment named before tenants had accounts becomes theirs. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
@QuarkusTestResource(SimulatedTwilio.class)
class ConfiguredAccountsTest {

  @Inject ConfiguredAccounts configured;

  private final String sid = SimulatedTwilio.newSid();
  private final String channel = "c-" + Ids.next();

  /** An account that the environment names. */
  private record Named(String sid, String authToken, Optional<Set<String>> tenants)
      implements ConfiguredAccount {
    @Override
    public boolean repliesToStop() {
      return false;
    }
  }

  private void store(Optional<Set<String>> tenants) {
    configured
        .store(new Named(sid, SimulatedTwilio.TOKEN, tenants))
        .await()
        .atMost(Duration.ofSeconds(30));
  }

  private String isAskedAt(String admin) {
    String number = SimulatedTwilio.newNumber();
    as(admin)
        .body(Map.of("channel", "sms", "account", sid, "address", number, "surveyKey", "s"))
        .put("/v1/channels/" + channel)
        .then()
        .statusCode(201);
    return number;
  }

  private static List<Map<String, Object>> accounts(String admin, String sid) {
    return as(admin)
        .get("/v1/channel-accounts?limit=100")
        .jsonPath()
        .param("sid", sid)
        .getList("findAll { it.account == sid }");
  }

  @Test
  void eachTenantWhoseChannelsNameItGetsItWithTheirNumbers() {
    String ours = isAskedAt("anna");
    String theirs = isAskedAt("gina");

    store(Optional.empty());
    store(Optional.empty());

    assertThat(accounts("anna", sid))
        .singleElement()
        .satisfies(
            account -> {
              assertThat(account)
                  .containsEntry("addresses", List.of(ours))
                  .doesNotContainKey("provenAt");
              assertThat(account).containsEntry("settings", Map.of("repliesToStop", "false"));
            });
    assertThat(accounts("gina", sid))
        .singleElement()
        .satisfies(account -> assertThat(account).containsEntry("addresses", List.of(theirs)));

    // Its token is the configured one.
    SimulatedTwilio.open(sid).with(ours);
    as("anna")
        .post("/v1/channel-accounts/" + accounts("anna", sid).get(0).get("id") + "/check")
        .then()
        .statusCode(200)
        .body("violations", empty());
    assertThat(accounts("anna", sid).get(0)).containsKey("provenAt");
  }

  @Test
  void onlyTheTenantsThatItIsForGetIt() {
    isAskedAt("anna");
    isAskedAt("gina");

    store(Optional.of(Set.of("globex")));

    assertThat(accounts("anna", sid)).isEmpty();
    assertThat(accounts("gina", sid)).hasSize(1);
  }

  @Test
  void whatATenantHasSetUpStaysAsItIs() {
    String number = isAskedAt("anna");
    SimulatedTwilio.open(sid).with(number);
    as("anna")
        .body(
            """
            {"provider":"twilio","name":"Own","account":"%s","addresses":["%s"],
             "credentials":{"authToken":"%s"}}"""
                .formatted(sid, number, SimulatedTwilio.TOKEN))
        .post("/v1/channel-accounts")
        .then()
        .statusCode(201);

    store(Optional.empty());

    assertThat(accounts("anna", sid))
        .singleElement()
        .satisfies(account -> assertThat(account).containsEntry("name", "Own"));
  }
}
