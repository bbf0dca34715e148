package io.echolot.platform.outbound;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.tracing.TracingPolicy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPInputStream;

/**
 * Fetches documents whose URLs others gave us, and sends forms. A name is resolved once and what
 * was checked is called, each redirect is checked anew, and names, connections, headers, bodies and
 * redirects together end with one deadline.
 */
public final class OutboundClient implements AutoCloseable {

  private static final Buffer NOTHING = Buffer.buffer();
  private static final int MOST_HEADER_BYTES = 32 * 1024;

  /** When a connection is given up that isn't there at the deadline: nobody waits for it then. */
  private static final Duration AFTERWARDS = Duration.ofSeconds(1);

  /** What only the host that was asked may see. */
  private static final List<String> FOR_ITS_ORIGIN =
      List.of("authorization", "cookie", "if-none-match", "if-modified-since");

  private final Vertx vertx;
  private final HttpClient http;
  private final OutboundRules rules;

  /**
   * A client.
   *
   * @param vertx blocking calls are made from outside of its event loops
   */
  public OutboundClient(Vertx vertx, OutboundRules rules) {
    this.vertx = vertx;
    this.rules = rules;
    // A connection each, as the address was checked for this call; no traces, for a URL may be a
    // secret.
    this.http =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setKeepAlive(false)
                .setMaxHeaderSize(MOST_HEADER_BYTES)
                .setTracingPolicy(TracingPolicy.IGNORE));
  }

  @Override
  public void close() {
    http.close();
  }

  /**
   * What is there to be fetched.
   *
   * @param headers those with an empty value aren't sent
   * @throws OutboundException if there is no answer in time, one that is too long, or a place where
   *     we don't go
   */
  public OutboundAnswer get(URI url, Map<String, String> headers, Deadline deadline)
      throws OutboundException, InterruptedException {
    Map<String, String> sent = new HashMap<>();
    headers.forEach((name, value) -> sent.put(name.toLowerCase(Locale.ROOT), value));
    sent.values().removeIf(String::isEmpty);
    URI place = url;
    for (int hop = 0; hop <= rules.mostRedirects(); hop++) {
      OutboundAnswer answer = hop(new Call(HttpMethod.GET, place, sent, NOTHING), deadline);
      if (!Redirect.is(answer.status())) {
        return answer;
      }
      URI next = Redirect.next(place, answer.header("location"));
      if (!Redirect.isSameOrigin(place, next)) {
        FOR_ITS_ORIGIN.forEach(sent::remove);
      }
      place = next;
    }
    throw new OutboundException("It redirects more than " + rules.mostRedirects() + " times.");
  }

  /**
   * What comes of a form, wherever that answers; a redirect isn't followed.
   *
   * @param form encoded as {@code application/x-www-form-urlencoded}
   * @throws OutboundException if there is no answer in time, one that is too long, or a place where
   *     we don't go
   */
  public OutboundAnswer post(URI url, Map<String, String> headers, String form, Deadline deadline)
      throws OutboundException, InterruptedException {
    Map<String, String> sent = new HashMap<>(headers);
    sent.put("content-type", "application/x-www-form-urlencoded");
    return hop(new Call(HttpMethod.POST, url, sent, Buffer.buffer(form)), deadline);
  }

  private record Call(HttpMethod method, URI place, Map<String, String> headers, Buffer body) {}

  private OutboundAnswer hop(Call call, Deadline deadline)
      throws OutboundException, InterruptedException {
    Destination destination = Destination.of(call.place(), rules.reachable(), deadline);
    CompletableFuture<HttpClientRequest> begun = new CompletableFuture<>();
    Body body = new Body(rules.mostBytes());
    RequestOptions options = options(destination, call, deadline);
    // On a context of its own: a short answer could be over before anybody listens to it.
    vertx.getOrCreateContext().runOnContext(here -> send(options, call.body(), begun, body));
    try {
      HttpClientResponse response = deadline.await(body.read);
      Map<String, String> received = new HashMap<>();
      response
          .headers()
          .forEach((name, value) -> received.putIfAbsent(name.toLowerCase(Locale.ROOT), value));
      byte[] unpacked =
          unpacked(body.bytes.getBytes(), received.getOrDefault("content-encoding", ""));
      return new OutboundAnswer(response.statusCode(), call.place(), received, unpacked);
    } finally {
      // Also one that is still being connected: a request that wasn't sent would leave it open.
      begun.thenAccept(request -> request.connection().close());
    }
  }

  private void send(
      RequestOptions options, Buffer sent, CompletableFuture<HttpClientRequest> begun, Body body) {
    http.request(options)
        .compose(
            request -> {
              begun.complete(request);
              request.exceptionHandler(body.read::completeExceptionally);
              return sent.length() == 0 ? request.send() : request.send(sent);
            })
        .onSuccess(body::read)
        .onFailure(body.read::completeExceptionally);
  }

  private static RequestOptions options(Destination destination, Call call, Deadline deadline) {
    RequestOptions options =
        new RequestOptions()
            .setMethod(call.method())
            .setServer(
                SocketAddress.inetSocketAddress(
                    destination.port(), destination.address().getHostAddress()))
            .setHost(destination.host())
            .setPort(destination.port())
            .setSsl(destination.tls())
            .setURI(destination.path())
            .setFollowRedirects(false)
            .setConnectTimeout(deadline.left().plus(AFTERWARDS).toMillis())
            .putHeader("accept-encoding", "gzip");
    call.headers().forEach(options::putHeader);
    return options;
  }

  /** A document while it is being read, never more of it than is wanted. */
  private static final class Body {
    private final CompletableFuture<HttpClientResponse> read = new CompletableFuture<>();
    private final Buffer bytes = Buffer.buffer();
    private final int most;

    Body(int most) {
      this.most = most;
    }

    void read(HttpClientResponse response) {
      response.handler(part -> add(response, part));
      response.exceptionHandler(read::completeExceptionally);
      response.endHandler(end -> read.complete(response));
    }

    private void add(HttpClientResponse response, Buffer part) {
      if (bytes.length() + part.length() > most) {
        read.completeExceptionally(tooLong(most));
        response.request().reset();
      } else {
        bytes.appendBuffer(part);
      }
    }
  }

  private static OutboundException tooLong(int most) {
    return new OutboundException("Its document is larger than " + (most >> 20) + " MiB.");
  }

  private byte[] unpacked(byte[] bytes, String encoding) throws OutboundException {
    if (encoding.isEmpty() || encoding.equalsIgnoreCase("identity") || bytes.length == 0) {
      return bytes;
    }
    if (!encoding.equalsIgnoreCase("gzip") && !encoding.equalsIgnoreCase("x-gzip")) {
      throw new OutboundException("Its document is packed in a way that wasn't asked for.");
    }
    try (GZIPInputStream packed = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      byte[] unpacked = packed.readNBytes(rules.mostBytes() + 1);
      if (unpacked.length > rules.mostBytes()) {
        throw tooLong(rules.mostBytes());
      }
      return unpacked;
    } catch (IOException e) {
      throw new OutboundException("Its document can't be unpacked.");
    }
  }
}
