package io.echolot.surveys.people.consent;

import static io.echolot.surveys.Caller.as;
import static io.echolot.surveys.base.persistence.Database.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.contracts.Channel;
import io.echolot.contracts.customer.ConsentPurpose;
import io.echolot.contracts.customer.ConsentState;
import io.echolot.contracts.customer.RespondentConsent;
import io.echolot.contracts.customer.RespondentConsent.Giver;
import io.echolot.platform.Ids;
import io.echolot.platform.secret.SenderMarks;
import io.echolot.surveys.base.http.IfMatch;
import io.echolot.surveys.base.persistence.Database;
import io.echolot.surveys.people.customer.Customer;
import io.echolot.surveys.people.customer.CustomerBody;
import io.echolot.surveys.people.customer.CustomerForgotten;
import io.echolot.surveys.people.customer.Customers;
import io.echolot.surveys.people.customer.identity.Identity;
import io.echolot.surveys.people.customer.identity.IdentityKind;
import io.echolot.testkit.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What was said by messages is entered for whom it belongs to, once, and in nobody's way. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class SettledConsentsTest {

  private static final String TENANT = "acme";
  private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");

  @Inject Database database;
  @Inject Customers customers;
  @Inject Consents consents;
  @Inject ConsentLedger ledger;
  @Inject SenderMarks marks;

  private final String id = "c-" + Ids.next();
  private final String phone =
      "+4930" + ThreadLocalRandom.current().nextLong(10_000_000L, 99_999_999L);

  private Customer has(String customer, String... phones) {
    List<Identity> identities =
        List.of(phones).stream().map(one -> new Identity(IdentityKind.PHONE, one)).toList();
    var body = new CustomerBody(null, null, identities);
    return await(customers.merge(TENANT, customer, body, IfMatch.ABSENT)).customer();
  }

  private RespondentConsent hears(ConsentState state, int minute, Giver giver) {
    var said =
        new RespondentConsent(
            TENANT,
            Ids.next(),
            Channel.SMS,
            ConsentPurpose.SURVEYS,
            state,
            NOON.plus(Duration.ofMinutes(minute)),
            giver,
            "SM0123");
    await(database.write(session -> consents.heard(said)));
    return said;
  }

  private Giver sender() {
    return new Giver(marks.of(TENANT, Channel.SMS, phone), "");
  }

  private Map<String, List<Consent>> unsettled(Customer... some) {
    return await(ledger.unsettled(TENANT, List.of(some)));
  }

  private Map<String, List<ConsentStanding>> counting(Customer... some) {
    return await(
        database.write(session -> consents.of(TENANT, List.of(some), ConsentPurpose.SURVEYS)));
  }

  private void someoneWaitsForALock() {
    Awaitility.await("it waits in another transaction")
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                await(
                        database.read(
                            session ->
                                session
                                    .createNativeQuery(
                                        "select cast(count(*) as int) from pg_stat_activity"
                                            + " where datname = current_database()"
                                            + " and wait_event_type = 'Lock'",
                                        Integer.class)
                                    .getSingleResult()))
                    > 0);
  }

  @Test
  void aRepeatedStopIsEnteredOnceAndNothingIsLeftOfIt() {
    Customer customer = has(id, phone);
    hears(ConsentState.WITHDRAWN, 1, sender());
    assertThat(unsettled(customer)).containsOnlyKeys(id);
    await(consents.list(TENANT, id));
    assertThat(unsettled(customer)).isEmpty();

    RespondentConsent again = hears(ConsentState.WITHDRAWN, 3, sender());
    assertThat(unsettled(customer).get(id)).extracting(Consent::id).containsExactly(again.id());
    assertThat(await(consents.list(TENANT, id)))
        .extracting(Consent::at)
        .containsExactly(NOON.plus(Duration.ofMinutes(1)));
    assertThat(unsettled(customer)).isEmpty();
    assertThat(counting(customer).get(id))
        .extracting(ConsentStanding::heardAt)
        .containsExactly(NOON.plus(Duration.ofMinutes(3)));
  }

  @Test
  void aStopIsEnteredForBothOfTwoWhoHadTheNumberOneAfterTheOther() {
    String second = id + "-b";
    has(id, phone);
    hears(ConsentState.WITHDRAWN, 1, sender());
    Customer before = has(id);
    Customer after = has(second, phone);

    assertThat(unsettled(before, after)).containsOnlyKeys(second);
    assertThat(counting(before, after)).containsOnlyKeys(id, second);
  }

  @Test
  void whoOnlyLooksWaitsForNobody() {
    has(id, phone);
    hears(ConsentState.WITHDRAWN, 1, sender());
    String path = "/v1/customers/" + id + "/consents";
    as("ben").get(path).then().statusCode(200);

    List<Integer> statuses =
        await(
            database.write(
                session ->
                    customers
                        .held(TENANT, id)
                        .flatMap(
                            held ->
                                Database.aside(
                                    () ->
                                        List.of("", "/history", "/sms/surveys").stream()
                                            .map(part -> as("ben").get(path + part).statusCode())
                                            .toList()))));

    assertThat(statuses).containsOnly(200);
  }

  @Test
  void whoIsForgottenWhileTheySayStopIsInNobodysWay() throws Exception {
    Customer customer = has(id);
    Giver giver = new Giver("", id);
    hears(ConsentState.WITHDRAWN, 1, giver);
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      Future<RespondentConsent> again =
          await(
              database.write(
                  session ->
                      customers
                          .held(TENANT, id)
                          .flatMap(
                              held ->
                                  Database.aside(
                                      () -> {
                                        var hearing =
                                            other.submit(
                                                () -> hears(ConsentState.WITHDRAWN, 2, giver));
                                        someoneWaitsForALock();
                                        return hearing;
                                      }))
                          .call(
                              hearing ->
                                  consents.forgotten(new CustomerForgotten(TENANT, customer)))));
      assertThat(again.get().giver()).isEqualTo(giver);
    } finally {
      other.shutdownNow();
    }
  }
}
