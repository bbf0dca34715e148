package io.echolot.devstack.twilio;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import io.echolot.devstack.simulator.LoopbackServer;
import io.echolot.devstack.simulator.PageFiles;
import java.io.IOException;
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

/**
 * Speaks as much of Twilio's REST API as Echolot needs, on loopback, so that an account can be
 * tried without one. Source: Twilio, REST API 2010-04-01: "Accounts", "IncomingPhoneNumber
 * resource", "ShortCodes resource", "Twilio API errors" 20003 and 20404.
 */
public final class TwilioSimulator implements AutoCloseable {

  private static final Pattern PATH =
      Pattern.compile("/2010-04-01/Accounts/(?<sid>AC[0-9a-fA-F]{32})(?<rest>/.+)?\\.json");

  /** The page of the phones. */
  private static final PageFiles PAGE =
      new PageFiles(
          Map.of(
              "/", "/phone/index.html",
              "/phone.css", "/phone/phone.css",
              "/lines.js", "/phone/lines.js",
              "/phone.js", "/phone/phone.js"));

  private static final String MESSAGES = "/Messages";
  private static final String NUMBERS = "/IncomingPhoneNumbers";
  private static final String SHORT_CODES = "/SMS/ShortCodes";

  private static final int LONGEST = 1_600;

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, SimulatedAccount> accounts = new ConcurrentHashMap<>();
  private final Phones phones = new Phones(threads);

  /** What all calls are answered with; 0 for what they ask for. */
  private volatile int failure;

  private final LoopbackServer server;

  private TwilioSimulator(int port) {
    server = LoopbackServer.start(port, this::answer);
  }

  /**
   * Starts it.
   *
   * @param port 0 for any
   */
  public static TwilioSimulator start(int port) {
    return new TwilioSimulator(port);
  }

  /** Where its API is. */
  public String url() {
    return server.url();
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
    if (PAGE.answers(exchange)) {
      return true;
    }
    if (address.equals("/phones.json")) {
      ObjectNode json = JsonNodeFactory.instance.objectNode();
      json.set("messages", phones.json());
      ArrayNode numbers = json.putArray("numbers");
      accounts.values().stream()
          .flatMap(account -> account.addresses().stream())
          .forEach(numbers::add);
      send(exchange, 200, json.toString());
      return true;
    }
    if (address.equals("/write") && exchange.getRequestMethod().equals("POST")) {
      PageFiles.send(exchange, 200, "text/plain; charset=utf-8", written(form(body(exchange))));
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
    PageFiles.send(exchange, status, "application/json", json);
  }

  @Override
  public void close() {
    server.close();
    threads.shutdownNow();
  }
}
