package io.echolot.surveys;

import static io.echolot.surveys.Caller.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.echolot.testkit.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What everything that is stored under a key of its address has in common. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class StoredByKeyTest {

  private static final String THINGS =
      """
      units    | {'name':{'en':'North'}}
      personas | {'name':{'en':'Beate'}}
      journeys | {'name':{'en':'Visit'}}
      segments | {'name':{'en':'None'},'condition':{'ref':'customer.none','op':'eq','value':'x'}}
      """;

  private final String key = "k-" + UUID.randomUUID().toString().substring(0, 8);

  /** Other tests of the tenant look at what there is. */
  @AfterEach
  void leaveNothing() {
    for (String things : List.of("units", "personas", "journeys", "segments", "channels")) {
      as("anna").delete(path(things)).then().statusCode(204);
    }
  }

  private String path(String things) {
    return "/v1/" + things + "/" + key;
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock = THINGS + "channels | {'channel':'web'}\ncustomers | {'language':'de'}")
  void aNewOneIsCreatedAndAnOldOneIsNot(String things, String json) {
    String body = json.replace('\'', '"');
    String tag =
        as("anna").body(body).put(path(things)).then().statusCode(201).extract().header("ETag");
    for (int i = 0; i < 2; i++) {
      tag =
          as("anna")
              .header("If-Match", tag == null ? "*" : tag)
              .body(body)
              .put(path(things))
              .then()
              .statusCode(200)
              .extract()
              .header("ETag");
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = THINGS)
  void theBodyHasNoOtherKeyThanTheAddress(String things, String json) {
    String keyed = json.replace("{'name", "{'key':'KEY','name").replace('\'', '"');

    as("anna")
        .body(keyed.replace("KEY", "another"))
        .put(path(things))
        .then()
        .statusCode(400)
        .body("violations.field", contains("key"));
    as("anna")
        .body(keyed.replace("KEY", key))
        .put(path(things))
        .then()
        .statusCode(201)
        .body("key", equalTo(key));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = THINGS)
  void aTextUnderNoLanguageIsRefused(String things, String json) {
    as("anna")
        .body(json.replace("'en'", "'!!'").replace('\'', '"'))
        .put(path(things))
        .then()
        .statusCode(400)
        .body("violations.field", contains("name.!!"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock = THINGS + "channels | {}\ncustomers | {}")
  void noBodyIsToldInWords(String things, String json) {
    for (String nothing : new String[] {"null", ""}) {
      as("anna")
          .body(nothing)
          .put(path(things))
          .then()
          .statusCode(400)
          .body("violations.message", contains("must be a JSON object"));
    }
  }
}
