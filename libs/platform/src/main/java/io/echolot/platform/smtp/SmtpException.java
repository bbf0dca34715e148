package io.echolot.platform.smtp;

/**
 * What a mail server refused, or that it couldn't be heard. It never tells what we or the server
 * said, where a password or an address may stand.
 */
public final class SmtpException extends Exception {

  private static final long serialVersionUID = 1L;

  /** How far we were. */
  public enum Step {
    /** Nothing was said yet. */
    CONNECT,
    /** We said who we are. */
    LOGIN,
    /** We named the sender. */
    SENDER,
    /** We named the recipient. */
    RECIPIENT,
    /** We hadn't said all of the e-mail, so that it can't have been taken. */
    CONTENT,
    /** We had said all of it. */
    END
  }

  private final Step step;
  private final int code;
  private final String enhancedCode;

  SmtpException(Step step, int code, String enhancedCode) {
    super("refused at " + step + " with " + code);
    this.step = step;
    this.code = code;
    this.enhancedCode = enhancedCode;
  }

  public Step step() {
    return step;
  }

  /** The reply, 400 to 599 (RFC 5321, section 4.2); 0 if there was none. */
  public int code() {
    return code;
  }

  /** What more the reply said (RFC 3463), e.g. {@code 5.1.1}; empty if it didn't. */
  public String enhancedCode() {
    return enhancedCode;
  }

  /** Whether the server said that it will never be otherwise. */
  public boolean isForEver() {
    return code >= 500;
  }
}
