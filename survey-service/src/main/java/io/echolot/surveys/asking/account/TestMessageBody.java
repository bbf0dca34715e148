package io.echolot.surveys.asking.account;

import io.echolot.contracts.delivery.OutgoingMessage;
import io.echolot.platform.problem.Problem.Violation;
import io.echolot.surveys.asking.account.proof.ProviderDesk;
import java.util.ArrayList;
import java.util.List;

/**
 * A message to try an account with.
 *
 * @param to somebody whom the provider reaches, e.g. a phone number with its country
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
  List<Violation> violations(ProviderDesk desk, List<String> addresses) {
    List<Violation> violations = new ArrayList<>();
    if (desk.recipient(to).isEmpty()) {
      violations.add(new Violation("to", desk.expectedRecipient()));
    }
    if (addresses.isEmpty()) {
      violations.add(new Violation("from", "the account has no address to send from"));
    } else if (!from.isEmpty() && !addresses.contains(sender(desk, addresses))) {
      violations.add(new Violation("from", "must be one of the account's addresses"));
    }
    if (text.isEmpty() || text.length() > OutgoingMessage.LONGEST) {
      violations.add(
          new Violation("text", "must have 1 to " + OutgoingMessage.LONGEST + " characters"));
    }
    return violations;
  }

  /** From which address it goes. */
  String sender(ProviderDesk desk, List<String> addresses) {
    return from.isEmpty() ? addresses.get(0) : desk.address(from).orElse(from);
  }
}
