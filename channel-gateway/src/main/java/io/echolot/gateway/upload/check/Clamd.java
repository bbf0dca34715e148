package io.echolot.gateway.upload.check;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * ClamAV's daemon, asked over TCP by its command {@code INSTREAM} (manual of clamd, "Commands"):
 * chunks, each after its length in four bytes, an empty one at the end; then the reply, which ends
 * with a zero byte as the command did.
 *
 * @param address where it listens
 * @param patience how long it may say nothing
 */
record Clamd(InetSocketAddress address, Duration patience) {

  private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
  private static final int CHUNK = 64 * 1024;
  private static final int LONGEST_REPLY = 1024;

  /**
   * Whether it finds nothing in the file.
   *
   * @throws IOException if it can't be asked, or doesn't say: it is away, or the file is longer
   *     than its {@code StreamMaxLength}
   */
  boolean isClean(Path content) throws IOException {
    int millis = Math.toIntExact(patience.toMillis());
    try (Socket socket = new Socket()) {
      // Made anew each time, as the address behind a name may change.
      socket.connect(new InetSocketAddress(address.getHostString(), address.getPort()), millis);
      socket.setSoTimeout(millis);
      send(content, new DataOutputStream(socket.getOutputStream()));
      return isClean(reply(socket.getInputStream()));
    }
  }

  private static void send(Path content, DataOutputStream out) throws IOException {
    out.write(COMMAND);
    byte[] chunk = new byte[CHUNK];
    try (InputStream bytes = Files.newInputStream(content)) {
      for (int n = bytes.read(chunk); n > 0; n = bytes.read(chunk)) {
        out.writeInt(n);
        out.write(chunk, 0, n);
      }
    }
    out.writeInt(0);
    out.flush();
  }

  private static String reply(InputStream in) throws IOException {
    StringBuilder reply = new StringBuilder();
    for (int b = in.read(); b > 0 && reply.length() < LONGEST_REPLY; b = in.read()) {
      reply.append((char) b);
    }
    return reply.toString().strip();
  }

  private static boolean isClean(String reply) throws IOException {
    if (reply.endsWith(" OK")) {
      return true;
    }
    if (reply.endsWith(" FOUND")) {
      return false;
    }
    throw new IOException("clamd says: " + reply);
  }
}
