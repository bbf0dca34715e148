package io.echolot.surveys.asking.account;

import io.echolot.contracts.Channel;
import io.echolot.contracts.delivery.OutgoingMail;
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
 * @param text what it says, from 1 to 1600 characters; an e-mail's up to 10,000
 * @param subject an e-mail's; what it says in its first words if absent
 */
public record TestMessageBody(String to, String from, String text, String subject) {

  private static final int WORDS = 60;

  public TestMessageBody {
    to = to == null ? "" : to;
    from = from == null ? "" : from;
    text = text == null ? "" : text.strip();
    subject = subject == null ? "" : subject.strip();
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
    Channel channel = desk.provider().channel();
    int longest = OutgoingMessage.longest(channel);
    if (text.isEmpty() || text.length() > longest) {
      violations.add(new Violation("text", "must have 1 to " + longest + " characters"));
    }
    if (!subject.isEmpty() && channel != Channel.EMAIL) {
      violations.add(new Violation("subject", "is for e-mails only"));
    } else if (!subject.isEmpty() && !OutgoingMail.isSubject(subject)) {
      violations.add(new Violation("subject", "must be one line of at most 200 characters"));
    }
    return violations;
  }

  /** From which address it goes. */
  String sender(ProviderDesk desk, List<String> addresses) {
    return from.isEmpty() ? addresses.get(0) : desk.address(from).orElse(from);
  }

  /** What it has as an e-mail; null for what is none. */
  OutgoingMail mail(Channel channel) {
    if (channel != Channel.EMAIL) {
      return null;
    }
    String words = text.lines().findFirst().orElse("").replaceAll("\\p{Cntrl}", " ").strip();
    return OutgoingMail.plain(
        subject.isEmpty() ? words.substring(0, Math.min(WORDS, words.length())) : subject);
  }
}
