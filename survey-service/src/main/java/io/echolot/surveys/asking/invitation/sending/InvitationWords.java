package io.echolot.surveys.asking.invitation.sending;

import io.echolot.contracts.Channel;
import io.echolot.contracts.LocalizedText;
import io.echolot.contracts.delivery.OutgoingMail;
import io.echolot.contracts.delivery.OutgoingMessage;
import io.echolot.platform.problem.Problem.Violation;
import io.echolot.survey.language.LanguageMatch;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a message says around a link.
 *
 * @param text in each language, with {@code {link}} where the link stands
 * @param subject an e-mail's in the same languages; empty for others
 */
public record InvitationWords(LocalizedText text, LocalizedText subject) {

  /** Where the link stands. */
  static final String LINK = "{link}";

  /** A link and what stands around it fit into one message of a provider. */
  private static final int LONGEST_LINK = 600;

  /**
   * What is wrong with them, each with its path; empty if nothing is.
   *
   * @param path where they stand, e.g. {@code send}
   * @param channel on which they go
   */
  List<Violation> violations(String path, Channel channel) {
    List<Violation> violations = new ArrayList<>();
    if (text.texts().isEmpty()) {
      violations.add(new Violation(path + ".text", "needs a language"));
    }
    int longest = OutgoingMessage.longest(channel) - LONGEST_LINK;
    text.texts()
        .forEach(
            (language, said) -> {
              String field = path + ".text." + language;
              if (said.split(Pattern.quote(LINK), -1).length != 2) {
                violations.add(new Violation(field, "must contain " + LINK + " once"));
              }
              if (said.length() > longest) {
                violations.add(
                    new Violation(field, "must have at most " + longest + " characters"));
              }
            });
    violations.addAll(subjectViolations(path, channel));
    return violations;
  }

  /** Each language of the text needs one. */
  private List<Violation> subjectViolations(String path, Channel channel) {
    if (channel != Channel.EMAIL) {
      return subject.texts().isEmpty()
          ? List.of()
          : List.of(new Violation(path + ".subject", "is for e-mails only"));
    }
    return Stream.concat(text.languages().stream(), subject.languages().stream())
        .distinct()
        .filter(language -> !OutgoingMail.isSubject(subject.texts().get(language)))
        .map(
            language ->
                new Violation(
                    path + ".subject." + language, "must be one line of 1 to 200 characters"))
        .toList();
  }

  /**
   * In which of their languages somebody is written to; the first by its tag if none suits.
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
        : new OutgoingMail(subject.in(language, language), survey, link);
  }
}
