package io.echolot.platform.outbound;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;

/** A server that does by its paths what no server should. */
final class HostileServer implements AutoCloseable {

  private final ServerSocket socket;
  private final Map<String, Behaviour> paths;
  private final List<String> requests = new CopyOnWriteArrayList<>();

  /** What a path does with a connection. */
  interface Behaviour {
    void answer(OutputStream out) throws IOException, InterruptedException;
  }

  HostileServer(Map<String, Behaviour> paths) {
    this.paths = paths;
    try {
      socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    daemon(this::accept);
  }

  private static void daemon(Runnable task) {
    Thread thread = new Thread(task, "hostile");
    thread.setDaemon(true);
    thread.start();
  }

  String url(String path) {
    return "http://127.0.0.1:" + port() + path;
  }

  int port() {
    return socket.getLocalPort();
  }

  /** The heads of the requests that came. */
  List<String> requests() {
    return List.copyOf(requests);
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket one = socket.accept();
        daemon(() -> serve(one));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket one) {
    try (one) {
      String head = head(one.getInputStream());
      requests.add(head);
      String path = head.split(" ", -1)[1];
      paths.getOrDefault(path, text("404 Not Found", "")).answer(one.getOutputStream());
    } catch (IOException e) {
      // The other side had enough.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int read = in.read();
      if (read < 0) {
        throw new IOException("no request");
      }
      head.append((char) read);
    }
    return head.toString();
  }

  static Behaviour text(String status, String body, String... headers) {
    return bytes(status, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  static Behaviour bytes(String status, byte[] body, String... headers) {
    return out -> {
      String lines = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
      String head =
          "HTTP/1.1 " + status + "\r\nContent-Length: " + body.length + "\r\n" + lines + "\r\n";
      out.write(head.getBytes(StandardCharsets.UTF_8));
      out.write(body);
      out.flush();
    };
  }

  static Behaviour redirect(String location) {
    return text("302 Found", "moved", "Location: " + location);
  }

  /** Says {@code first}, then {@code part} again and again without end. */
  static Behaviour endless(String first, String part, long pauseMillis) {
    return out -> {
      out.write(first.getBytes(StandardCharsets.UTF_8));
      while (true) {
        out.write(part.getBytes(StandardCharsets.UTF_8));
        out.flush();
        TimeUnit.MILLISECONDS.sleep(pauseMillis);
      }
    };
  }

  static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
