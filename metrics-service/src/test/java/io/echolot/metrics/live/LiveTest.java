package io.echolot.metrics.live;

import static io.echolot.metrics.rollup.Records.nps;
import static io.echolot.metrics.rollup.Records.response;
import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.contracts.feedback.ResponseState;
import io.echolot.platform.Ids;
import io.echolot.testkit.Backends;
import io.echolot.testkit.FeedbackLog;
import io.echolot.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class LiveTest {

  @TestHTTPResource("/v1/live")
  URI live;

  private List<String> follow(String user) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(live)
            .header("Authorization", "Bearer " + Tokens.of(user))
            .header("Accept", "text/event-stream")
            .build();
    HttpResponse<Stream<String>> response =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofLines());
    assertThat(response.statusCode()).isEqualTo(200);
    List<String> lines = new CopyOnWriteArrayList<>();
    Thread reader = new Thread(() -> read(response.body(), lines));
    reader.setDaemon(true);
    reader.start();
    return lines;
  }

  /** Until the service goes: then it ends quietly, since another class's test may be waiting. */
  private static void read(Stream<String> body, List<String> lines) {
    try (body) {
      body.forEach(lines::add);
    } catch (UncheckedIOException e) {
      lines.add("closed");
    }
  }

  @Test
  void whoWatchesHearsOfAChangeOfTheirTenantOnly() throws Exception {
    List<String> acme = follow("cleo");
    List<String> globex = follow("gina");
    // The start of the service itself counts as a change; only what comes later is of interest.
    long before = acme.stream().filter(line -> line.contains("scores")).count();

    String survey = "s-" + Ids.next();
    Awaitility.await()
        .pollInterval(Duration.ofMillis(500))
        .until(
            () -> {
              FeedbackLog.send(
                  response(
                      "acme", survey, Ids.next().toString(), 1, ResponseState.COMPLETE, nps(9)));
              return acme.stream().filter(line -> line.contains("scores")).count() > before + 3;
            });

    assertThat(globex.stream().filter(line -> line.contains("scores")).count())
        .isLessThanOrEqualTo(1);
  }
}
