package io.echolot.gateway.delivery;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Twilio's API, as far as it takes messages: each recipient can be given answers, and else gets
 * what Twilio says of a message that it took. The shapes are those of Twilio, "Messages resource"
 * and "Twilio API responses".
 */
public final class FakeTwilio implements QuarkusTestResourceLifecycleManager {

  private static final List<Asked> ASKED = new CopyOnWriteArrayList<>();
  private static final Map<String, Queue<Answer>> ANSWERS = new ConcurrentHashMap<>();

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer server;

  /**
   * A message that came.
   *
   * @param path where it was posted
   * @param authorization by whom
   * @param form what it says
   */
  public record Asked(String path, String authorization, Map<String, String> form) {}

  /**
   * How one is answered.
   *
   * @param status 0 to hang up without a word
   * @param retryAfter the header; empty for none
   */
  public record Answer(int status, String retryAfter, String body) {

    static Answer error(int status, int code) {
      String body =
          "{\"code\":%d,\"message\":\"Told by the fake\",\"more_info\":\"\",\"status\":%d}"
              .formatted(code, status);
      return new Answer(status, "", body);
    }

    static Answer hangUp() {
      return new Answer(0, "", "");
    }

    Answer retryAfter(String seconds) {
      return new Answer(status, seconds, body);
    }
  }

  @Override
  public Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/2010-04-01/Accounts/", FakeTwilio::answer);
    server.start();
    return Map.of("echolot.twilio.api", "http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void stop() {
    if (server != null) {
      server.stop(0);
      threads.shutdownNow();
    }
  }

  /** Has the next messages to a number answered so, in that order. */
  static void answers(String to, Answer... answers) {
    ANSWERS.put(to, new ArrayDeque<>(List.of(answers)));
  }

  /** What came for a number, in the order in which it came. */
  static List<Asked> askedFor(String to) {
    return ASKED.stream().filter(asked -> to.equals(asked.form().get("To"))).toList();
  }

  private static void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Map<String, String> form = form(body);
    ASKED.add(
        new Asked(
            exchange.getRequestURI().getRawPath(),
            exchange.getRequestHeaders().getFirst("Authorization"),
            form));
    Answer answer = next(form.get("To"));
    if (answer.status() == 0) {
      exchange.close();
      return;
    }
    exchange.getResponseHeaders().add("Content-Type", "application/json;charset=utf-8");
    if (!answer.retryAfter().isEmpty()) {
      exchange.getResponseHeaders().add("Retry-After", answer.retryAfter());
    }
    byte[] json = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answer.status(), json.length);
    exchange.getResponseBody().write(json);
    exchange.close();
  }

  private static Answer next(String to) {
    Queue<Answer> answers = ANSWERS.get(to);
    if (answers != null) {
      synchronized (answers) {
        Answer next = answers.poll();
        if (next != null) {
          return next;
        }
      }
    }
    String sid = "SM" + UUID.randomUUID().toString().replace("-", "");
    String body =
        "{\"sid\":\"%s\",\"status\":\"queued\",\"num_segments\":\"1\",\"error_code\":null}"
            .formatted(sid);
    return new Answer(201, "", body);
  }

  private static Map<String, String> form(String body) {
    Map<String, String> form = new TreeMap<>();
    for (String pair : body.split("&")) {
      String[] parts = pair.split("=", 2);
      form.put(decoded(parts[0]), parts.length > 1 ? decoded(parts[1]) : "");
    }
    return form;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
