package io.echolot.testkit;

import io.echolot.devstack.Ports;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A way on loopback to a real backend, on which it can be away (nobody listens), or stalled (who is
 * connected hears nothing more, as when a machine dies or a switch drops packets).
 */
public final class Relay implements Closeable {

  private static final int BUFFER = 16_384;

  private final int port;
  private final InetSocketAddress target;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile ServerSocket listening;
  private volatile boolean stalled;

  private Relay(int port, InetSocketAddress target) {
    this.port = port;
    this.target = target;
  }

  /**
   * A relay that is away at first.
   *
   * @param target {@code host:port}
   */
  public static Relay to(String target) {
    int colon = target.lastIndexOf(':');
    return new Relay(
        Ports.freePort(),
        new InetSocketAddress(
            target.substring(0, colon), Integer.parseInt(target.substring(colon + 1))));
  }

  /** Where clients connect: {@code localhost:port}. */
  public String address() {
    return "localhost:" + port;
  }

  /** Lets clients in. */
  public void open() {
    try {
      ServerSocket socket = new ServerSocket();
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      listening = socket;
      background(() -> accept(socket));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Forwards nothing more, but keeps connections and takes new ones. */
  public void stall() {
    stalled = true;
  }

  /** Ends what was connected while it was stalled, and forwards again. */
  public void resume() {
    open.forEach(Relay::end);
    stalled = false;
  }

  @Override
  public void close() {
    try {
      if (listening != null) {
        listening.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      open.forEach(Relay::end);
    }
  }

  private void accept(ServerSocket socket) {
    try {
      while (true) {
        Socket client = socket.accept();
        Socket server = new Socket();
        open.add(client);
        open.add(server);
        server.connect(target);
        background(() -> forward(client, server));
        background(() -> forward(server, client));
      }
    } catch (IOException e) {
      // Closed.
    }
  }

  private void forward(Socket from, Socket to) {
    byte[] buffer = new byte[BUFFER];
    try {
      for (int n = from.getInputStream().read(buffer);
          n >= 0;
          n = from.getInputStream().read(buffer)) {
        if (!stalled) {
          to.getOutputStream().write(buffer, 0, n);
        }
      }
    } catch (IOException e) {
      // One side has ended.
    } finally {
      end(from);
      end(to);
      open.remove(from);
      open.remove(to);
    }
  }

  private static void end(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void background(Runnable task) {
    Thread thread = new Thread(task, "relay");
    thread.setDaemon(true);
    thread.start();
  }
}
