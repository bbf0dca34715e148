package io.echolot.gateway.upload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;

/**
 * Speaks clamd's protocol as its manual describes it, and finds the EICAR test file. A file with
 * "too long" in it is longer than it takes; at one with "die" it hangs up.
 */
public class FakeClamd implements QuarkusTestResourceLifecycleManager {

  /** In two parts, so that no scanner takes this source for it. */
  public static final String EICAR =
      "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

  private ServerSocket server;

  @Override
  public Map<String, String> start() {
    try {
      server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread thread = new Thread(this::serve, "clamd");
    thread.setDaemon(true);
    thread.start();
    return Map.of("echolot.files.clamd", "127.0.0.1:" + server.getLocalPort());
  }

  private void serve() {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        answer(socket);
      } catch (IOException e) {
        // The caller has gone, or the test is over.
      }
    }
  }

  private static void answer(Socket socket) throws IOException {
    DataInputStream in = new DataInputStream(socket.getInputStream());
    String reply =
        new String(in.readNBytes(10), ISO_8859_1).equals("zINSTREAM\0")
            ? verdict(stream(in))
            : "UNKNOWN COMMAND";
    if (!reply.isEmpty()) {
      socket.getOutputStream().write((reply + "\0").getBytes(ISO_8859_1));
    }
  }

  private static String stream(DataInputStream in) throws IOException {
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    for (int length = in.readInt(); length > 0; length = in.readInt()) {
      stream.write(in.readNBytes(length));
    }
    return stream.toString(ISO_8859_1);
  }

  private static String verdict(String stream) {
    if (stream.contains("die")) {
      return "";
    }
    if (stream.contains("too long")) {
      return "INSTREAM size limit exceeded. ERROR";
    }
    return stream.contains(EICAR) ? "stream: Eicar-Test-Signature FOUND" : "stream: OK";
  }

  @Override
  public void stop() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
