package io.echolot.surveys.authoring.persona;

import static io.echolot.surveys.Caller.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.echolot.testkit.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class PersonasTest {

  private static final String BEATE =
      """
      {"name":{"en":"Beate"},"goals":[{"en":"Größe & Tempo 🏃‍♀️ 急ぐ"}],
       "picture":"https://pictures.example/b.jpg","colour":"#8a4fb0"}""";

  private final String key = "beate-" + UUID.randomUUID().toString().substring(0, 8);
  private final String path = "/v1/personas/" + key;

  private String put() {
    return as("anna").body(BEATE).put(path).then().statusCode(201).extract().header("ETag");
  }

  @Test
  void aPersonaIsChangedByWhoHasSeenIt() {
    String tag = put();

    as("anna").body(BEATE).put(path).then().statusCode(428);
    as("anna")
        .header("If-Match", tag)
        .body(BEATE.replace("Beate", "Bea"))
        .put(path)
        .then()
        .statusCode(200);
    as("anna").header("If-Match", tag).body(BEATE).put(path).then().statusCode(412);
    as("ben").get(path).then().statusCode(200).body("name.en", equalTo("Bea"));
    as("ben").header("If-None-Match", "\"2\"").get(path).then().statusCode(304);
    as("ben")
        .get("/v1/personas?limit=500")
        .then()
        .statusCode(200)
        .body("find { it.key == '" + key + "' }.colour", equalTo("#8a4fb0"));
  }

  @Test
  void onlyAdminsOfTheTenantChangeIt() {
    put();

    as("ben").body(BEATE).put(path).then().statusCode(403);
    as("ben").delete(path).then().statusCode(403);
    as("gina").get(path).then().statusCode(404);
    as("gina").delete(path).then().statusCode(204);
    as("ben").get(path).then().statusCode(200);
  }

  @Test
  void whatIsWrongIsTold() {
    as("anna")
        .body("{\"name\":{\"en\":\"Beate\"},\"goals\":[null]}")
        .put(path)
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("goals[0]"));
    as("anna")
        .body("{\"picture\":\"ftp://x\"}")
        .put(path)
        .then()
        .statusCode(400)
        .body("violations.field", equalTo(List.of("name", "picture")));
    as("anna").body(BEATE).put("/v1/personas/Not-a-Key").then().statusCode(400);
    as("anna").body("").put(path).then().statusCode(400);
  }

  @Test
  void aPersonaThatAJourneyNamesStays() {
    put();
    String journey = "/v1/journeys/way-of-" + key;
    as("anna").body("{\"personas\":[\"" + key + "\"]}").put(journey).then().statusCode(201);

    as("anna")
        .delete(path)
        .then()
        .statusCode(409)
        .body("detail", containsString("\"way-of-" + key + "\""));
    as("anna").delete(journey).then().statusCode(204);
    as("anna").delete(path).then().statusCode(204);
    as("ben").get(path).then().statusCode(404);
  }
}
