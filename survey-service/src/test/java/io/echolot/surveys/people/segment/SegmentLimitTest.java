package io.echolot.surveys.people.segment;

import static io.echolot.surveys.Caller.as;
import static io.echolot.surveys.base.persistence.Database.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.contracts.ContractsJson;
import io.echolot.surveys.AtOnce;
import io.echolot.surveys.Caller;
import io.echolot.surveys.people.segment.definition.Segment;
import io.echolot.testkit.Backends;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is looked up first and done then holds also where many do it at the same moment. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class SegmentLimitTest {

  private static final String CONDITION =
      "{\"ref\":\"customer.plan\",\"op\":\"eq\",\"value\":\"pro\"}";

  @Inject Segments segments;

  private final String tenant = "t-" + UUID.randomUUID();
  private final String key = "race-" + UUID.randomUUID();

  private int put(int number) {
    String json = "{\"key\":\"s%d\",\"condition\":%s}".formatted(number, CONDITION);
    try {
      await(
          segments.put(
              tenant, ContractsJson.read(json.getBytes(StandardCharsets.UTF_8), Segment.class)));
      return 200;
    } catch (HttpProblem e) {
      return e.getStatusCode();
    }
  }

  @Test
  void howeverManyAreCreatedAtOnceThereAreNeverMoreThanAllowed() throws InterruptedException {
    for (int i = 0; i < Segments.MOST - 2; i++) {
      put(i);
    }

    List<Integer> outcomes = AtOnce.all(12, number -> put(1000 + number));

    assertThat(outcomes).containsOnly(200, 409);
    assertThat(outcomes).filteredOn(status -> status == 200).hasSize(2);
    assertThat(await(segments.all(tenant))).hasSize(Segments.MOST);
  }

  @Test
  void aSegmentThatASurveyIsAskedOfIsNeverDeleted() throws InterruptedException {
    Caller.putJourney();
    for (int round = 0; round < 10; round++) {
      String segment = key + "-" + round;
      as("anna")
          .body("{\"condition\":" + CONDITION + "}")
          .put("/v1/segments/" + segment)
          .then()
          .statusCode(201);
      String id = Caller.create(survey(segment));

      List<Integer> outcomes =
          AtOnce.all(
              2,
              number ->
                  number == 0
                      ? as("anna").post("/v1/surveys/" + id + "/publish").statusCode()
                      : as("anna").delete("/v1/segments/" + segment).statusCode());

      assertThat(outcomes).isIn(List.of(200, 409), List.of(400, 204));
    }
  }

  private static String survey(String key) {
    return """
        {"key":"%s","name":{"en":"R"},"languages":["en"],"timeZone":"UTC","touchpoints":["checkout"],
         "questions":[{"key":"nps","kind":"nps","title":{"en":"How likely?"}}],
         "thanks":{"en":"Thanks!"},"audience":{"segment":"%s"}}"""
        .formatted(key, key);
  }

  @Test
  void aSurveyIsEitherDeletedOrPublishedAndAKeyIsTakenOnce() throws InterruptedException {
    Caller.putJourney();
    for (int round = 0; round < 10; round++) {
      String body = survey(key + "-d" + round).replaceFirst(",\"audience\":\\{[^}]*}", "");

      List<Integer> created =
          AtOnce.all(6, number -> as("anna").body(body).post("/v1/surveys").statusCode());
      assertThat(created).containsOnly(201, 409).filteredOn(status -> status == 201).hasSize(1);
      String id = as("anna").get("/v1/surveys?key=" + key + "-d" + round).path("[0].id");

      List<Integer> outcomes =
          AtOnce.all(
              2,
              number ->
                  number == 0
                      ? as("anna").post("/v1/surveys/" + id + "/publish").statusCode()
                      : as("anna").delete("/v1/surveys/" + id).statusCode());
      int after = as("anna").get("/v1/surveys/" + id).statusCode();

      assertThat(outcomes.get(0) == 200).isEqualTo(after == 200);
      assertThat(outcomes.get(0) == 200).isEqualTo(outcomes.get(1) == 409);
    }
  }
}
