package io.echolot.surveys.asking.invitation.sending;

import io.echolot.contracts.Channel;
import io.echolot.contracts.LocalizedText;
import io.echolot.contracts.delivery.OutgoingMail;
import io.echolot.contracts.delivery.OutgoingMessage;
import io.echolot.platform.problem.Problem.Violation;
import io.echolot.survey.language.LanguageMatch;
import io.echolot.surveys.asking.account.SendingAccount;
import io.echolot.surveys.base.phone.ReceivingNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How Echolot itself sends links.
 *
 * @param account the id of the account by which they go
 * @param from one of its addresses; its first if absent
 * @param text what a message says in each language, with {@code {link}} where the link stands; a
 *     customer gets the language that suits best, or else the survey's
 * @param subject an e-mail's in the same languages; empty for others
 */
public record Sending(String account, String from, LocalizedText text, LocalizedText subject) {

  /** Where the link stands. */
  static final String LINK = "{link}";

  /** A link and what stands around it fit into one message of a provider. */
  private static final int LONGEST_LINK = 600;

  public Sending {
    account = account == null ? "" : account;
    from = from == null ? "" : plain(from);
    text = text == null ? LocalizedText.EMPTY : text;
    subject = subject == null ? LocalizedText.EMPTY : subject;
  }

  /** As accounts have their addresses. */
  private static String plain(String from) {
    return ReceivingNumber.of(from).orElse(from.strip().toLowerCase(Locale.ROOT));
  }

  /**
   * What is wrong with it, each with its path; empty if nothing is.
   *
   * @param sender the account; empty if there is none of that id
   */
  public List<Violation> violations(Optional<SendingAccount> sender) {
    List<Violation> violations = new ArrayList<>();
    List<String> addresses = sender.map(SendingAccount::addresses).orElse(List.of());
    if (addresses.isEmpty()) {
      violations.add(
          new Violation("send.account", "must be the id of an account that has an address"));
    } else if (!from.isEmpty() && !addresses.contains(from)) {
      violations.add(new Violation("send.from", "must be one of the account's addresses"));
    }
    if (text.texts().isEmpty()) {
      violations.add(new Violation("send.text", "needs a language"));
    }
    int longest =
        OutgoingMessage.longest(sender.map(SendingAccount::channel).orElse(Channel.SMS))
            - LONGEST_LINK;
    text.texts()
        .forEach(
            (language, said) -> {
              if (said.split(Pattern.quote(LINK), -1).length != 2) {
                violations.add(
                    new Violation("send.text." + language, "must contain " + LINK + " once"));
              }
              if (said.length() > longest) {
                violations.add(
                    new Violation(
                        "send.text." + language, "must have at most " + longest + " characters"));
              }
            });
    violations.addAll(
        sender.map(SendingAccount::channel).filter(Channel.EMAIL::equals).isPresent()
            ? subjectViolations()
            : noSubjectViolations());
    return violations;
  }

  /** Each language of the text needs one. */
  private List<Violation> subjectViolations() {
    return Stream.concat(text.languages().stream(), subject.languages().stream())
        .distinct()
        .filter(language -> !OutgoingMail.isSubject(subject.texts().get(language)))
        .map(
            language ->
                new Violation(
                    "send.subject." + language, "must be one line of 1 to 200 characters"))
        .toList();
  }

  private List<Violation> noSubjectViolations() {
    return subject.texts().isEmpty()
        ? List.of()
        : List.of(new Violation("send.subject", "is for e-mails only"));
  }

  /** From which address it goes. */
  public String sender(List<String> addresses) {
    return from.isEmpty() ? addresses.get(0) : from;
  }

  /**
   * In which of its languages somebody is written to; the first by its tag if none suits.
   *
   * @param wishes BCP 47 tags, the most wanted first
   */
  public String language(List<String> wishes) {
    List<String> languages = text.languages().stream().sorted().toList();
    return LanguageMatch.of(languages, wishes).orElse(languages.get(0));
  }

  /** What a message says. */
  public String say(String language, String link) {
    return text.texts().get(language).replace(LINK, link);
  }

  /** What a message has as an e-mail; null if it is none. */
  public OutgoingMail mail(String language, String survey, String link) {
    return subject.texts().isEmpty()
        ? null
        : new OutgoingMail(subject.texts().get(language), survey, link);
  }
}
