package io.echolot.devstack.mail;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import io.echolot.devstack.simulator.LoopbackServer;
import io.echolot.devstack.simulator.PageFiles;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mail server that lets one user in and delivers all to mailboxes of its own, which a page shows:
 * nothing leaves this machine.
 */
public final class MailSimulator implements AutoCloseable {

  /** The page of the mailboxes. */
  private static final PageFiles PAGE =
      new PageFiles(
          Map.of(
              "/", "/mailbox/index.html",
              "/mailbox.css", "/mailbox/mailbox.css",
              "/mailbox.js", "/mailbox/mailbox.js"));

  private static final Pattern HTML = Pattern.compile("/mails/([0-9]{1,6})\\.html");

  /** An e-mail's own styles and pictures, and no script. */
  private static final String OF_MAIL =
      "default-src 'none'; style-src 'unsafe-inline'; img-src * data:; sandbox allow-popups"
          + " allow-popups-to-escape-sandbox";

  private final GreenMail server;
  private final LoopbackServer pages;

  private MailSimulator(GreenMail server, int page) {
    this.server = server;
    this.pages = LoopbackServer.start(page, this::answer);
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
      return new MailSimulator(server, page);
    } catch (UncheckedIOException e) {
      server.stop();
      throw e;
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
    return pages.url();
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
      if (PAGE.answers(exchange)) {
        return;
      }
      String path = exchange.getRequestURI().getPath();
      Matcher html = HTML.matcher(path);
      List<SimulatedMail> mails = mails();
      if (path.equals("/mails.json")) {
        PageFiles.send(exchange, 200, "application/json", json(mails).toString());
      } else if (html.matches() && Integer.parseInt(html.group(1)) < mails.size()) {
        exchange.getResponseHeaders().add("Content-Security-Policy", OF_MAIL);
        SimulatedMail mail = mails.get(Integer.parseInt(html.group(1)));
        PageFiles.send(exchange, 200, "text/html; charset=utf-8", mail.html());
      } else {
        PageFiles.send(exchange, 404, "text/plain", "Nothing is here.");
      }
    }
  }

  private static ArrayNode json(List<SimulatedMail> mails) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i < mails.size(); i++) {
      SimulatedMail mail = mails.get(i);
      all.addObject()
          .put("number", i)
          .put("to", mail.to())
          .put("from", mail.from())
          .put("subject", mail.subject())
          .put("text", mail.text())
          .put("html", !mail.html().isEmpty())
          .put("stop", mail.stop());
    }
    return all;
  }

  @Override
  public void close() {
    pages.close();
    server.stop();
  }
}
