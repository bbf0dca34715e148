package io.echolot.platform.outbound;

import static io.echolot.platform.outbound.HostileServer.bytes;
import static io.echolot.platform.outbound.HostileServer.endless;
import static io.echolot.platform.outbound.HostileServer.gzip;
import static io.echolot.platform.outbound.HostileServer.redirect;
import static io.echolot.platform.outbound.HostileServer.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutboundClientTest {

  private static final int MOST = 1 << 20;

  private static Vertx vertx;
  private static HostileServer other;
  private static HostileServer server;
  private static OutboundClient client;

  @BeforeAll
  static void open() {
    vertx = Vertx.vertx();
    other = new HostileServer(Map.of("/there", text("200 OK", "there")));
    Map<String, HostileServer.Behaviour> paths = new HashMap<>();
    server = new HostileServer(paths);
    paths.put("/ok", text("200 OK", "fine", "ETag: \"1\"", "etag: \"2\""));
    paths.put("/packed", bytes("200 OK", gzip("fine".getBytes(StandardCharsets.UTF_8)), GZIP));
    paths.put("/bomb", bytes("200 OK", gzip(new byte[50 << 20]), GZIP));
    paths.put("/cut", bytes("200 OK", new byte[] {31, -117, 8, 0}, GZIP));
    paths.put("/brotli", text("200 OK", "?", "Content-Encoding: br"));
    paths.put("/large", bytes("200 OK", new byte[MOST + 1]));
    paths.put("/endless", endless("HTTP/1.1 200 OK\r\n\r\n", "x".repeat(100_000), 0));
    paths.put("/slow-body", endless("HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n", "x", 50));
    paths.put("/slow-head", endless("HTTP/1.1 200 OK\r\nX-A: ", "x", 50));
    paths.put(
        "/many-headers", endless("HTTP/1.1 200 OK\r\n", "X-A: " + "x".repeat(500) + "\r\n", 0));
    paths.put("/silent", endless("", "", 50));
    paths.put("/slow-hop", endless("HTTP/1.1 302 Found\r\nLocation: /ok\r\nX-A: ", "x", 50));
    paths.put("/on", redirect("ok"));
    paths.put("/1", redirect("/2"));
    paths.put("/2", redirect("/3"));
    paths.put("/3", redirect("/ok"));
    paths.put("/loop", redirect("/loop"));
    paths.put("/other", redirect(other.url("/there")));
    paths.put("/private", redirect("http://127.0.0.2:" + server.port() + "/ok"));
    paths.put("/mapped", redirect("http://[::ffff:127.0.0.2]:" + server.port() + "/ok"));
    paths.put("/decimal", redirect("http://2130706434:" + server.port() + "/ok"));
    paths.put("/file", redirect("file:///etc/passwd"));
    paths.put("/user", redirect("http://a:b@127.0.0.1:" + server.port() + "/ok"));
    paths.put("/nowhere", redirect(""));
    paths.put("/broken", redirect("http://[oops"));
    client =
        new OutboundClient(
            vertx,
            new OutboundRules(address -> address.getHostAddress().equals("127.0.0.1"), MOST, 3));
  }

  private static final String GZIP = "Content-Encoding: gzip";

  @AfterAll
  static void close() throws IOException {
    client.close();
    server.close();
    other.close();
    vertx.close();
  }

  private static OutboundAnswer get(String url, Map<String, String> headers)
      throws OutboundException, InterruptedException {
    return client.get(URI.create(url), headers, Deadline.in(Duration.ofSeconds(2)));
  }

  @ParameterizedTest
  @CsvSource({"/ok, /ok", "/packed, /packed", "/on, /ok", "/1, /ok"})
  void aDocumentIsReadAndItsPlaceIsTold(String path, String place) throws Exception {
    OutboundAnswer answer = get(server.url(path), Map.of());

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).asString(StandardCharsets.UTF_8).isEqualTo("fine");
    assertThat(answer.place()).hasToString(server.url(place));
  }

  @ParameterizedTest
  @CsvSource({
    "/bomb, larger than 1 MiB",
    "/large, larger than 1 MiB",
    "/endless, larger than 1 MiB",
    "/cut, can't be unpacked",
    "/brotli, packed in a way",
    "/many-headers, No answer",
    "/slow-body, within 2000 ms",
    "/slow-head, within 2000 ms",
    "/silent, within 2000 ms",
    "/slow-hop, within 2000 ms",
    "/loop, more than 3 times",
    "/private, not a public one",
    "/mapped, not a public one",
    "/decimal, not a public one",
    "/file, no https or http",
    "/user, can't be used",
    "/nowhere, can't be used",
    "/broken, can't be used",
  })
  @Timeout(10)
  void aHostileServerIsLeftWithAReason(String path, String reason) {
    assertThatThrownBy(() -> get(server.url(path), Map.of()))
        .isInstanceOf(OutboundException.class)
        .hasMessageContaining(reason);
  }

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.2/, not a public one",
    "http://169.254.169.254/latest/meta-data, not a public one",
    "http://[::1]/, not a public one",
    "http://does-not-exist.invalid/, no address",
    "http://127.0.0.1:1/, No answer",
    "ftp://127.0.0.1/, neither https nor http",
    "mailto:a@b.example, neither https nor http",
    "http://a:b@127.0.0.1/, names no host",
    "http:///path, names no host",
  })
  @Timeout(10)
  void aPlaceWhereWeDontGoIsntCalled(String url, String reason) {
    assertThatThrownBy(() -> get(url, Map.of()))
        .isInstanceOf(OutboundException.class)
        .hasMessageContaining(reason);
  }

  @Test
  @Timeout(10)
  void aHostThatSaysNothingIsLeftAtTheDeadline() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      CompletableFuture<Void> left = CompletableFuture.runAsync(() -> listen(silent));

      assertThatThrownBy(() -> get("http://127.0.0.1:" + silent.getLocalPort() + "/", Map.of()))
          .hasMessage("No answer within 2000 ms.");
      left.get();
    }
  }

  /** Until the caller hangs up. */
  private static void listen(ServerSocket silent) {
    try (Socket caller = silent.accept()) {
      caller.getInputStream().transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      // That is how it hangs up.
    }
  }

  @Test
  void whatIsMeantForOneHostIsntToldAnother() throws Exception {
    Map<String, String> headers =
        Map.of("Authorization", "Bearer secret", "If-None-Match", "\"1\"", "Accept", "text/xml");

    get(server.url("/other"), headers);
    get(server.url("/on"), headers);

    assertThat(other.requests()).hasSize(1);
    assertThat(other.requests().get(0)).contains("text/xml").doesNotContain("secret", "\"1\"");
    assertThat(server.requests())
        .filteredOn(head -> head.startsWith("GET /ok ") && head.contains("Bearer secret"))
        .hasSize(1);
  }
}
