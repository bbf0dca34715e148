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

  private final Predicate<InetAddress> reachable;
  private final Duration patience;

  /**
   * A client.
   *
   * @param reachable which addresses may be called
   * @param patience how long each step may take
   */
  public SmtpClient(Predicate<InetAddress> reachable, Duration patience) {
    this.reachable = reachable;
    this.patience = patience;
  }

  /** Connects, and logs in where there is a password. Blocks. */
  public SmtpConnection connect(SmtpServer server) throws SmtpException {
    SmtpTransport transport = new SmtpTransport(session(server), server);
    try {
      transport.connect(server.host(), server.port(), server.user(), server.password());
      return new SmtpConnection(transport);
    } catch (AuthenticationFailedException e) {
      throw refused(transport, Step.LOGIN);
    } catch (MessagingException e) {
      throw refused(transport, Step.CONNECT);
    }
  }

  private static SmtpException refused(SmtpTransport transport, Step step) {
    int code = transport.code();
    transport.leave();
    return new SmtpException(step, code);
  }

  private Session session(SmtpServer server) {
    String millis = Long.toString(patience.toMillis());
    Properties properties = new Properties();
    properties.put("mail.smtp.socketFactory", new GuardedSockets(reachable));
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
    // What is asked of each recipient's server is said in our own words.
    properties.put("mail.smtp.localhost", "echolot");
    return Session.getInstance(properties);
  }
}
