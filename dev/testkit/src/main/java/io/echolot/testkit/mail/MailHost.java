package io.echolot.testkit.mail;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.List;

/** A real mail server in this JVM that asks who one is, one for all tests; it ends with them. */
public final class MailHost {

  public static final String HOST = "127.0.0.1";

  private static final GreenMail SERVER =
      new GreenMail(
          new ServerSetup[] {ServerSetup.SMTP.dynamicPort(), ServerSetup.SMTPS.dynamicPort()});

  static {
    SERVER.start();
  }

  private MailHost() {}

  /** Where it listens for what isn't encrypted. */
  public static int port() {
    return SERVER.getSmtp().getPort();
  }

  /** Where it listens for TLS; its certificate is nobody's. */
  public static int tlsPort() {
    return SERVER.getSmtps().getPort();
  }

  /** Lets somebody in. */
  public static void user(String name, String password) {
    SERVER.setUser(name, name, password);
  }

  /** What came for an address, oldest first. */
  public static List<MimeMessage> mailsTo(String address) {
    GreenMailUser reader = SERVER.getUserManager().getUserByEmail(address);
    try {
      return reader == null
          ? List.of()
          : SERVER.getManagers().getImapHostManager().getInbox(reader).getMessages().stream()
              .map(StoredMessage::getMimeMessage)
              .toList();
    } catch (FolderException e) {
      throw new IllegalStateException(e);
    }
  }
}
