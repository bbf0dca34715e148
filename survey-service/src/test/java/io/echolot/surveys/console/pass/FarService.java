package io.echolot.surveys.console.pass;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.echolot.contracts.ContractsJson;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** A service that calls are passed on to; in place of the metrics-service. The listener is away. */
public class FarService implements QuarkusTestResourceLifecycleManager {

  static final int DOWNLOAD_BYTES = 20_000_000;

  private static final int PART = 65_536;

  /** Each permit lets one event go. */
  static final Semaphore EVENTS = new Semaphore(0);

  /** Each permit lets one answer go that is waited for. */
  static final Semaphore LATE = new Semaphore(0);

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer server;

  @Override
  public Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", FarService::tell);
    server.createContext("/v1/events", FarService::follow);
    server.createContext("/v1/download", FarService::download);
    server.createContext("/v1/silent", FarService::saySomethingLate);
    server.createContext("/v1/endless", FarService::talk);
    server.createContext("/v1/broken", FarService::breakOff);
    server.setExecutor(threads);
    server.start();
    return Map.of(
        "echolot.upstream.metrics", "http://localhost:" + server.getAddress().getPort(),
        "echolot.upstream.listener", "http://localhost:1",
        "echolot.upstream.silent-for", "3s");
  }

  @Override
  public void stop() {
    server.stop(0);
    threads.shutdownNow();
  }

  /** Answers by what it was asked. */
  private static void tell(HttpExchange call) throws IOException {
    ObjectNode seen = ContractsJson.mapper().createObjectNode();
    seen.put("method", call.getRequestMethod());
    seen.put("uri", call.getRequestURI().toString());
    seen.put("body", new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    ObjectNode headers = seen.putObject("headers");
    call.getRequestHeaders()
        .forEach(
            (name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
    byte[] body = seen.toString().getBytes(StandardCharsets.UTF_8);
    call.getResponseHeaders().set("Content-Type", "application/json");
    call.getResponseHeaders().set("ETag", "\"7\"");
    call.getResponseHeaders().set("Set-Cookie", "q_session_console=stolen");
    call.getResponseHeaders().set("Keep-Alive", "timeout=5");
    call.getResponseHeaders().set("Content-Security-Policy", "default-src 'none'");
    call.sendResponseHeaders(200, body.length);
    call.getResponseBody().write(body);
    call.close();
  }

  private static void follow(HttpExchange call) throws IOException {
    call.getResponseHeaders().set("Content-Type", "text/event-stream");
    call.sendResponseHeaders(200, 0);
    try (OutputStream out = call.getResponseBody()) {
      for (int event = 0; ; event++) {
        EVENTS.acquire();
        out.write(("data: " + event + "\n\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void saySomethingLate(HttpExchange call) throws IOException {
    try (call) {
      LATE.acquire();
      call.sendResponseHeaders(204, -1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void talk(HttpExchange call) throws IOException {
    call.getResponseHeaders().set("Content-Type", "text/plain");
    call.sendResponseHeaders(200, 0);
    byte[] part = new byte[PART];
    new SecureRandom().nextBytes(part);
    try (OutputStream out = call.getResponseBody()) {
      while (true) {
        out.write(part);
      }
    }
  }

  private static void breakOff(HttpExchange call) throws IOException {
    call.sendResponseHeaders(200, DOWNLOAD_BYTES);
    try (OutputStream out = call.getResponseBody()) {
      out.write(new byte[PART]);
    }
  }

  private static void download(HttpExchange call) throws IOException {
    call.getResponseHeaders().set("Content-Type", "application/octet-stream");
    call.sendResponseHeaders(200, DOWNLOAD_BYTES);
    try (OutputStream out = call.getResponseBody()) {
      for (int sent = 0; sent < DOWNLOAD_BYTES; sent += PART) {
        out.write(new byte[Math.min(PART, DOWNLOAD_BYTES - sent)]);
      }
    }
  }
}
