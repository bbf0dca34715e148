package io.echolot.devstack.simulator;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An HTTP server on loopback that answers all calls in one way. */
public final class LoopbackServer implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads;

  private LoopbackServer(HttpServer server, ExecutorService threads) {
    this.server = server;
    this.threads = threads;
  }

  /**
   * Starts one.
   *
   * @param port 0 for any
   */
  public static LoopbackServer start(int port, HttpHandler handler) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      ExecutorService threads = Executors.newCachedThreadPool();
      server.createContext("/", handler);
      server.setExecutor(threads);
      server.start();
      return new LoopbackServer(server, threads);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it is, without a slash at the end. */
  public String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
