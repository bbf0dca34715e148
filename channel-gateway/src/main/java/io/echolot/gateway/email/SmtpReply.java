package io.echolot.gateway.email;

import io.echolot.gateway.delivery.carrier.SendOutcome;
import io.echolot.platform.smtp.SmtpException;
import io.echolot.platform.smtp.SmtpException.Step;
import java.time.Duration;
import java.util.Set;

/**
 * What it means that a mail server didn't take an e-mail. Source: RFC 5321, sections 4.2.1 and 6.1:
 * a reply of 4yz may be another one later, 5yz won't, and who hears nothing after the end of the
 * e-mail can't know.
 */
final class SmtpReply {

  private SmtpReply() {}

  /** RFC 4954, section 6. */
  private static final int LOGIN_NEEDED = 530;

  /** Too much was sent by the account, or the account isn't let in (RFC 3463, RFC 4954). */
  private static final Set<String> OF_ACCOUNT = Set.of("4.5", "7.0", "7.3", "7.8");

  static SendOutcome outcome(SmtpException refusal) {
    if (refusal.step() == Step.END && refusal.code() == 0) {
      return new SendOutcome.Unknown();
    }
    String code = refusal.code() == 0 ? "" : Integer.toString(refusal.code());
    if (!isOfMessage(refusal)) {
      return new SendOutcome.NotNow(code, Duration.ZERO);
    }
    return refusal.isForEver()
        ? new SendOutcome.Refused(code, false)
        : new SendOutcome.NotNow(code, Duration.ZERO, refusal.code() != 0);
  }

  /** What is said before the recipient is named speaks of the account, which may be put right. */
  private static boolean isOfMessage(SmtpException refusal) {
    String subject = refusal.enhancedCode().replaceFirst("^[245]\\.", "");
    return switch (refusal.step()) {
      case RECIPIENT, CONTENT, END ->
          refusal.code() != LOGIN_NEEDED && !OF_ACCOUNT.contains(subject);
      case CONNECT, LOGIN, SENDER -> false;
    };
  }
}
