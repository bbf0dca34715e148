package io.echolot.testkit;

import io.quarkus.runtime.shutdown.ShutdownRecorder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * The requests that Quarkus believes to be running. A service that ends waits for them, so one that
 * is never counted off makes each end as long as it may be.
 */
public final class RunningRequests {

  private static final String JSON_BODY =
      "POST /v1/things HTTP/1.1|Host: x|Content-Type: application/json|";

  /** What a client sends before it leaves, with {@code |} for ends of lines. */
  private static final Map<String, String> CALLS =
      Map.ofEntries(
          Map.entry("an unknown path", "GET /v1/nothing HTTP/1.1|Host: x||"),
          Map.entry("an undecodable query", "GET /v1/nothing?x=%zz HTTP/1.1|Host: x||"),
          Map.entry("an undecodable path", "GET /v1/%zz HTTP/1.1|Host: x||"),
          Map.entry("no token", "GET /v1/me HTTP/1.1|Host: x||"),
          Map.entry("a bad token", "GET /v1/me HTTP/1.1|Host: x|Authorization: Bearer x.y.z||"),
          Map.entry("a long URI", "GET /v1/me?q=" + "x".repeat(9000) + " HTTP/1.1|Host: x||"),
          Map.entry("a large body", JSON_BODY + "Content-Length: 999999999||{"),
          Map.entry(
              "large chunks",
              JSON_BODY + "Transfer-Encoding: chunked||40000|" + " ".repeat(0x40000)),
          Map.entry("half a body", JSON_BODY + "Content-Length: 100||{"),
          Map.entry("half a head", "GET /v1/me HTTP/1.1|Host:"),
          Map.entry("a body to come", JSON_BODY + "Expect: 100-continue|Content-Length: 10||"),
          Map.entry("two at once", "GET /v1/a HTTP/1.1|Host: x||GET /v1/b HTTP/1.1|Host: x||"),
          Map.entry("HTTP/1.0", "GET /v1/nothing HTTP/1.0||"),
          Map.entry("another method", "CONNECT x:443 HTTP/1.1|Host: x||"),
          Map.entry("no path", "OPTIONS * HTTP/1.1|Host: x||"),
          Map.entry(
              "an upgrade to nothing",
              "GET /v1/nothing HTTP/1.1|Host: x|Upgrade: websocket|Connection: Upgrade|"
                  + "Sec-WebSocket-Version: 13|Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==||"),
          Map.entry(
              "an upgrade to HTTP/2",
              "GET /v1/nothing HTTP/1.1|Host: x|Upgrade: h2c|Connection: Upgrade, HTTP2-Settings|"
                  + "HTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA||"));

  private static final int ANSWER_MILLIS = 500;
  private static final long POLL = Duration.ofMillis(20).toNanos();
  private static final long PATIENCE = Duration.ofSeconds(3).toNanos();

  private RunningRequests() {}

  /**
   * Which calls leave a running request behind when their client is gone.
   *
   * @param more calls by their names, beside those that each service gets; {@code |} ends a line
   */
  public static List<String> leaks(URI service, Map<String, String> more) {
    Map<String, String> calls = new LinkedHashMap<>(CALLS);
    calls.putAll(more);
    List<String> leaks = new ArrayList<>();
    calls.forEach(
        (name, call) -> {
          int before = count();
          send(service, call.replace("|", "\r\n"));
          if (!isDown(before)) {
            leaks.add(name);
          }
        });
    return leaks;
  }

  /** How many there are now, in the service under test. */
  public static int count() {
    try {
      for (Object listener : (List<?>) value(ShutdownRecorder.class, "shutdownListeners", null)) {
        if (listener.getClass().getSimpleName().equals("GracefulShutdownFilter")) {
          return ((AtomicInteger) value(listener.getClass(), "currentRequestCount", listener))
              .get();
        }
      }
      throw new IllegalStateException("Nothing waits for requests when the service ends.");
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object value(Class<?> type, String field, Object of)
      throws ReflectiveOperationException {
    Field one = type.getDeclaredField(field);
    one.setAccessible(true);
    return one.get(of);
  }

  /** Sends it, reads what comes at once, and leaves. */
  private static void send(URI service, String call) {
    try (Socket socket = new Socket(service.getHost(), service.getPort())) {
      socket.setSoTimeout(ANSWER_MILLIS);
      socket.getOutputStream().write(call.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
      socket.getInputStream().read(new byte[4096]);
    } catch (SocketTimeoutException | SocketException e) {
      // No answer is due, or the service has closed the connection.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isDown(int before) {
    long end = System.nanoTime() + PATIENCE;
    while (count() > before && System.nanoTime() < end) {
      LockSupport.parkNanos(POLL);
    }
    return count() <= before;
  }
}
