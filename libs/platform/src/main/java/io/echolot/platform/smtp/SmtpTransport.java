package io.echolot.platform.smtp;

import io.echolot.platform.smtp.SmtpException.Step;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** A transport that knows how far it is. */
final class SmtpTransport extends SMTPTransport {

  private static final int OK = 250;
  private static final int LEAST_REFUSAL = 400;
  private static final int MOST_REFUSAL = 599;

  /** RFC 3463, section 2, behind the reply itself (RFC 2034). */
  private static final Pattern ENHANCED =
      Pattern.compile("[0-9]{3}[ -]([245]\\.[0-9]{1,3}\\.[0-9]{1,3})\\b.*", Pattern.DOTALL);

  private Step step = Step.CONNECT;

  /**
   * What was replied to all of an e-mail: whatever is said and lost behind it takes nothing back.
   */
  private int end;

  SmtpTransport(Session session, SmtpServer server) {
    super(session, new URLName("smtp", server.host(), server.port(), null, null, null));
  }

  Step step() {
    return step;
  }

  /** The last reply if it was a refusal, else 0. */
  int code() {
    int code = step == Step.END && end != 0 ? end : getLastReturnCode();
    return code >= LEAST_REFUSAL && code <= MOST_REFUSAL ? code : 0;
  }

  /** What more the last reply said; empty if it didn't. */
  String enhancedCode() {
    Matcher said = ENHANCED.matcher(Objects.requireNonNullElse(getLastServerResponse(), ""));
    return said.matches() ? said.group(1) : "";
  }

  @Override
  protected int readServerResponse() throws MessagingException {
    int code = super.readServerResponse();
    if (step == Step.END && end == 0) {
      end = code;
    }
    return code;
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
    end = 0;
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
