package io.echolot.platform.smtp;

import io.echolot.contracts.account.SmtpSecurity;
import io.echolot.platform.smtp.SmtpException.Step;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Properties;
import java.util.function.Predicate;

/**
 * Connects to mail servers. A certificate must be the server's, and an address one that may be
 * called.
 */
public final class SmtpClient {

  /** As servers say that they know no such command (RFC 5321, section 4.2.4). */
  private static final int NO_LOGIN = 502;

  private final Predicate<InetAddress> reachable;
  private final Duration patience;
  private final String ourName;

  /**
   * A client.
   *
   * @param reachable which addresses may be called
   * @param patience how long connecting may take in all, and each thing that is done then
   * @param ourName the host name by which we greet (RFC 5321, section 4.1.1.1)
   */
  public SmtpClient(Predicate<InetAddress> reachable, Duration patience, String ourName) {
    this.reachable = reachable;
    this.patience = patience;
    this.ourName = ourName;
  }

  /** Connects, and logs in where there is a password. Blocks. */
  public SmtpConnection connect(SmtpServer server) throws SmtpException {
    GuardedSockets sockets = new GuardedSockets(reachable);
    SmtpTransport transport = new SmtpTransport(session(server, sockets), server);
    sockets.begin(patience);
    try {
      // With a name and no password it would log in with an empty one.
      transport.connect(
          server.host(),
          server.port(),
          server.knowsUs() ? server.user() : null,
          server.knowsUs() ? server.password() : null);
      if (server.knowsUs() && !transport.supportsExtension("AUTH")) {
        transport.leave();
        throw new SmtpException(Step.LOGIN, NO_LOGIN, "");
      }
      return new SmtpConnection(transport, sockets, patience);
    } catch (AuthenticationFailedException e) {
      throw refused(transport, Step.LOGIN);
    } catch (MessagingException e) {
      throw refused(transport, Step.CONNECT);
    }
  }

  private static SmtpException refused(SmtpTransport transport, Step step) {
    SmtpException refusal = new SmtpException(step, transport.code(), transport.enhancedCode());
    transport.leave();
    return refusal;
  }

  private Session session(SmtpServer server, GuardedSockets sockets) {
    String millis = Long.toString(patience.toMillis());
    Properties properties = new Properties();
    properties.put("mail.smtp.socketFactory", sockets);
    properties.put("mail.smtp.socketFactory.fallback", "false");
    properties.put("mail.smtp.connectiontimeout", millis);
    properties.put("mail.smtp.timeout", millis);
    properties.put("mail.smtp.writetimeout", millis);
    properties.put("mail.smtp.auth", Boolean.toString(server.knowsUs()));
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    boolean upgrades = server.security() == SmtpSecurity.STARTTLS;
    properties.put("mail.smtp.starttls.enable", Boolean.toString(upgrades));
    properties.put("mail.smtp.starttls.required", Boolean.toString(upgrades));
    properties.put("mail.smtp.ssl.enable", Boolean.toString(server.security() == SmtpSecurity.TLS));
    properties.put("mail.smtp.localhost", ourName);
    return Session.getInstance(properties);
  }
}
