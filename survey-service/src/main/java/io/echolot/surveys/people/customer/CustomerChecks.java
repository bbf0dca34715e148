package io.echolot.surveys.people.customer;

import io.echolot.contracts.LanguageTag;
import io.echolot.contracts.answer.AnswerValue;
import io.echolot.platform.problem.Problem.Violation;
import io.echolot.surveys.base.Keys;
import io.echolot.surveys.people.customer.identity.Identity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map.Entry;
import java.util.regex.Pattern;

/** What may be said of a customer. */
final class CustomerChecks {

  static final int MOST_ATTRIBUTES = 50;

  private static final int MOST_IDENTITIES = 20;
  private static final Pattern TEXT = Pattern.compile("[^\\p{Cntrl}\\p{Cs}]{0,500}");

  private CustomerChecks() {}

  /** What is wrong with it, each with its path; empty if nothing is. */
  static List<Violation> violations(CustomerBody body) {
    List<Violation> violations = new ArrayList<>();
    if (body.language() != null
        && !body.language().isEmpty()
        && !LanguageTag.fits(body.language())) {
      violations.add(new Violation("language", LanguageTag.EXPECTED));
    }
    if (body.attributes() != null) {
      body.attributes().entrySet().forEach(attribute -> attribute(attribute, violations));
    }
    if (body.identities() != null) {
      identities(body.identities(), violations);
    }
    return violations;
  }

  /** What is wrong with what a merge came to. */
  static List<Violation> whole(CustomerBody body) {
    return body.attributes().size() > MOST_ATTRIBUTES
        ? List.of(new Violation("attributes", "must not be more than " + MOST_ATTRIBUTES))
        : List.of();
  }

  private static void attribute(Entry<String, AnswerValue> attribute, List<Violation> violations) {
    String path = "attributes." + attribute.getKey();
    if (!Keys.isKey(attribute.getKey())) {
      violations.add(Keys.violation(path));
    } else if (attribute.getValue() != null && !AttributeText.isOne(attribute.getValue())) {
      violations.add(new Violation(path, "must be a text, a number, true or false"));
    } else if (attribute.getValue() instanceof AnswerValue.Text text
        && !TEXT.matcher(text.text()).matches()) {
      violations.add(
          new Violation(path, "must be at most 500 characters, none of them a control character"));
    }
  }

  private static void identities(List<Identity> identities, List<Violation> violations) {
    if (identities.size() > MOST_IDENTITIES) {
      violations.add(new Violation("identities", "must not be more than " + MOST_IDENTITIES));
      return;
    }
    for (int i = 0; i < identities.size(); i++) {
      Identity identity = identities.get(i);
      if (identity.normal().isEmpty()) {
        violations.add(new Violation("identities[" + i + "].value", identity.expected()));
      }
    }
  }
}
