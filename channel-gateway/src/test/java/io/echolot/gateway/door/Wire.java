package io.echolot.gateway.door;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.util.Locale;

/** A connection on which a client says what no library would let it say. */
public final class Wire implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 20_000;

  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;

  public Wire(URI server) {
    try {
      socket = new Socket(server.getHost(), server.getPort());
      socket.setSoTimeout(PATIENCE_MILLIS);
      in = socket.getInputStream();
      out = socket.getOutputStream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What was answered.
   *
   * @param head status line and headers, in lower case
   * @param body as text
   */
  record Answer(int status, String head, String body) {

    boolean isProblem() {
      return head.contains("content-type: application/problem+json");
    }
  }

  /** Sends a head; lines are separated by {@code |}. */
  public Wire head(String head) {
    return raw((head.replace("|", "\r\n") + "\r\n\r\n").getBytes(UTF_8));
  }

  Wire chunk(byte[] bytes) {
    raw((Integer.toHexString(bytes.length) + "\r\n").getBytes(UTF_8));
    raw(bytes);
    return raw("\r\n".getBytes(UTF_8));
  }

  Wire end() {
    return raw("0\r\n\r\n".getBytes(UTF_8));
  }

  public Wire raw(byte[] bytes) {
    try {
      out.write(bytes);
      out.flush();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A whole answer, with its body. */
  Answer answer() {
    String head = until("\r\n\r\n").toLowerCase(Locale.ROOT);
    int status = Integer.parseInt(head.split(" ")[1]);
    if (status == 100) {
      return answer();
    }
    if (head.contains("transfer-encoding: chunked")) {
      StringBuilder body = new StringBuilder();
      for (String chunk = nextChunk(); !chunk.isEmpty(); chunk = nextChunk()) {
        body.append(chunk);
      }
      return new Answer(status, head, body.toString());
    }
    int at = head.indexOf("content-length: ");
    int length = at < 0 ? 0 : Integer.parseInt(head.substring(at + 16).split("\r\n")[0].strip());
    return new Answer(status, head, new String(read(length), UTF_8));
  }

  /** The head of an answer whose body is still to come. */
  public String answeredHead() {
    return until("\r\n\r\n");
  }

  /** Empty for the last one. */
  String nextChunk() {
    int length = Integer.parseInt(until("\r\n").strip(), 16);
    String chunk = new String(read(length), UTF_8);
    until("\r\n");
    return chunk;
  }

  /** So many bytes of what comes next. */
  public byte[] read(int length) {
    try {
      return in.readNBytes(length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String until(String end) {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    try {
      while (!read.toString(ISO_8859_1).endsWith(end)) {
        int next = in.read();
        if (next < 0) {
          throw new IOException("closed after: " + read.toString(ISO_8859_1));
        }
        read.write(next);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return read.toString(ISO_8859_1);
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
