package io.echolot.metrics.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.testkit.Backends;
import io.echolot.testkit.RunningRequests;
import io.echolot.testkit.Tokens;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
@TestProfile(LiveEndTest.OwnService.class)
class LiveEndTest {

  /** Others may watch the one that hasn't ended. */
  public static final class OwnService implements QuarkusTestProfile {}

  @TestHTTPResource("/v1/live")
  URI live;

  @Inject Event<ShutdownDelayInitiatedEvent> end;

  private HttpResponse<Stream<String>> follow() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(live)
            .header("Authorization", "Bearer " + Tokens.of("cleo"))
            .header("Accept", "text/event-stream")
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofLines());
  }

  @Test
  void theServiceDoesNotWaitForWhoWatches() throws Exception {
    try (Stream<String> watched = follow().body()) {
      assertThat(watched.isParallel()).isFalse();
      assertThat(RunningRequests.count()).isEqualTo(1);

      end.fire(new ShutdownDelayInitiatedEvent());

      Awaitility.await("streams end at their next tick")
          .atMost(Duration.ofSeconds(5))
          .until(() -> RunningRequests.count() == 0);
      // Who comes again is told the same, and no error, which a browser takes as the end.
      HttpResponse<Stream<String>> again = follow();
      assertThat(again.statusCode()).isEqualTo(200);
      assertThat(again.body().count()).isZero();
    }
  }
}
