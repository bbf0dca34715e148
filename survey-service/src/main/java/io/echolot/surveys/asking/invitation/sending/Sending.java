package io.echolot.surveys.asking.invitation.sending;

import io.echolot.contracts.Channel;
import io.echolot.contracts.LocalizedText;
import io.echolot.platform.problem.Problem.Violation;
import io.echolot.surveys.asking.account.SendingAccount;
import io.echolot.surveys.base.phone.ReceivingNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How Echolot itself sends links.
 *
 * @param account the id of the account by which they go
 * @param from one of its addresses; its first if absent
 * @param text what a message says in each language, with {@code {link}} where the link stands; a
 *     customer gets the language that suits best, or else the survey's
 * @param subject an e-mail's in the same languages; empty for others
 * @param reminders for those who don't answer, at most 3, each later than the one before
 */
public record Sending(
    String account,
    String from,
    LocalizedText text,
    LocalizedText subject,
    List<Reminder> reminders) {

  private static final int MOST_REMINDERS = 3;

  public Sending {
    account = account == null ? "" : account;
    from = from == null ? "" : plain(from);
    text = text == null ? LocalizedText.EMPTY : text;
    subject = subject == null ? LocalizedText.EMPTY : subject;
    reminders = reminders == null ? List.of() : List.copyOf(reminders);
  }

  /** As accounts have their addresses. */
  private static String plain(String from) {
    return ReceivingNumber.of(from).orElse(from.strip().toLowerCase(Locale.ROOT));
  }

  /**
   * What is wrong with it, each with its path; empty if nothing is.
   *
   * @param place where it stands, e.g. {@code send}
   * @param sender the account; empty if there is none of that id
   */
  public List<Violation> violations(String place, Optional<SendingAccount> sender) {
    List<Violation> violations = new ArrayList<>();
    List<String> addresses = sender.map(SendingAccount::addresses).orElse(List.of());
    if (addresses.isEmpty()) {
      violations.add(
          new Violation(place + ".account", "must be the id of an account that has an address"));
    } else if (!from.isEmpty() && !addresses.contains(from)) {
      violations.add(new Violation(place + ".from", "must be one of the account's addresses"));
    }
    Channel channel = sender.map(SendingAccount::channel).orElse(Channel.SMS);
    violations.addAll(words(0).violations(place, channel));
    if (reminders.size() > MOST_REMINDERS) {
      violations.add(new Violation(place + ".reminders", "must be at most " + MOST_REMINDERS));
    }
    int before = 0;
    for (int i = 0; i < reminders.size(); i++) {
      String path = place + ".reminders[" + i + "]";
      int days = reminders.get(i).afterDays();
      if (days <= before || days > Reminder.MOST_DAYS) {
        violations.add(
            new Violation(
                path + ".afterDays", "must be from " + (before + 1) + " to " + Reminder.MOST_DAYS));
      }
      before = Math.max(before, days);
      if (!reminders.get(i).isLikeInvitation()) {
        violations.addAll(words(i + 1).violations(path, channel));
      }
    }
    return violations;
  }

  /**
   * What a message says.
   *
   * @param part 0 for the invitation, 1 for the first reminder, ...
   */
  public InvitationWords words(int part) {
    if (part == 0 || part > reminders.size()) {
      return new InvitationWords(text, subject);
    }
    Reminder reminder = reminders.get(part - 1);
    return new InvitationWords(
        reminder.text().texts().isEmpty() ? text : reminder.text(),
        reminder.subject().texts().isEmpty() ? subject : reminder.subject());
  }

  /** From which address it goes. */
  public String sender(List<String> addresses) {
    return from.isEmpty() ? addresses.get(0) : from;
  }
}
