package io.echolot.devstack.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.echolot.devstack.simulator.Json;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A mail server that lets one user in and delivers all to mailboxes of its own, which a page shows:
 * nothing leaves this machine.
 */
public final class MailSimulator implements AutoCloseable {

  /** The page of the mailboxes, by its files. */
  private static final Map<String, String> PAGE =
      Map.of(
          "/", "text/html; charset=utf-8",
          "/mailbox.css", "text/css; charset=utf-8",
          "/mailbox.js", "text/javascript; charset=utf-8");

  private static final Pattern HTML = Pattern.compile("/mails/([0-9]{1,6})\\.html");

  /** An e-mail's own styles and pictures, and no script. */
  private static final String OF_MAIL =
      "default-src 'none'; style-src 'unsafe-inline'; img-src * data:; sandbox allow-popups"
          + " allow-popups-to-escape-sandbox";

  private final GreenMail server;
  private final HttpServer pages;

  private MailSimulator(GreenMail server, HttpServer pages) {
    this.server = server;
    this.pages = pages;
  }

  /**
   * Starts it.
   *
   * @param smtp where it takes e-mails; 0 for any
   * @param page where the mailboxes are shown; 0 for any
   */
  public static MailSimulator start(int smtp, int page) {
    GreenMail server = new GreenMail(new ServerSetup(smtp, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    try {
      HttpServer pages =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), page), 0);
      MailSimulator simulator = new MailSimulator(server, pages);
      pages.createContext("/", simulator::answer);
      pages.start();
      return simulator;
    } catch (IOException e) {
      server.stop();
      throw new UncheckedIOException(e);
    }
  }

  /** Lets somebody send. */
  public MailSimulator user(String name, String password) {
    server.setUser(name, name, password);
    return this;
  }

  /** Where it takes e-mails. */
  public int smtpPort() {
    return server.getSmtp().getPort();
  }

  /** Where the mailboxes are shown. */
  public String url() {
    return "http://localhost:" + pages.getAddress().getPort();
  }

  /** What came, the oldest first. */
  public List<SimulatedMail> mails() {
    return Arrays.stream(server.getReceivedMessages()).map(MailSimulator::mail).toList();
  }

  private static SimulatedMail mail(MimeMessage mail) {
    try {
      return SimulatedMail.of(mail);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      Matcher html = HTML.matcher(path);
      if (PAGE.containsKey(path)) {
        String file = path.equals("/") ? "/index.html" : path;
        try (InputStream in = MailSimulator.class.getResourceAsStream("/mailbox" + file)) {
          send(exchange, 200, PAGE.get(path), "default-src 'self'", in.readAllBytes());
        }
      } else if (path.equals("/mails.json")) {
        send(exchange, 200, "application/json", "default-src 'none'", utf8(json()));
      } else if (html.matches() && Integer.parseInt(html.group(1)) < mails().size()) {
        SimulatedMail mail = mails().get(Integer.parseInt(html.group(1)));
        send(exchange, 200, "text/html; charset=utf-8", OF_MAIL, utf8(mail.html()));
      } else {
        send(exchange, 404, "text/plain", "default-src 'none'", utf8("Nothing is here."));
      }
    }
  }

  private String json() {
    List<SimulatedMail> mails = mails();
    return IntStream.range(0, mails.size())
        .mapToObj(i -> json(i, mails.get(i)))
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static String json(int number, SimulatedMail mail) {
    return "{\"number\":%d,\"to\":%s,\"from\":%s,\"subject\":%s,\"text\":%s,\"html\":%s,\"stop\":%s}"
        .formatted(
            number,
            Json.text(mail.to()),
            Json.text(mail.from()),
            Json.text(mail.subject()),
            Json.text(mail.text()),
            !mail.html().isEmpty(),
            Json.text(mail.stop()));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void send(
      HttpExchange exchange, int status, String type, String policy, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().add("Content-Type", type);
    exchange.getResponseHeaders().add("Content-Security-Policy", policy);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    pages.stop(0);
    server.stop();
  }
}
