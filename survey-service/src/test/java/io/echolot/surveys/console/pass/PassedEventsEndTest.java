package io.echolot.surveys.console.pass;

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
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
@QuarkusTestResource(value = FarService.class, restrictToAnnotatedClass = true)
@TestProfile(PassedEventsEndTest.OwnService.class)
class PassedEventsEndTest {

  /** Others may watch the one that hasn't ended. */
  public static final class OwnService implements QuarkusTestProfile {}

  @TestHTTPResource("/console/api/metrics/v1/events")
  URI events;

  @Inject Event<ShutdownDelayInitiatedEvent> end;

  private HttpResponse<InputStream> follow() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(events)
            .header("Authorization", "Bearer " + Tokens.of("ben"))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
  }

  @Test
  void theServiceDoesNotWaitForEventsThatAnotherOneSends() throws Exception {
    FarService.EVENTS.release();
    try (BufferedReader watched =
        new BufferedReader(new InputStreamReader(follow().body(), StandardCharsets.UTF_8))) {
      assertThat(watched.readLine()).isEqualTo("data: 0");
      assertThat(RunningRequests.count()).isEqualTo(1);

      end.fire(new ShutdownDelayInitiatedEvent());

      Awaitility.await("the stream ends on its own thread")
          .until(() -> RunningRequests.count() == 0);
      assertThat(watched.readLine()).isEmpty();
      assertThat(watched.readLine()).as("an end, and no broken connection").isNull();
    }
    // Who comes again is told the same, and no error, which a browser takes as the end.
    // Some of them to the first stream, which finds out by them that nobody takes them any more.
    FarService.EVENTS.release(10);
    HttpResponse<InputStream> again = follow();
    assertThat(again.statusCode()).isEqualTo(200);
    again.body().readAllBytes();
    Awaitility.await("its end is counted after it is sent")
        .until(() -> RunningRequests.count() == 0);
  }
}
