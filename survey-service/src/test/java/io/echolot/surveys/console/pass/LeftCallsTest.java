package io.echolot.surveys.console.pass;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.testkit.Backends;
import io.echolot.testkit.LogLines;
import io.echolot.testkit.RunningRequests;
import io.echolot.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Browsers that leave before they have the whole answer, as each does whose page is closed. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
@QuarkusTestResource(value = FarService.class, restrictToAnnotatedClass = true)
class LeftCallsTest {

  private static final int MANY = 20;

  @TestHTTPResource("/")
  URI root;

  @ParameterizedTest
  @CsvSource({
    "/console/api/metrics/v1/silent, 0",
    "/console/api/metrics/v1/endless, 100000",
    "/console/api/metrics/v1/download, 100000",
    "/console/api/metrics/v1/broken, 10000",
    "/openapi, 1000"
  })
  void isNothingToWarnOf(String path, int read) throws IOException {
    try (LogLines ours = new LogLines(Level.WARNING, PassedCall.class.getName());
        LogLines netty = new LogLines(Level.WARNING, "io.netty")) {
      for (int i = 0; i < MANY; i++) {
        callAndLeave(path, read);
      }

      Awaitility.await("all of them are over").until(() -> RunningRequests.count() == 0);
      assertThat(ours.lines()).isEmpty();
      assertThat(netty.lines()).isEmpty();
    }
  }

  private void callAndLeave(String path, int read) throws IOException {
    String call =
        "GET %s HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n".formatted(path)
            + "Authorization: Bearer %s\r\n\r\n".formatted(Tokens.of("anna"));
    try (Socket browser = new Socket(root.getHost(), root.getPort())) {
      browser.getOutputStream().write(call.getBytes(StandardCharsets.US_ASCII));
      browser.getInputStream().readNBytes(read);
      browser.setSoLinger(true, 0);
    }
  }
}
