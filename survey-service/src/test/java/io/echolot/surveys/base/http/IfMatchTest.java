package io.echolot.surveys.base.http;

import static io.echolot.surveys.Caller.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.surveys.Caller;
import io.echolot.surveys.asking.account.AccountsOfTests;
import io.echolot.surveys.asking.account.SimulatedTwilio;
import io.echolot.testkit.Backends;
import io.echolot.testkit.Management;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the header If-Match means, the same for everything that is changed under a lock. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
@QuarkusTestResource(SimulatedTwilio.class)
class IfMatchTest {

  /** Statuses where the thing needs the header to be changed; {@code TAG} stands for its tag. */
  private static final Map<String, Integer> CASES =
      Map.ofEntries(
          Map.entry("TAG", 200),
          Map.entry("*", 200),
          Map.entry("\"77\", TAG", 200),
          Map.entry("TAG,\"77\"", 200),
          Map.entry("W/\"77\", TAG", 200),
          Map.entry("\"77\"", 412),
          Map.entry("\"77\", \"78\"", 412),
          Map.entry("\"no tag of ours\"", 412),
          Map.entry("W/TAG", 412),
          Map.entry("77", 428),
          Map.entry("TAG \"77\"", 428));

  private static final String NAMED = "{\"name\":{\"en\":\"N\"}}";
  private static final String CHANNEL =
      "{\"channel\":\"web\",\"allowedOrigins\":[\"https://shop.example\"]}";
  private static final String DASHBOARD = "{\"name\":\"D\",\"tiles\":[]}";
  private static final String CUSTOMER = "{\"language\":\"de\"}";
  private static final String ACCOUNT =
      """
      {"provider":"twilio","account":"SID","credentials":{"authToken":"%s"}}"""
          .formatted(SimulatedTwilio.TOKEN);
  private static final String TRIGGER = "a trigger";
  private static final String CONSENTS = "/v1/customers/{id}/consents/{channel}/{purpose}";

  private static String trigger;

  /**
   * A call that heeds the header.
   *
   * @param method of the call
   * @param path as the API's document calls it
   * @param body what is sent, also to create what is changed then; KEY stands for a new key, SID
   *     for a new account with Twilio
   * @param needed whether the header must be there once the thing is
   */
  private record Call(String method, String path, String body, boolean needed) {

    /** The status where the thing is changed. */
    int done() {
      return method.equals("DELETE") ? 204 : 200;
    }

    String written() {
      if (body.equals(TRIGGER)) {
        return trigger();
      }
      String body = this.body.replace("KEY", key());
      if (!body.contains("SID")) {
        return body;
      }
      String sid = SimulatedTwilio.newSid();
      SimulatedTwilio.open(sid);
      return body.replace("SID", sid);
    }

    /** Whether each tenant has one, from the beginning. */
    boolean isTheTenants() {
      return path.endsWith("policy") || path.endsWith("brand");
    }

    /** Whether the caller chooses under which key it is. */
    boolean isNamed() {
      return !isTheTenants()
          && !path.equals(CONSENTS)
          && !path.endsWith("surveys/{id}")
          && !path.contains("webhook")
          && !path.contains("alert")
          && !path.contains("trigger")
          && !path.contains("account");
    }

    /** Makes such a thing, and gives its address and its tag. */
    Map.Entry<String, String> made() {
      if (isTheTenants()) {
        return Map.entry(path, as("anna").get(path).header("ETag"));
      }
      if (path.equals(CONSENTS)) {
        String customer = "/v1/customers/" + key();
        as("anna").body(CUSTOMER).put(customer);
        String address = customer + "/consents/sms/surveys";
        return Map.entry(address, as("anna").body(written()).put(address).header("ETag"));
      }
      if (isNamed()) {
        String address = path.replaceFirst("\\{.*}", key());
        Response made = as("anna").body(written()).put(address);
        return Map.entry(address, made.header("ETag"));
      }
      String all = path.replace("/{id}", "");
      Response made = as("anna").body(written()).post(all);
      return Map.entry(all + "/" + made.path("id"), made.header("ETag"));
    }

    Response send(String address, String header) {
      RequestSpecification request = as("anna").header("If-Match", header);
      return (method.equals("DELETE") ? request : request.body(written())).request(method, address);
    }
  }

  private static String key() {
    return "k" + UUID.randomUUID().toString().substring(0, 12);
  }

