package io.echolot.surveys.base.http;

import static io.echolot.surveys.Caller.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.testkit.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the header If-Match means, the same for everything that is changed under a lock. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
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

  private static String key() {
    return "k" + UUID.randomUUID().toString().substring(0, 12);
  }

  private static final String NAMED = "{\"name\":{\"en\":\"N\"}}";

  private static Stream<Arguments> things() {
    String survey = key();
    return Stream.of(
        Arguments.of("PUT", "/v1/personas/" + key(), NAMED, true),
        Arguments.of("PUT", "/v1/journeys/" + key(), NAMED, true),
        Arguments.of("PUT", "/v1/customers/" + key(), "{\"language\":\"de\"}", false),
        Arguments.of(
            "PUT",
            "/v1/channels/" + key(),
            "{\"channel\":\"web\",\"allowedOrigins\":[\"https://shop.example\"]}",
            false),
        Arguments.of(
            "POST",
            "/v1/surveys",
            """
            {"key":"%s","name":{"en":"S"},"languages":["en"],"touchpoints":[],
             "questions":[],"thanks":{"en":"!"}}"""
                .formatted(survey),
            true),
        Arguments.of(
            "POST",
            "/v1/webhooks",
            "{\"url\":\"https://a.example/x\",\"events\":[\"survey.published\"]}",
            true));
  }

  static Stream<Arguments> all() {
    return things()
        .flatMap(
            thing ->
                CASES.entrySet().stream()
                    .map(
                        one ->
                            Arguments.of(
                                thing.get()[0],
                                thing.get()[1],
                                thing.get()[2],
                                one.getKey(),
                                // Where the header may be left out, no tag fits like a wrong one.
                                one.getValue() == 428 && !(boolean) thing.get()[3]
                                    ? 412
                                    : one.getValue())));
  }

  @ParameterizedTest
  @MethodSource("all")
  void theHeaderMeansTheSameEverywhere(
      String method, String path, String body, String header, int status) {
    String address = path;
    String tag;
    if (method.equals("POST")) {
      Response made = as("anna").body(body.replace("\"key\":\"k", "\"key\":\"" + key())).post(path);
      assertThat(made.statusCode()).isEqualTo(201);
      address = path + "/" + made.path("id");
      tag = made.header("ETag");
    } else {
      address = path + key();
      tag = as("anna").body(body).put(address).header("ETag");
    }
    String changed =
        method.equals("POST") && path.endsWith("surveys")
            ? body.replaceFirst("\"key\":\"[^\"]*\"", "\"key\":\"" + key() + "\"")
            : body;

    as("anna")
        .header("If-Match", header.replace("TAG", tag))
        .body(changed)
        .put(address)
        .then()
        .statusCode(status);
    as("anna").delete(address);
  }

  @ParameterizedTest
  @MethodSource("things")
  void nothingFitsWhatIsNotThere(String method, String path, String body) {
    if (method.equals("PUT")) {
      for (String header : new String[] {"*", "\"1\"", "\"1\", \"2\""}) {
        as("anna").header("If-Match", header).body(body).put(path).then().statusCode(412);
      }
      as("anna").get(path).then().statusCode(404);
    }
  }
}
