package io.echolot.testkit;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Clients that send a request too slowly, on real sockets. */
public final class SlowSocket {

  private static final int PAUSE_MILLIS = 100;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** What each has sent at once; from then on it sends a byte every tenth of a second. */
  private static final Map<String, String> BEGUN =
      Map.of(
          "a request's line", "GET / HT",
          "headers", "GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ",
          "a body",
              "%s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                  + "Content-Length: 1000\r\n\r\n{",
          "a chunk",
              "%s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                  + "Transfer-Encoding: chunked\r\n\r\n400\r\n{",
          "the second request", "GET /none HTTP/1.1\r\nHost: localhost\r\n\r\nG");

  private SlowSocket() {}

  /**
   * Which of them the server doesn't close, under limits of a second.
   *
   * @param writing a call with a body, e.g. {@code PUT /v1/things}
   */
  public static List<String> staysOpen(URI server, String writing) throws IOException {
    List<String> open = new ArrayList<>();
    for (Map.Entry<String, String> slow : BEGUN.entrySet()) {
      if (!isClosed(server, slow.getValue().replace("%s", writing), true)) {
        open.add(slow.getKey());
      }
    }
    if (!isClosed(server, "", false)) {
      open.add("nothing");
    }
    return open;
  }

  private static boolean isClosed(URI server, String begun, boolean drips) throws IOException {
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      socket.setSoTimeout(PAUSE_MILLIS);
      long end = System.nanoTime() + PATIENCE.toNanos();
      send(socket, begun);
      while (System.nanoTime() < end) {
        if (isAtEnd(socket)) {
          return true;
        }
        if (drips) {
          send(socket, " ");
        }
      }
      return false;
    } catch (SocketException e) {
      // Reset: it was closed while we wrote.
      return true;
    }
  }

  private static boolean isAtEnd(Socket socket) throws IOException {
    try {
      return socket.getInputStream().read(new byte[1024]) < 0;
    } catch (SocketTimeoutException e) {
      return false;
    }
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(US_ASCII));
    socket.getOutputStream().flush();
  }
}
