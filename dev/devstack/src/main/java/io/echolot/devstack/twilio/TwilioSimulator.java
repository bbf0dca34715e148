package io.echolot.devstack.twilio;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.echolot.devstack.simulator.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Speaks as much of Twilio's REST API as Echolot needs, on loopback, so that an account can be
 * tried without one. Source: Twilio, REST API 2010-04-01: "Accounts", "IncomingPhoneNumber
 * resource", "ShortCodes resource", "Twilio API errors" 20003 and 20404.
 */
public final class TwilioSimulator implements AutoCloseable {

  private static final Pattern PATH =
      Pattern.compile("/2010-04-01/Accounts/(?<sid>AC[0-9a-fA-F]{32})(?<rest>/.+)?\\.json");

  /** The page of the phones, by its files. */
  private static final Map<String, String> PAGE =
      Map.of(
          "/", "text/html; charset=utf-8",
          "/phone.css", "text/css; charset=utf-8",
          "/phone.js", "text/javascript; charset=utf-8");

  private static final String MESSAGES = "/Messages";
  private static final String NUMBERS = "/IncomingPhoneNumbers";
  private static final String SHORT_CODES = "/SMS/ShortCodes";

  private static final int LONGEST = 1_600;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, SimulatedAccount> accounts = new ConcurrentHashMap<>();
  private final Phones phones = new Phones(threads);

  /** What all calls are answered with; 0 for what they ask for. */
  private volatile int failure;

  private TwilioSimulator(HttpServer server) {
    this.server = server;
  }

  /**
   * Starts it.
   *
   * @param port 0 for any
   */
  public static TwilioSimulator start(int port) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      TwilioSimulator simulator = new TwilioSimulator(server);
      server.createContext("/", simulator::answer);
      server.setExecutor(simulator.threads);
      server.start();
      return simulator;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where its API is. */
  public String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** Opens an account, or another one in its place. */
  public SimulatedAccount open(String sid, String authToken) {
    SimulatedAccount account = new SimulatedAccount(sid, authToken);
    accounts.put(sid, account);
    return account;
  }

