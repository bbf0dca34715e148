package io.echolot.surveys.records.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.echolot.contracts.ContractsJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Somebody's endpoint. It checks signatures by its own code, as the specification tells receivers
 * to.
 */
public final class Receiver implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Got> got = new CopyOnWriteArrayList<>();
  private final ConcurrentLinkedQueue<Reply> replies = new ConcurrentLinkedQueue<>();
  private volatile Reply usual = new Reply(200, Map.of(), "");

  public Receiver() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    // Nothing else: who had this port before may still be called.
    server.createContext("/hook", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  /** An answer. */
  public record Reply(int status, Map<String, String> headers, String body) {}

  /** A message that came. */
  public record Got(String id, String timestamp, String signatures, String body) {
    /** The body. */
    public JsonNode json() {
      return ContractsJson.read(body.getBytes(StandardCharsets.UTF_8), JsonNode.class);
    }

    String type() {
      return json().path("type").asText();
    }

    /** Whether one of the signatures is by that secret. */
    public boolean isSignedBy(String secret) {
      String expected = sign(secret, id, timestamp, body);
      return Arrays.asList(signatures.split(" ")).contains("v1," + expected);
    }
  }

  public static String sign(String secret, String id, String timestamp, String body) {
    try {
      byte[] key = Base64.getDecoder().decode(secret.replaceFirst("^whsec_", ""));
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.US_ASCII));
      return Base64.getEncoder().encodeToString(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public String url() {
    return "http://localhost:" + server.getAddress().getPort() + "/hook";
  }

  /** What came, in order. */
  public List<Got> got() {
    return List.copyOf(got);
  }

  /** What came of one type, in order. */
  public List<Got> got(String type) {
    return got.stream().filter(message -> message.type().equals(type)).toList();
  }

  /**
   * What came of one type, in order, each id once: what was too slow in being answered is sent
   * again, and receivers are told to leave out what they have.
   */
  public List<Got> told(String type) {
    Set<String> ids = new HashSet<>();
    return got(type).stream().filter(message -> ids.add(message.id())).toList();
  }

  /** The next messages are answered by these, one each, before {@link #always} holds again. */
  public Receiver then(int... statuses) {
    for (int status : statuses) {
      replies.add(new Reply(status, Map.of(), ""));
    }
    return this;
  }

  public Receiver then(int status, Map<String, String> headers) {
    replies.add(new Reply(status, headers, ""));
    return this;
  }

  public Receiver then(int status, String body) {
    replies.add(new Reply(status, Map.of(), body));
    return this;
  }

  public Receiver always(int status) {
    usual = new Reply(status, Map.of(), "");
    return this;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      var headers = exchange.getRequestHeaders();
      got.add(
          new Got(
              headers.getFirst("webhook-id"),
              headers.getFirst("webhook-timestamp"),
              headers.getFirst("webhook-signature"),
              body));
      Reply next = replies.poll();
      Reply reply = next == null ? usual : next;
      if (reply.status() == 0) {
        // Says nothing until the caller has long gone.
        Thread.sleep(60_000);
      }
      reply.headers().forEach(exchange.getResponseHeaders()::add);
      byte[] said = reply.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(reply.status(), said.length == 0 ? -1 : said.length);
      if (said.length > 0) {
        exchange.getResponseBody().write(said);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
