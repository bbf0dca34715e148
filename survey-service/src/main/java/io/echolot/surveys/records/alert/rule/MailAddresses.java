package io.echolot.surveys.records.alert.rule;

import io.echolot.platform.problem.Problem.Violation;
import io.echolot.survey.contact.EmailAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * To whom an alert goes by e-mail, e.g. {@code ann@shop.example, ben@shop.example}.
 *
 * @param each none twice
 */
public record MailAddresses(List<String> each) {

  private static final int MOST = 10;

  public MailAddresses {
    each = List.copyOf(each);
  }

  /** Those of a text with commas between them. */
  public static MailAddresses of(String text) {
    return new MailAddresses(
        Arrays.stream(text.split(","))
            .map(String::strip)
            .filter(address -> !address.isEmpty())
            .distinct()
            .toList());
  }

  String text() {
    return String.join(", ", each);
  }

  Optional<Violation> violation(String field) {
    boolean isAny = !each.isEmpty() && each.size() <= MOST;
    return isAny && each.stream().allMatch(EmailAddress::isOne)
        ? Optional.empty()
        : Optional.of(
            new Violation(field, "must be 1 to 10 e-mail addresses with commas between them"));
  }
}
