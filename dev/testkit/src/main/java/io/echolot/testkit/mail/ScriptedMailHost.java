package io.echolot.testkit.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A mail server that replies as it is told. The shapes are those of RFC 5321, section 4.3.2. To
 * hang up, let it reply with nothing.
 */
public final class ScriptedMailHost implements AutoCloseable {

  /** What all of an e-mail is answered with. */
  public static final String END = ".";

  private static final Map<String, String> USUAL =
      Map.of(
          "EHLO",
          "250 fake",
          "MAIL",
          "250 OK",
          "RCPT",
          "250 OK",
          "DATA",
          "354 Go on",
          END,
          "250 Taken",
          "RSET",
          "250 OK",
          "QUIT",
          "221 Bye",
          "NOOP",
          "250 OK");

  private final ServerSocket socket;
  private final Map<String, String> replies;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  /**
   * Starts one.
   *
   * @param replies by the verb, or {@link #END}; all else is taken
   */
  public ScriptedMailHost(Map<String, String> replies) {
    this.replies = replies;
    try {
      socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.execute(this::listen);
  }

  public int port() {
    return socket.getLocalPort();
  }

  private void listen() {
    while (!socket.isClosed()) {
      try {
        Socket caller = socket.accept();
        threads.execute(() -> talk(caller));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void talk(Socket caller) {
    try (caller;
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII));
        Writer out = new OutputStreamWriter(caller.getOutputStream(), StandardCharsets.US_ASCII)) {
      say(out, "220 fake");
      boolean isMail = false;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (isMail && !line.equals(END)) {
          continue;
        }
        String verb = isMail ? END : line.substring(0, Math.min(4, line.length()));
        String reply = replies.getOrDefault(verb, USUAL.getOrDefault(verb, "500 What?"));
        if (reply.isEmpty()) {
          return;
        }
        isMail = reply.startsWith("354");
        say(out, reply);
      }
    } catch (IOException e) {
      return;
    }
  }

  private static void say(Writer out, String line) throws IOException {
    out.write(line + "\r\n");
    out.flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
    threads.shutdownNow();
  }
}
