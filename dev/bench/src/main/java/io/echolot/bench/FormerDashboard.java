package io.echolot.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.echolot.devstack.DevStackException;
import io.echolot.launcher.Api;
import io.echolot.launcher.Service;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The page that showed scores before there was a console, as it was at its last commit, with
 * today's API behind it. Everything comes compressed, as it did.
 */
final class FormerDashboard implements AutoCloseable {

  private static final String COMMIT = "91e3d8873eb45fb51082e661c288115e7cda7e39";
  private static final String FOLDER = "metrics-service/src/main/resources/META-INF/resources";
  private static final String ECHARTS = "/_static/echarts/5.6.0/dist/echarts.simple.min.js";

  private static final Map<String, String> TYPES =
      Map.of(
          "html",
          "text/html; charset=utf-8",
          "js",
          "text/javascript; charset=utf-8",
          "css",
          "text/css; charset=utf-8",
          "svg",
          "image/svg+xml");

  private final Bench bench;
  private final HttpServer server;
  private final Map<String, Optional<byte[]>> files = new ConcurrentHashMap<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch ended = new CountDownLatch(1);

  private FormerDashboard(Bench bench, HttpServer server) {
    this.bench = bench;
    this.server = server;
  }

  /**
   * Starts it.
   *
   * @throws DevStackException if this clone lacks the commit
   */
  static FormerDashboard serve(Bench bench) {
    if (file("/dashboard/index.html").isEmpty()) {
      throw new DevStackException("This clone lacks " + COMMIT + ", the console's baseline");
    }
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      FormerDashboard dashboard = new FormerDashboard(bench, server);
      server.createContext("/", dashboard::answer);
      server.setExecutor(dashboard.threads);
      server.start();
      return dashboard;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String url() {
    return "http://localhost:" + server.getAddress().getPort() + "/";
  }

  private void answer(HttpExchange call) throws IOException {
    String path = call.getRequestURI().getPath();
    if (path.equals("/v1/live")) {
      staysOpen(call);
    } else if (path.startsWith("/v1/")) {
      Service service = path.equals("/v1/me") ? Service.SURVEY : Service.METRICS;
      URI uri = URI.create(bench.platform.url(service) + call.getRequestURI());
      Api.Answer answer =
          bench.api.send("GET", uri, "", Map.of("Authorization", "Bearer " + bench.api.token()));
      send(
          call,
          answer.status(),
          "application/json",
          answer.body().getBytes(StandardCharsets.UTF_8));
    } else {
      String name = path.equals("/") ? "/dashboard/index.html" : path;
      Optional<byte[]> file = files.computeIfAbsent(name, FormerDashboard::file);
      String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "text/plain");
      send(call, file.isPresent() ? 200 : 404, type, file.orElse(new byte[0]));
    }
  }

  /** Nothing happens while it is measured. */
  private void staysOpen(HttpExchange call) throws IOException {
    call.getResponseHeaders().set("Content-Type", "text/event-stream");
    call.sendResponseHeaders(200, 0);
    OutputStream out = call.getResponseBody();
    out.write(":\n\n".getBytes(StandardCharsets.UTF_8));
    out.flush();
    try {
      ended.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    call.close();
  }

  private static void send(HttpExchange call, int status, String type, byte[] body)
      throws IOException {
    byte[] packed = Packed.gzip(body);
    call.getResponseHeaders().set("Content-Type", type);
    call.getResponseHeaders().set("Content-Encoding", "gzip");
    call.sendResponseHeaders(status, packed.length);
    try (OutputStream out = call.getResponseBody()) {
      out.write(packed);
    }
  }

  private static Optional<byte[]> file(String path) {
    try {
      if (path.equals(ECHARTS)) {
        try (InputStream in =
            FormerDashboard.class.getResourceAsStream("/META-INF/resources" + path)) {
          return Optional.of(in.readAllBytes());
        }
      }
      Process git =
          new ProcessBuilder("git", "show", COMMIT + ":" + FOLDER + path)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      git.getInputStream().transferTo(out);
      return git.waitFor() == 0 ? Optional.of(out.toByteArray()) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DevStackException("Interrupted", e);
    }
  }

  @Override
  public void close() {
    ended.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
