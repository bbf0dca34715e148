package io.echolot.surveys.asking.channel;

import static io.echolot.surveys.Caller.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.echolot.platform.Ids;
import io.echolot.testkit.Backends;
import io.echolot.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class ChannelsTest {

  private final String prefix = "c" + Ids.next();
  private final String path = "/v1/channels/" + prefix;

  private static final AtomicInteger NUMBERS = new AtomicInteger(100_000);

  /** A number that no other test has. */
  private final String number = number();

  private static String number() {
    return "+4930" + NUMBERS.incrementAndGet();
  }

  private String sms(String survey) {
    return sms(number, survey);
  }

  private static String sms(String number, String survey) {
    return "{\"channel\":\"sms\",\"account\":\"AC01\",\"address\":\"%s\",\"surveyKey\":\"%s\"}"
        .formatted(number, survey);
  }

  @Test
  void anAddressBelongsToOneChannelOfAllTenants() {
    as("anna").body(sms("one")).put(path).then().statusCode(201);

    as("gina")
        .body(sms("hers"))
        .put("/v1/channels/hers")
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("type", equalTo("https://echolot.example/problems/conflict"))
        .body("violations.field", contains("address"));
    as("anna").body(sms("again")).put(path + "-2").then().statusCode(409);
    as("gina")
        .body(sms("hers").replace("AC01", " ac01 "))
        .put("/v1/channels/hers")
        .then()
        .statusCode(409);
    as("gina").get("/v1/channels/hers").then().statusCode(404);
    as("anna").get(path).then().body("surveyKey", equalTo("one"));

    as("gina")
        .body(sms("hers").replace("AC01", "AC02"))
        .put("/v1/channels/" + prefix + "-other-account")
        .then()
        .statusCode(201);
    as("anna").delete(path).then().statusCode(204);
    as("gina").body(sms("hers")).put(path).then().statusCode(201).body("tenant", equalTo("globex"));
  }

  @Test
  void ofManyWhoAskForAnAddressAtOnceOneGetsIt() throws Exception {
    List<String> callers = List.of("anna", "gina", "anna", "gina", "anna", "gina");
    callers.forEach(Tokens::of);
    ExecutorService threads = Executors.newFixedThreadPool(callers.size());
    List<Callable<Integer>> calls = new ArrayList<>();
    for (int i = 0; i < callers.size(); i++) {
      String caller = callers.get(i);
      String own = path + "-" + i;
      calls.add(() -> as(caller).body(sms("s")).put(own).statusCode());
    }
    List<Integer> statuses = new ArrayList<>();
    for (Future<Integer> answer : threads.invokeAll(calls)) {
      statuses.add(answer.get());
    }
    threads.shutdown();

    assertThat(statuses).containsOnlyOnce(201).contains(409).containsOnly(201, 409);
  }

  @Test
  void aPublishableKeyStaysItsTenantsAfterItsChannelIsGone() {
    String key = "pk_" + Ids.next();
    String web = "{\"channel\":\"web\",\"publishableKey\":\"" + key + "\"}";
    as("anna").body(web).put(path).then().statusCode(201);
    as("gina").body(web).put(path).then().statusCode(409);
    as("anna").body(web).put(path + "-2").then().statusCode(409);
    as("anna").delete(path).then().statusCode(204);

    as("gina")
        .body(web)
        .put(path)
        .then()
        .statusCode(409)
        .body("violations.field", contains("publishableKey"));
    as("anna").body(web).put(path + "-2").then().statusCode(201);
  }

  @Test
  void whatNoProviderHasIsRefused() {
    String body =
        """
        {"channel":"sms","address":"%s","account":"%s","surveyKey":"A b","touchpoint":"-"}"""
            .formatted("1".repeat(255), "a".repeat(300_000));
    as("anna")
        .body(body)
        .put(path)
        .then()
        .statusCode(400)
        .body(
            "violations.field",
            contains("address", "address", "account", "surveyKey", "touchpoint"));
    var raw = as("anna").urlEncodingEnabled(false);
    raw.get("/v1/channels/%00").then().statusCode(404);
    raw.delete("/v1/channels/%00").then().statusCode(204);
  }

  @ParameterizedTest
  @CsvSource({
    "whatsapp, , account address",
    "whatsapp, 24321, address",
    "telegram, , account address",
    "telegram, @acme_bot, account",
    "telegram, @acme bot, account address",
    "social, , channel",
    "sms, , account address",
    "sms, +49 30 123456 App. 12, address",
    "sms, +49 30 123456 Tom, address",
    "sms, 030 123456, address",
    "sms, 12, address",
    "sms, 123456789, address",
    "sms, SHOP, address"
  })
  void whatNoDoorServesIsRefused(String channel, String address, String fields) {
    String account = address == null ? "" : "\"account\":\"AC01\",";
    as("anna")
        .body(
            "{\"channel\":\"%s\",%s\"address\":\"%s\"}"
                .formatted(channel, account, address == null ? "" : address))
        .put(path)
        .then()
        .statusCode(400)
        .body("violations.field", containsInAnyOrder(fields.split(" ")));
    as("ben").get(path).then().statusCode(404);
  }

  @ParameterizedTest
  @CsvSource({
    "24321, 24321",
    "72101, 72101",
    "+49 (0)30 77%1$s, +493077%1$s",
    "0049 30 78%1$s, +493078%1$s"
  })
  void aNumberIsStoredAsTheProviderNamesIt(String written, String stored) {
    String own = Integer.toString(NUMBERS.incrementAndGet());
    as("anna")
        .body(sms(written.formatted(own), "s").replace("AC01", prefix))
        .put(path)
        .then()
        .statusCode(201)
        .body("address", equalTo(stored.formatted(own)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"web", "chat", "kiosk", "email", "phone", "in_person"})
  void whatIsAnsweredOnPagesGetsAKey(String channel) {
    as("anna")
        .body("{\"channel\":\"" + channel + "\"}")
        .put(path)
        .then()
        .statusCode(201)
        .body("publishableKey", startsWith("pk_"));
  }

  @Test
  void whoSaysWhatHeHasSeenOverwritesNothingElse() {
    String first = as("anna").body(sms("one")).put(path).then().extract().header("ETag");
    as("anna").header("If-Match", first).body(sms("two")).put(path).then().statusCode(200);

    as("anna").header("If-Match", first).body(sms("three")).put(path).then().statusCode(412);
    as("anna").header("If-Match", "\"x\"").body(sms("three")).put(path).then().statusCode(412);
    as("anna").header("If-Match", first).delete(path).then().statusCode(412);
    as("anna").header("If-Match", first).body(sms("x")).put(path + "-new").then().statusCode(412);
    as("ben").get(path).then().body("surveyKey", equalTo("two"));
  }

  @Test
  void whoSaysNothingReplacesWhatIsThere() {
    as("anna").body(sms("one")).put(path).then().statusCode(201);
    as("anna").body(sms("two")).put(path).then().statusCode(200).header("ETag", "\"2\"");
    as("anna").delete(path).then().statusCode(204);
    as("anna").delete(path).then().statusCode(204);
    as("ben").get(path).then().statusCode(404);
  }

  @Test
  void whatTheCallerHasIsNotSentAgain() {
    String tag = as("anna").body(sms("one")).put(path).then().extract().header("ETag");

    as("ben").header("If-None-Match", tag).get(path).then().statusCode(304).header("ETag", tag);
    as("anna").body(sms("two")).put(path).then().statusCode(200);
    as("ben").header("If-None-Match", tag).get(path).then().statusCode(200);
  }

  @Test
  void pagesFollowEachOtherAndFiltersHold() {
    List<String> ids = List.of(prefix + "-a", prefix + "-b", prefix + "_c", prefix + "0");
    ids.forEach(
        id -> as("anna").body(sms(number(), "s")).put("/v1/channels/" + id).then().statusCode(201));
    as("anna").body("{\"channel\":\"web\"}").put(path + "-web").then().statusCode(201);

    List<String> seen = new ArrayList<>();
    String next = "/v1/channels?limit=3&channel=sms&survey=s&q=" + prefix.toUpperCase();
    while (next != null) {
      Response page = as("ben").urlEncodingEnabled(false).get(next);
      seen.addAll(page.path("id"));
      String link = page.header("Link");
      next = link == null ? null : link.substring(1, link.indexOf('>'));
    }

    assertThat(seen).containsExactlyInAnyOrderElementsOf(ids).isSorted();
    as("ben")
        .get("/v1/channels?channel=web&q=" + prefix)
        .then()
        .body("id", contains(prefix + "-web"));
    as("ben").get("/v1/channels?limit=0").then().statusCode(400);
    as("gina").get("/v1/channels?q=" + prefix).then().statusCode(200).body("size()", equalTo(0));
  }
}
