package io.echolot.surveys.authoring.survey.check.question;

import io.echolot.contracts.question.FormField;
import io.echolot.contracts.question.Question;
import io.echolot.surveys.authoring.survey.check.base.Findings;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Forms ask for what is known, each thing once. */
final class FieldChecks {

  /** See {@link FormField#key()}. */
  private static final List<String> CONTACT =
      List.of("first_name", "last_name", "email", "phone", "company");

  private static final List<String> ADDRESS =
      List.of("street", "street2", "postal_code", "city", "region", "country");

  private FieldChecks() {}

  static void check(Question question, String path, Findings findings) {
    List<String> fitting =
        switch (question.kind()) {
          case CONTACT -> CONTACT;
          case ADDRESS -> ADDRESS;
          default -> List.of();
        };
    List<FormField> fields = question.fields();
    if (fitting.isEmpty() && !fields.isEmpty()) {
      findings.add(path + ".fields", QuestionChecks.misfit(question));
    } else if (!fitting.isEmpty() && fields.isEmpty()) {
      findings.add(path + ".fields", "must be at least one of " + String.join(", ", fitting));
    } else {
      each(fields, fitting, path + ".fields", findings);
    }
  }

  private static void each(
      List<FormField> fields, List<String> fitting, String path, Findings findings) {
    Set<String> used = new HashSet<>();
    for (int i = 0; i < fields.size(); i++) {
      String key = fields.get(i).key();
      if (key == null || !fitting.contains(key)) {
        findings.add(path + "[" + i + "].key", "must be one of " + String.join(", ", fitting));
      } else if (!used.add(key)) {
        findings.add(path + "[" + i + "].key", "is used twice");
      }
    }
  }
}
