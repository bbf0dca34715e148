package io.echolot.surveys.authoring.persona;

import io.echolot.contracts.LocalizedText;
import io.echolot.platform.problem.Problem.Violation;
import io.echolot.surveys.base.http.Https;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a persona must be. */
final class PersonaChecks {

  /** More than a map can show at one glance. */
  private static final int MOST = 20;

  private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

  private PersonaChecks() {}

  /** What is wrong with it, each with its path; empty if nothing is. */
  static List<Violation> check(Persona persona) {
    List<Violation> violations = new ArrayList<>();
    if (isBlank(persona.name())) {
      violations.add(new Violation("name", "must not be empty"));
    }
    texts("goals", persona.goals(), violations);
    texts("needs", persona.needs(), violations);
    texts("pains", persona.pains(), violations);
    if (!persona.picture().isEmpty() && !Https.isUrl(persona.picture())) {
      violations.add(new Violation("picture", Https.EXPECTED));
    }
    if (!persona.colour().isEmpty() && !COLOUR.matcher(persona.colour()).matches()) {
      violations.add(new Violation("colour", "must be a colour such as #0b6e6e"));
    }
    return violations;
  }

  private static void texts(String field, List<LocalizedText> texts, List<Violation> violations) {
    if (texts.size() > MOST) {
      violations.add(new Violation(field, "must be at most " + MOST));
    }
    for (int i = 0; i < texts.size(); i++) {
      if (isBlank(texts.get(i))) {
        violations.add(new Violation(field + "[" + i + "]", "must not be empty"));
      }
    }
  }

  private static boolean isBlank(LocalizedText text) {
    return text.texts().values().stream().allMatch(String::isBlank);
  }
}
