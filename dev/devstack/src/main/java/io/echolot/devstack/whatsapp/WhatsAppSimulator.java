package io.echolot.devstack.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import io.echolot.devstack.simulator.LoopbackServer;
import io.echolot.devstack.simulator.PageFiles;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Speaks as much of Meta's WhatsApp Cloud API as Echolot needs, on loopback. Source: Meta, WhatsApp
 * Cloud API, "Phone numbers", "Messages", "Webhook overrides"; Graph API, "Secure Graph API calls".
 */
public final class WhatsAppSimulator implements AutoCloseable {

  private static final Pattern PATH =
      Pattern.compile("/v[0-9]+\\.[0-9]+/(?<id>[0-9]+)(?<messages>/messages)?");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Map<String, SimulatedNumber> numbers = new ConcurrentHashMap<>();

  /** What all calls are answered with; 0 for what they ask for. */
  private volatile int failure;

  private final LoopbackServer server;

  private WhatsAppSimulator(int port) {
    server = LoopbackServer.start(port, this::answer);
  }

  /**
   * Starts it.
   *
   * @param port 0 for any
   */
  public static WhatsAppSimulator start(int port) {
    return new WhatsAppSimulator(port);
  }

  /** Where its API is. */
  public String url() {
    return server.url();
  }

  /**
   * Opens a number, or another one in its place.
   *
   * @param id Meta's id of it
   * @param display as people read it, e.g. {@code +49 30 123456}
   * @param token what lets in
   * @param appSecret of the app that the token is for
   */
  public SimulatedNumber open(String id, String display, String token, String appSecret) {
    SimulatedNumber number = new SimulatedNumber(id, display, token, appSecret);
    numbers.put(id, number);
    return number;
  }

  /** Answers all calls by a status from now on; 0 for what they ask for. */
  public void failWith(int status) {
    failure = status;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      GraphAnswer answer = answered(exchange);
      if (answer.status() != 0) {
        PageFiles.send(exchange, answer.status(), "application/json", answer.json());
      }
    }
  }

  private GraphAnswer answered(HttpExchange exchange) throws IOException {
    if (failure != 0) {
      return GraphAnswer.error(failure, 2, "Service temporarily unavailable");
    }
    String shown = exchange.getRequestHeaders().getFirst("Authorization");
    if (numbers.values().stream().noneMatch(one -> ("Bearer " + one.token()).equals(shown))) {
      return GraphAnswer.error(401, 190, "Invalid OAuth access token");
    }
    Matcher path = PATH.matcher(exchange.getRequestURI().getPath());
    SimulatedNumber number = path.matches() ? numbers.get(path.group("id")) : null;
    if (number == null || !("Bearer " + number.token()).equals(shown)) {
      return GraphAnswer.error(400, 100, "Object does not exist or can't be loaded");
    }
    ObjectNode query = form(exchange.getRequestURI().getRawQuery());
    if (query.has("appsecret_proof")
        && !query.path("appsecret_proof").asText().equals(proof(number))) {
      return GraphAnswer.error(400, 100, "Invalid appsecret_proof provided in the API argument");
    }
    if (path.group("messages") != null) {
      return number.send(parameters(exchange));
    }
    return exchange.getRequestMethod().equals("GET")
        ? number.about()
        : number.change(parameters(exchange));
  }

  private static String proof(SimulatedNumber number) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(
          new SecretKeySpec(number.appSecret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(number.token().getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A form, whose values may be JSON, or JSON. */
  private static JsonNode parameters(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    return type != null && type.startsWith("application/json") ? MAPPER.readTree(body) : form(body);
  }

  private static ObjectNode form(String encoded) throws IOException {
    ObjectNode parameters = MAPPER.createObjectNode();
    for (String pair : encoded == null || encoded.isEmpty() ? new String[0] : encoded.split("&")) {
      String[] parts = pair.split("=", 2);
      String value = parts.length == 1 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8);
      parameters.set(
          URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
          value.startsWith("{") ? MAPPER.readTree(value) : parameters.textNode(value));
    }
    return parameters;
  }

  @Override
  public void close() {
    server.close();
  }
}
