package io.echolot.platform.smtp;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

/** A connection to a mail server that has let us in. Belongs to one thread at a time. */
public final class SmtpConnection implements AutoCloseable {

  private final SmtpTransport transport;

  SmtpConnection(SmtpTransport transport) {
    this.transport = transport;
  }

  /** Asks whether the server takes e-mails from an address; none is sent. */
  public void requireSender(String address) throws SmtpException {
    try {
      transport.askFor(address);
    } catch (MessagingException e) {
      throw refused();
    }
  }

  /** Whether the server still listens; asks it. */
  public boolean isOpen() {
    return transport.isConnected();
  }

  /**
   * Hands an e-mail over. What is thrown tells by its step whether the server may have it all the
   * same: at {@link SmtpException.Step#END} without a reply.
   *
   * @param recipients its own ones, or some of them
   */
  public void send(MimeMessage mail, Address... recipients) throws SmtpException {
    try {
      transport.sendMessage(mail, recipients);
    } catch (MessagingException e) {
      throw refused();
    }
  }

  private SmtpException refused() {
    return new SmtpException(transport.step(), transport.code());
  }

  @Override
  public void close() {
    transport.leave();
  }
}
