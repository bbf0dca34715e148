package io.echolot.gateway.audience;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A real SMTP server in this JVM, to which the gateway sends. */
public class MailServer implements QuarkusTestResourceLifecycleManager {

  private static GreenMail server;

  /**
   * An e-mail that came.
   *
   * @param to the address
   * @param subject its subject
   * @param text its text
   */
  record Letter(String to, String from, String subject, String text) {}

  @Override
  public Map<String, String> start() {
    server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    server.start();
    return Map.of(
        "echolot.mail.host", "127.0.0.1",
        "echolot.mail.port", Integer.toString(server.getSmtp().getPort()),
        "echolot.mail.from", "surveys@acme.example",
        // Codes expire while the test looks on.
        "echolot.audience.codes-for", "3s");
  }

  @Override
  public void stop() {
    if (server != null) {
      server.stop();
    }
  }

  /** What came for an address, oldest first. */
  static List<Letter> lettersTo(String address) {
    return Arrays.stream(server.getReceivedMessages())
        .map(MailServer::letter)
        .filter(letter -> letter.to().equalsIgnoreCase(address))
        .toList();
  }

  private static Letter letter(MimeMessage message) {
    try {
      return new Letter(
          message.getAllRecipients()[0].toString(),
          message.getFrom()[0].toString(),
          message.getSubject(),
          GreenMailUtil.getBody(message));
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
