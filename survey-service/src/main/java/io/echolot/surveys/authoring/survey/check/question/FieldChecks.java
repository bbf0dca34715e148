package io.echolot.surveys.authoring.survey.check.question;

import io.echolot.contracts.question.FormField;
import io.echolot.contracts.question.FormFieldKey;
import io.echolot.contracts.question.Question;
import io.echolot.surveys.authoring.survey.check.base.Findings;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Forms ask for what is known, each thing once. */
final class FieldChecks {

  private FieldChecks() {}

  static void check(Question question, String path, Findings findings) {
    List<FormFieldKey> fitting = FormFieldKey.of(question.kind());
    List<FormField> fields = question.fields();
    if (fitting.isEmpty() && !fields.isEmpty()) {
      findings.add(path + ".fields", QuestionChecks.misfit(question));
    } else if (!fitting.isEmpty() && fields.isEmpty()) {
      findings.add(path + ".fields", "must be at least one of " + listed(fitting));
    } else {
      each(fields, fitting, path + ".fields", findings);
    }
  }

  private static void each(
      List<FormField> fields, List<FormFieldKey> fitting, String path, Findings findings) {
    Set<FormFieldKey> used = new HashSet<>();
    for (int i = 0; i < fields.size(); i++) {
      FormFieldKey key = fields.get(i).key();
      if (key == null || !fitting.contains(key)) {
        findings.add(path + "[" + i + "].key", "must be one of " + listed(fitting));
      } else if (!used.add(key)) {
        findings.add(path + "[" + i + "].key", "is used twice");
      }
    }
  }

  private static String listed(List<FormFieldKey> keys) {
    return keys.stream().map(FormFieldKey::wireName).collect(Collectors.joining(", "));
  }
}
