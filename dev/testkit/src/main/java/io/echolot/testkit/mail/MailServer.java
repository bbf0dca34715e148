package io.echolot.testkit.mail;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A real SMTP server in this JVM, to which a service sends. Its arguments are settings too. */
public class MailServer implements QuarkusTestResourceLifecycleManager {

  private static GreenMail server;

  private final Map<String, String> settings = new HashMap<>();

  /**
   * An e-mail that came.
   *
   * @param to the address
   * @param subject its subject
   * @param text its text
   */
  public record Letter(String to, String from, String subject, String text) {}

  @Override
  public void init(Map<String, String> arguments) {
    settings.putAll(arguments);
  }

  @Override
  public Map<String, String> start() {
    server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    server.start();
    settings.put("echolot.mail.host", "127.0.0.1");
    settings.put("echolot.mail.port", Integer.toString(server.getSmtp().getPort()));
    settings.put("echolot.mail.from", "surveys@acme.example");
    return settings;
  }

  @Override
  public void stop() {
    if (server != null) {
      server.stop();
    }
  }

  /** What came for an address, oldest first. */
  public static List<Letter> lettersTo(String address) {
    // Its own mailbox: a letter to several stands in each of theirs.
    GreenMailUser reader = server.getUserManager().getUserByEmail(address);
    return reader == null
        ? List.of()
        : inbox(reader).stream().map(message -> letter(address, message.getMimeMessage())).toList();
  }

  private static List<StoredMessage> inbox(GreenMailUser reader) {
    try {
      return server.getManagers().getImapHostManager().getInbox(reader).getMessages();
    } catch (FolderException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Letter letter(String to, MimeMessage message) {
    try {
      return new Letter(
          to,
          message.getFrom()[0].toString(),
          message.getSubject(),
          GreenMailUtil.getBody(message));
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
