package io.echolot.gateway.email;

import io.echolot.gateway.delivery.carrier.SendOutcome;
import io.echolot.platform.smtp.SmtpException;
import io.echolot.platform.smtp.SmtpException.Step;
import java.time.Duration;

/**
 * What it means that a mail server didn't take an e-mail. Source: RFC 5321, sections 4.2.1 and 6.1:
 * a reply of 4yz may be another one later, 5yz won't, and who hears nothing after the end of the
 * e-mail can't know.
 */
final class SmtpReply {

  private SmtpReply() {}

  static SendOutcome outcome(SmtpException refusal) {
    if (refusal.step() == Step.END && refusal.code() == 0) {
      return new SendOutcome.Unknown();
    }
    String code = refusal.code() == 0 ? "" : Integer.toString(refusal.code());
    return isOfMessage(refusal.step()) && refusal.isForEver()
        ? new SendOutcome.Refused(code, false)
        : new SendOutcome.NotNow(code, Duration.ZERO);
  }

  /** What is said before speaks of the account, which may be put right. */
  private static boolean isOfMessage(Step step) {
    return switch (step) {
      case RECIPIENT, CONTENT, END -> true;
      case CONNECT, LOGIN, SENDER -> false;
    };
  }
}
