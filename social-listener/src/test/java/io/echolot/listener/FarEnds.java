package io.echolot.listener;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The far ends: feeds and timelines as their protocols have them, and a gateway that notes what it
 * is given.
 */
public final class FarEnds implements QuarkusTestResourceLifecycleManager {

  /** What a path answers. */
  record Answer(int status, Map<String, String> headers, String body) {}

  static final Map<String, Answer> ANSWERS = new ConcurrentHashMap<>();
  static final List<String> REQUESTS = new CopyOnWriteArrayList<>();
  static final List<String> DELIVERED = new CopyOnWriteArrayList<>();
  static final List<String> TOKENS = new CopyOnWriteArrayList<>();
  static volatile int gatewayStatus = 200;

  /** Sources that never come to an end, of one tenant. */
  static final int SLOW = 20;

  static final AtomicInteger DRIPPING = new AtomicInteger();
  static final AtomicInteger MOST_DRIPPING = new AtomicInteger();

  private HttpServer server;

  @Override
  public Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.setExecutor(Executors.newCachedThreadPool());
      server.createContext("/", FarEnds::answer);
      server.createContext("/v1/mentions", FarEnds::take);
      server.createContext("/slow.xml", FarEnds::drip);
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String url = "http://localhost:" + server.getAddress().getPort();
    Map<String, String> settings = new HashMap<>();
    settings.put("echolot.gateway-url", url);
    source(settings, 0, "press", "acme", "rss", url + "/press.xml");
    source(settings, 1, "fediverse", "acme", "mastodon", url);
    source(settings, 2, "broken", "acme", "rss", url + "/broken.xml");
    source(settings, 3, "theirs", "globex", "rss", url + "/theirs.xml");
    source(settings, 4, "moved", "acme", "rss", url + "/moved.xml");
    for (int i = 0; i < SLOW; i++) {
      source(settings, 5 + i, "slow-" + i, "umbra", "rss", url + "/slow.xml");
    }
    settings.put("echolot.listener.private-addresses", "true");
    settings.put("echolot.listener.patience", "PT3S");
    settings.put("echolot.listener.concurrency", "8");
    settings.put("echolot.listener.concurrency-per-host", "100");
    return settings;
  }

  private static void source(
      Map<String, String> settings, int index, String id, String tenant, String kind, String url) {
    String prefix = "echolot.listener.sources[" + index + "].";
    settings.put(prefix + "id", id);
    settings.put(prefix + "tenant", tenant);
    settings.put(prefix + "kind", kind);
    settings.put(prefix + "url", url);
    settings.put(prefix + "hashtag", "tent");
    settings.put(prefix + "stage", "discover");
    settings.put(prefix + "every", "PT0.5S");
  }

  private static void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      REQUESTS.add(exchange.getRequestURI().toString());
      Answer answer = ANSWERS.getOrDefault(path, new Answer(404, Map.of(), ""));
      String tag = exchange.getRequestHeaders().getFirst("If-None-Match");
      if (tag != null && tag.equals(answer.headers().get("ETag"))) {
        exchange.sendResponseHeaders(304, -1);
        return;
      }
      byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
      answer.headers().forEach(exchange.getResponseHeaders()::set);
      exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  /** Headers at once, then a byte now and then. */
  private static void drip(HttpExchange exchange) {
    MOST_DRIPPING.accumulateAndGet(DRIPPING.incrementAndGet(), Math::max);
    try (exchange) {
      exchange.sendResponseHeaders(200, 0);
      while (true) {
        exchange.getResponseBody().write(' ');
        exchange.getResponseBody().flush();
        TimeUnit.MILLISECONDS.sleep(50);
      }
    } catch (IOException e) {
      // The listener had enough.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      DRIPPING.decrementAndGet();
    }
  }

  private static void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      if (gatewayStatus == 200) {
        TOKENS.add(exchange.getRequestHeaders().getFirst("Authorization"));
        DELIVERED.add(body);
      }
      byte[] answer = "{\"results\":[]}".getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(gatewayStatus, answer.length);
      exchange.getResponseBody().write(answer);
    }
  }

  @Override
  public void stop() {
    server.stop(0);
  }
}