  /** All of them ask the same survey by the same account. */
  private static synchronized String trigger() {
    if (trigger == null) {
      String key = key();
      Caller.publishOnPage(key);
      String account = AccountsOfTests.createAtTwilio(SimulatedTwilio.newNumber());
      trigger =
          """
          {"name":{"en":"T"},"on":"%1$s","survey":"%1$s","page":"%1$s",
           "ways":[{"account":"%2$s","text":{"en":"{link}"}}]}"""
              .formatted(key, account);
    }
    return trigger;
  }

  static List<Call> calls() {
    return List.of(
        new Call("PUT", "/v1/personas/{key}", NAMED, true),
        new Call("PUT", "/v1/journeys/{key}", NAMED, true),
        new Call("PUT", "/v1/units/{key}", NAMED, true),
        new Call("DELETE", "/v1/units/{key}", NAMED, false),
        new Call("PUT", "/v1/customers/{id}", CUSTOMER, false),
        new Call("PATCH", "/v1/customers/{id}", CUSTOMER, false),
        new Call("PUT", CONSENTS, "{\"state\":\"granted\"}", true),
        new Call("PUT", "/v1/channels/{id}", CHANNEL, false),
        new Call("DELETE", "/v1/channels/{id}", CHANNEL, false),
        new Call("PUT", "/v1/policy", "{}", true),
        new Call("PUT", "/v1/brand", "{}", true),
        new Call("PUT", "/v1/dashboards/{key}", DASHBOARD, true),
        new Call(
            "PUT",
            "/v1/surveys/{id}",
            """
            {"key":"KEY","name":{"en":"S"},"languages":["en"],"touchpoints":[],
             "questions":[],"thanks":{"en":"!"}}\
            """,
            true),
        new Call(
            "PUT",
            "/v1/webhooks/{id}",
            "{\"url\":\"https://a.example/x\",\"events\":[\"survey.published\"]}",
            true),
        new Call("PUT", "/v1/channel-accounts/{id}", ACCOUNT, true),
        new Call("PUT", "/v1/triggers/{id}", TRIGGER, true),
        new Call(
            "PUT",
            "/v1/alerts/{id}",
            """
            {"name":"A","words":["x"],"by":"slack","address":"https://a.example/x"}\
            """,
            true));
  }

  static Stream<Arguments> all() {
    return calls().stream()
        .flatMap(
            call ->
                CASES.entrySet().stream()
                    .map(one -> Arguments.of(call, one.getKey(), one.getValue())));
  }

  @ParameterizedTest
  @MethodSource("all")
  void theHeaderMeansTheSameEverywhere(Call call, String header, int status) {
    Map.Entry<String, String> made = call.made();

    int answered = call.send(made.getKey(), header.replace("TAG", made.getValue())).statusCode();

    // Where the header may be left out, no tag fits like a wrong one.
    int expected = status == 428 && !call.needed() ? 412 : status == 200 ? call.done() : status;
    assertThat(answered).isEqualTo(expected);
    if (!call.isTheTenants()) {
      as("anna").delete(made.getKey());
    }
  }

  @ParameterizedTest
  @MethodSource("calls")
  void nothingFitsWhatIsNotThere(Call call) {
    if (call.isNamed()) {
      String address = call.path().replaceFirst("\\{.*}", key());
      for (String header : new String[] {"*", "\"1\"", "\"1\", \"2\""}) {
        assertThat(call.send(address, header).statusCode()).isEqualTo(412);
      }
      as("anna").get(address).then().statusCode(404);
    }
  }

  /** A call that comes to heed the header comes into {@link #calls}, too. */
  @Test
  void theseAreAllCallsThatHeedIt() {
    JsonPath document = given().get(Management.url("/q/openapi?format=json")).jsonPath();
    Map<String, Map<String, Object>> paths = document.getMap("paths");
    List<String> heeding = new ArrayList<>();
    paths.forEach(
        (path, methods) ->
            methods.forEach(
                (method, call) -> {
                  if (call.toString().contains("name=If-Match")) {
                    heeding.add(method.toUpperCase(Locale.ROOT) + " " + path);
                  }
                }));

    assertThat(calls())
        .extracting(call -> call.method() + " " + call.path())
        .containsExactlyInAnyOrderElementsOf(heeding);
  }
}