  /** Answers all calls by a status from now on; 0 for what they ask for. */
  public void failWith(int status) {
    failure = status;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (failure != 0) {
        send(exchange, failure, error(20500, "Something went wrong", failure));
        return;
      }
      String address = exchange.getRequestURI().getPath();
      if (isOfPhones(exchange, address)) {
        return;
      }
      Matcher path = PATH.matcher(address);
      if (!path.matches()) {
        send(exchange, 404, error(20404, "The requested resource was not found", 404));
        return;
      }
      SimulatedAccount account = accounts.get(path.group("sid"));
      if (account == null || !isLetIn(exchange, account)) {
        send(exchange, 401, error(20003, "Authenticate", 401));
        return;
      }
      String rest = path.group("rest") == null ? "" : path.group("rest");
      if (rest.equals(MESSAGES) && exchange.getRequestMethod().equals("POST")) {
        take(exchange, account);
        return;
      }
      Optional<String> found = found(exchange, account, rest);
      send(
          exchange,
          found.isPresent() ? 200 : 404,
          found.orElse(error(20404, "The requested resource was not found", 404)));
    }
  }

  /** Source: Twilio, "Messages resource", and its errors 21211, 21606, 21617 and 21602. */
  private void take(HttpExchange exchange, SimulatedAccount account) throws IOException {
    Map<String, String> form = form(body(exchange));
    String text = form.getOrDefault("Body", "");
    if (!form.getOrDefault("To", "").matches("\\+[1-9][0-9]{4,14}")) {
      send(exchange, 400, error(21211, "Invalid 'To' Phone Number", 400));
    } else if (!account.has(form.getOrDefault("From", ""))) {
      send(exchange, 400, error(21606, "The 'From' phone number is not yours", 400));
    } else if (text.isEmpty()) {
      send(exchange, 400, error(21602, "Message body is required", 400));
    } else if (text.length() > LONGEST) {
      send(exchange, 400, error(21617, "The message body exceeds 1600 characters", 400));
    } else {
      SimulatedMessage message = phones.deliver(account, form);
      String json =
          "{\"sid\":\"%s\",\"status\":\"queued\",\"num_segments\":\"1\",\"error_code\":null}";
      send(exchange, 201, json.formatted(message.sid()));
    }
  }

  /** The page on which one answers as a customer. */
  private boolean isOfPhones(HttpExchange exchange, String address) throws IOException {
    if (PAGE.containsKey(address)) {
      String file = address.equals("/") ? "/index.html" : address;
      try (InputStream in = TwilioSimulator.class.getResourceAsStream("/phone" + file)) {
        exchange.getResponseHeaders().add("Content-Security-Policy", "default-src 'self'");
        send(exchange, 200, PAGE.get(address), in.readAllBytes());
      }
      return true;
    }
    if (address.equals("/phones.json")) {
      String numbers =
          accounts.values().stream()
              .flatMap(account -> account.addresses().stream())
              .map(Json::text)
              .collect(Collectors.joining(","));
      send(exchange, 200, "{\"messages\":" + phones.json() + ",\"numbers\":[" + numbers + "]}");
      return true;
    }
    if (address.equals("/write") && exchange.getRequestMethod().equals("POST")) {
      byte[] said = written(form(body(exchange))).getBytes(StandardCharsets.UTF_8);
      send(exchange, 200, "text/plain; charset=utf-8", said);
      return true;
    }
    return false;
  }

  private String written(Map<String, String> form) {
    String number = form.getOrDefault("number", "");
    Optional<SimulatedAccount> account =
        accounts.values().stream().filter(one -> one.has(number)).findFirst();
    try {
      return account.isEmpty()
          ? "Nobody has the number " + number + "."
          : phones.write(
              account.get(), form.getOrDefault("phone", ""), number, form.getOrDefault("text", ""));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "It is ending.";
    }
  }

  private static String body(HttpExchange exchange) throws IOException {
    return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static boolean isLetIn(HttpExchange exchange, SimulatedAccount account) {
    String pair = account.sid() + ":" + account.authToken();
    String expected =
        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    return expected.equals(exchange.getRequestHeaders().getFirst("Authorization"));
  }

  private static Optional<String> found(
      HttpExchange exchange, SimulatedAccount account, String rest) throws IOException {
    boolean isPost = exchange.getRequestMethod().equals("POST");
    if (rest.isEmpty()) {
      return Optional.of(account.json());
    }
    Map<String, String> query = form(exchange.getRequestURI().getRawQuery());
    if (rest.equals(NUMBERS)) {
      return Optional.of(account.numbers(query.getOrDefault("PhoneNumber", "")));
    }
    if (rest.equals(SHORT_CODES)) {
      return Optional.of(account.shortCodes(query.getOrDefault("ShortCode", "")));
    }
    if (isPost && (rest.startsWith(NUMBERS + "/") || rest.startsWith(SHORT_CODES + "/"))) {
      return account.change(rest.substring(rest.lastIndexOf('/') + 1), form(body(exchange)));
    }
    return Optional.empty();
  }

  private static Map<String, String> form(String encoded) {
    Map<String, String> form = new HashMap<>();
    if (encoded != null) {
      for (String pair : encoded.split("&")) {
        String[] parts = pair.split("=", 2);
        form.put(decoded(parts[0]), parts.length == 1 ? "" : decoded(parts[1]));
      }
    }
    return form;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static String error(int code, String message, int status) {
    return """
        {"code":%d,"message":"%s","more_info":"https://www.twilio.com/docs/errors/%d","status":%d}"""
        .formatted(code, message, code, status);
  }

  private static void send(HttpExchange exchange, int status, String json) throws IOException {
    send(exchange, status, "application/json", json.getBytes(StandardCharsets.UTF_8));
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().add("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
