package io.echolot.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ApiDocumentTest {

  private static List<String> gaps(String call) {
    return ApiDocument.of("{\"paths\":{\"/v1/x\":{\"put\":" + call + "}}}").gaps();
  }

  private static String problem(String type, int status) {
    return """
        {"content":{"application/problem+json":{"examples":{"one":{"value":
         {"type":"https://echolot.example/problems/%s","status":%d}}}}}}"""
        .formatted(type, status);
  }

  @Test
  void aCallWithoutExamplesIsFound() {
    String bare =
        """
        {"security":[],"requestBody":{"content":{"application/json":{}}},
         "responses":{"200":{"content":{"application/json":{}}}}}""";

    assertThat(gaps(bare))
        .containsExactly(
            "put /v1/x: has no summary",
            "put /v1/x: has no request example",
            "put /v1/x: 200 has no example",
            "put /v1/x: has no problem",
            "put /v1/x: needs a token but has no 401",
            "put /v1/x: needs a token but has no 403",
            "put /v1/x: needs a token but has no 429");
  }

  @Test
  void aProblemMustBeListedWithItsStatus() {
    String call = "{\"summary\":\"Does x\",\"responses\":{\"204\":{},\"404\":%s}}";

    assertThat(gaps(call.formatted(problem("not-found", 404)))).isEmpty();
    assertThat(gaps(call.formatted(problem("not-found", 410)))).hasSize(1);
    assertThat(gaps(call.formatted(problem("invalid", 404)))).hasSize(1);
    assertThat(gaps(call.formatted(problem("made-up", 404)))).hasSize(1);
    assertThat(gaps(call.formatted("{}"))).hasSize(1);
  }

  @Test
  void aReferenceMustLeadSomewhere() {
    String document =
        """
        {"paths":{},"components":{"schemas":{"A":{"$ref":"#/components/schemas/B"},"B":{"items":
         {"$ref":"#/components/schemas/C"}}},"examples":{"D":{"$ref":"other.yaml#/x"}}}}""";

    assertThat(ApiDocument.of(document).gaps())
        .containsExactlyInAnyOrder(
            "#/components/schemas/C leads nowhere", "other.yaml#/x leads nowhere");
  }
}
