package io.echolot.platform.smtp;

import io.echolot.platform.smtp.SmtpException.Step;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** A transport that knows how far it is. */
final class SmtpTransport extends SMTPTransport {

  private static final int OK = 250;
  private static final int LEAST_REFUSAL = 400;
  private static final int MOST_REFUSAL = 599;

  private Step step = Step.CONNECT;

  SmtpTransport(Session session, SmtpServer server) {
    super(session, new URLName("smtp", server.host(), server.port(), null, null, null));
  }

  Step step() {
    return step;
  }

  /** The last reply if it was a refusal, else 0. */
  int code() {
    int code = getLastReturnCode();
    return code >= LEAST_REFUSAL && code <= MOST_REFUSAL ? code : 0;
  }

  /** Asks whether a sender may write, and takes it back. */
  void askFor(String sender) throws MessagingException {
    step = Step.SENDER;
    issueCommand("MAIL FROM:<" + sender + ">", OK);
    issueCommand("RSET", OK);
  }

  @Override
  protected void mailFrom() throws MessagingException {
    step = Step.SENDER;
    super.mailFrom();
  }

  @Override
  protected void rcptTo() throws MessagingException {
    step = Step.RECIPIENT;
    super.rcptTo();
  }

  @Override
  protected OutputStream data() throws MessagingException {
    step = Step.CONTENT;
    return super.data();
  }

  @Override
  protected void finishData() throws IOException, MessagingException {
    step = Step.END;
    super.finishData();
  }

  /** Ends the connection; it is no error if it has ended. */
  void leave() {
    try {
      close();
    } catch (MessagingException e) {
      // It is closed all the same.
      step = Step.CONNECT;
    }
  }
}
