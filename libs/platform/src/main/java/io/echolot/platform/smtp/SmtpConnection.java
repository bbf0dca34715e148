package io.echolot.platform.smtp;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;

/** A connection to a mail server that has let us in. Belongs to one thread at a time. */
public final class SmtpConnection implements AutoCloseable {

  private final SmtpTransport transport;
  private final GuardedSockets sockets;
  private final Duration patience;

  SmtpConnection(SmtpTransport transport, GuardedSockets sockets, Duration patience) {
    this.transport = transport;
    this.sockets = sockets;
    this.patience = patience;
  }

  /** Asks whether the server takes e-mails from an address; none is sent. */
  public void requireSender(String address) throws SmtpException {
    sockets.begin(patience);
    try {
      transport.askFor(address);
    } catch (MessagingException e) {
      throw refused();
    }
  }

  /** Whether the server still listens; asks it. */
  public boolean isOpen() {
    sockets.begin(patience);
    return transport.isConnected();
  }

  /**
   * Hands an e-mail over. What is thrown tells by its step whether the server may have it all the
   * same: at {@link SmtpException.Step#END} without a reply.
   *
   * @param recipients its own ones, or some of them
   */
  public void send(MimeMessage mail, Address... recipients) throws SmtpException {
    sockets.begin(patience);
    try {
      transport.sendMessage(mail, recipients);
    } catch (MessagingException e) {
      throw refused();
    }
  }

  private SmtpException refused() {
    return new SmtpException(transport.step(), transport.code(), transport.enhancedCode());
  }

  @Override
  public void close() {
    sockets.begin(patience);
    transport.leave();
  }
}
