package io.echolot.surveys.asking.account;

import io.echolot.contracts.delivery.OutgoingMessage;
import io.echolot.platform.problem.Problem.Violation;
import io.echolot.surveys.base.phone.PhoneNumber;
import io.echolot.surveys.base.phone.ReceivingNumber;
import java.util.ArrayList;
import java.util.List;

/**
 * A message to try an account with.
 *
 * @param to a phone number with its country
 * @param from one of the account's addresses; its first if absent
 * @param text what it says, from 1 to 1600 characters
 */
public record TestMessageBody(String to, String from, String text) {

  public TestMessageBody {
    to = to == null ? "" : to;
    from = from == null ? "" : from;
    text = text == null ? "" : text.strip();
  }

  /** What is wrong with it, each with its path; empty if nothing is. */
  List<Violation> violations(List<String> addresses) {
    List<Violation> violations = new ArrayList<>();
    if (PhoneNumber.of(to).isEmpty()) {
      violations.add(new Violation("to", PhoneNumber.EXPECTED));
    }
    if (addresses.isEmpty()) {
      violations.add(new Violation("from", "the account has no address to send from"));
    } else if (!from.isEmpty() && !addresses.contains(sender(addresses))) {
      violations.add(new Violation("from", "must be one of the account's addresses"));
    }
    if (text.isEmpty() || text.length() > OutgoingMessage.LONGEST) {
      violations.add(
          new Violation("text", "must have 1 to " + OutgoingMessage.LONGEST + " characters"));
    }
    return violations;
  }

  /** From which address it goes. */
  String sender(List<String> addresses) {
    return from.isEmpty() ? addresses.get(0) : ReceivingNumber.of(from).orElse(from);
  }

  /** To whom it goes, in the form in which providers take it. */
  String recipient() {
    return PhoneNumber.of(to).orElseThrow().e164();
  }
}
