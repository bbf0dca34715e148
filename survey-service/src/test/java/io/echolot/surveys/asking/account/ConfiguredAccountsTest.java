package io.echolot.surveys.asking.account;

import static io.echolot.surveys.Caller.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.platform.Ids;
import io.echolot.surveys.asking.account.proof.ProvidersConfig.ConfiguredAccount;
import io.echolot.testkit.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
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

  private boolean isStored(Optional<Set<String>> tenants) {
    return configured.isStored(new Named(sid, SimulatedTwilio.TOKEN, tenants));
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

  @AfterEach
  void removeAccounts() {
    AccountsOfTests.delete();
  }

  @Test
  void eachNamedTenantGetsItWithTheNumbersThatTheProviderConfirms() {
    String ours = isAskedAt("anna");
    String theirs = isAskedAt("gina");
    SimulatedTwilio.open(sid).with(ours).with(theirs);

    assertThat(isStored(Optional.of(Set.of("acme", "globex")))).isTrue();
    assertThat(isStored(Optional.of(Set.of("acme", "globex")))).isTrue();

    assertThat(accounts("anna", sid))
        .singleElement()
        .satisfies(
            account ->
                assertThat(account)
                    .containsEntry("addresses", List.of(ours))
                    .containsEntry("settings", Map.of("repliesToStop", "false"))
                    .containsKey("provenAt"));
    assertThat(accounts("gina", sid))
        .singleElement()
        .satisfies(account -> assertThat(account).containsEntry("addresses", List.of(theirs)));
  }

  @Test
  void oneForAnyTenantStaysTheOperators() {
    SimulatedTwilio.open(sid).with(isAskedAt("anna"));

    assertThat(isStored(Optional.empty())).isTrue();

    assertThat(accounts("anna", sid)).isEmpty();
  }

  @Test
  void onlyTheTenantsThatItIsForGetIt() {
    SimulatedTwilio.open(sid).with(isAskedAt("anna")).with(isAskedAt("gina"));

    assertThat(isStored(Optional.of(Set.of("globex")))).isTrue();

    assertThat(accounts("anna", sid)).isEmpty();
    assertThat(accounts("gina", sid)).hasSize(1);
  }

  @Test
  void whatTheProviderDoesNotConfirmIsNotStored() {
    isAskedAt("anna");
    SimulatedTwilio.open(sid);
    assertThat(isStored(Optional.of(Set.of("acme")))).isTrue();
    SimulatedTwilio.twilio().failWith(503);
    assertThat(isStored(Optional.of(Set.of("acme")))).isFalse();
    SimulatedTwilio.twilio().failWith(0);
    assertThat(accounts("anna", sid)).isEmpty();
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

    assertThat(isStored(Optional.of(Set.of("acme")))).isTrue();

    assertThat(accounts("anna", sid))
        .singleElement()
        .satisfies(account -> assertThat(account).containsEntry("name", "Own"));
  }
}
