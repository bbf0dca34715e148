package io.echolot.gateway.email;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;

/** An e-mail whose {@code Message-ID} (RFC 5322, section 3.6.4) is ours. */
final class IdentifiedMail extends MimeMessage {

  private static final Session NONE = Session.getInstance(new Properties());

  private final String id;

  /**
   * An empty one.
   *
   * @param id without brackets, e.g. {@code 0193a5b2-…@acme.example}
   */
  IdentifiedMail(String id) {
    super(NONE);
    this.id = id;
  }

  String id() {
    return id;
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", "<" + id + ">");
  }
}
