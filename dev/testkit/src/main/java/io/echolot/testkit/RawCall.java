package io.echolot.testkit;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One HTTP exchange as bytes on a socket, for what no well-behaved client would send.
 *
 * @param method e.g. {@code GET}
 * @param target path and query, sent as they are
 * @param headers each a line without its end; those of the connection and the length are added
 * @param body may be empty
 */
record RawCall(String method, String target, String headers, byte[] body) {

  private static final int TIMEOUT_MILLIS = 20_000;
  private static final int LONGEST = 100_000;

  /**
   * What came back.
   *
   * @param status 0 if nothing came
   * @param headers by their names in lower case
   * @param body its beginning
   */
  record Answer(int status, Map<String, String> headers, String body) {

    /** The media type in lower case; empty if none. */
    String type() {
      return headers.getOrDefault("content-type", "").toLowerCase(Locale.ROOT);
    }
  }

  Answer send(URI service) throws IOException {
    try (Socket socket = new Socket(service.getHost(), service.getPort())) {
      socket.setSoTimeout(TIMEOUT_MILLIS);
      String length = method.equals("GET") ? "" : "Content-Length: " + body.length + "\r\n";
      String head =
          method + " " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + length;
      ByteArrayOutputStream request = new ByteArrayOutputStream();
      request.writeBytes((head + headers + "\r\n").getBytes(StandardCharsets.UTF_8));
      request.writeBytes(body);
      socket.getOutputStream().write(request.toByteArray());
      socket.getOutputStream().flush();
      return read(new BufferedInputStream(socket.getInputStream()));
    }
  }

  private static Answer read(InputStream in) throws IOException {
    String status = line(in);
    if (status.isEmpty()) {
      return new Answer(0, Map.of(), "");
    }
    Map<String, String> headers = new HashMap<>();
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      String[] pair = header.split(":", 2);
      headers.put(pair[0].toLowerCase(Locale.ROOT), pair.length > 1 ? pair[1].strip() : "");
    }
    // Events have no end.
    String body =
        headers.getOrDefault("content-type", "").startsWith("text/event-stream")
            ? ""
            : new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8);
    return new Answer(Integer.parseInt(status.split(" ")[1]), headers, body);
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    try {
      for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
        line.append((char) c);
      }
    } catch (SocketTimeoutException e) {
      return "";
    }
    return line.toString().strip();
  }
}
