package io.echolot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.echolot.launcher.Service;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** From a feed and a timeline to the verbatims. */
class SocialTest {

  private final World world = World.get();

  @Test
  void mentionsOfTheDemosFeedsAreCountedOnce() {
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> {
              JsonNode page =
                  world
                      .api
                      .call(Service.METRICS, "GET", "/v1/verbatims?channel=social", "")
                      .expect(200)
                      .json();
              assertThat(page.path("items").findValuesAsText("kind"))
                  .hasSize(6)
                  .containsOnly("mention");
            });
    JsonNode sources = world.api.call(Service.LISTENER, "GET", "/v1/sources", "").json();
    assertThat(sources.findValuesAsText("found")).containsExactly("3", "3");
  }
}
