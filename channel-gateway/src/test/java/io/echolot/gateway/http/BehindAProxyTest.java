package io.echolot.gateway.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.testkit.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(Backends.class)
@TestProfile(BehindAProxyTest.TrustingOne.class)
class BehindAProxyTest {

  private static final String PROXY = "127.0.0.2";
  private static final int FEW = 3;

  /** One proxy is trusted, and each address may make few requests a minute. */
  public static class TrustingOne implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "quarkus.http.proxy.proxy-address-forwarding",
          "true",
          "quarkus.http.proxy.trusted-proxies",
          PROXY,
          "echolot.rate-limit.per-address",
          Integer.toString(FEW));
    }
  }

  @TestHTTPResource("/")
  URI gateway;

  @TempDir Path dir;

  @Test
  void eachRespondentBehindARealProxyHasALimitOfHerOwn() throws IOException {
    Assumptions.assumeTrue(Nginx.program().isPresent(), "nginx isn't installed");
    try (Nginx nginx = Nginx.before(gateway.getPort(), PROXY, dir)) {
      URI proxy = URI.create(nginx.url());
      Awaitility.await("nginx listens")
          .ignoreException(ConnectException.class)
          .until(() -> call(proxy, "127.0.0.10", "") == 404);

      assertThat(calls(proxy, "127.0.0.11")).containsExactly(404, 404, 404, 429);
      assertThat(calls(proxy, "127.0.0.12")).containsExactly(404, 404, 404, 429);
    }
  }

  @Test
  void whoComesPastTheProxyIsNotBelieved() throws IOException {
    assertThat(calls(gateway, "127.0.0.13")).containsExactly(404, 404, 404, 429);
  }

  /** Each time with another address in the header that the caller itself sends. */
  private static List<Integer> calls(URI server, String from) throws IOException {
    List<Integer> statuses = new ArrayList<>();
    for (int i = 0; i <= FEW; i++) {
      statuses.add(call(server, from, "X-Forwarded-For: 198.51.100." + i + "\r\n"));
    }
    return statuses;
  }

  /** The status; whose connection leaves from an address of loopback that is given. */
  private static int call(URI server, String from, String header) throws IOException {
    try (Socket socket =
        new Socket(
            InetAddress.getByName("127.0.0.1"), server.getPort(), InetAddress.getByName(from), 0)) {
      String request = "GET /l/nowhere1 HTTP/1.1\r\nHost: a\r\n" + header;
      socket.getOutputStream().write((request + "Connection: close\r\n\r\n").getBytes(US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), US_ASCII);
      return Integer.parseInt(answer.split(" ")[1]);
    }
  }
}
