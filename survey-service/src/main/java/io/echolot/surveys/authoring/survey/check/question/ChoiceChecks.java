package io.echolot.surveys.authoring.survey.check.question;

import io.echolot.contracts.question.Choice;
import io.echolot.contracts.question.Question;
import io.echolot.contracts.question.QuestionKind;
import io.echolot.surveys.authoring.survey.check.base.Findings;
import io.echolot.surveys.authoring.survey.check.base.Known.Scope;
import io.echolot.surveys.authoring.survey.check.base.Texts;
import io.echolot.surveys.base.http.Https;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Choices and rows: enough of them, with keys that differ, and nothing that the kind can't have.
 *
 * @param question whose they are
 * @param scope what their labels may recall
 * @param texts checks texts
 * @param findings what is wrong goes here
 */
record ChoiceChecks(Question question, Scope scope, Texts texts, Findings findings) {

  void check(String path) {
    choices(path + ".choices");
    rows(path + ".rows");
  }

  private void choices(String path) {
    List<Choice> choices = question.choices();
    if (!question.kind().hasChoices()) {
      if (!choices.isEmpty()) {
        findings.add(path, QuestionChecks.misfit(question));
      }
      return;
    }
    if (choices.size() < 2) {
      findings.add(path, "must be at least two");
    }
    each(choices, path);
    int others = 0;
    for (int i = 0; i < choices.size(); i++) {
      String at = path + "[" + i + "]";
      special(choices.get(i), at);
      if (choices.get(i).other() && ++others > 1) {
        findings.add(at + ".other", "only one choice can be that for others");
      }
    }
  }

  private void special(Choice choice, String path) {
    QuestionKind kind = question.kind();
    if (choice.other() && !kind.isChoice()) {
      findings.add(path + ".other", QuestionChecks.misfit(question));
    }
    if (choice.exclusive() && question.mostChoices() < 2) {
      findings.add(path + ".exclusive", "makes sense only where several can be chosen");
    } else if (choice.exclusive() && !kind.isChoice()) {
      findings.add(path + ".exclusive", QuestionChecks.misfit(question));
    } else if (choice.exclusive() && question.limits().fewest() > 1) {
      findings.add(path + ".exclusive", "could not be chosen, as limits.min asks for more");
    }
    if (!choice.image().isEmpty() && !Https.isUrl(choice.image())) {
      findings.add(path + ".image", Https.EXPECTED);
    } else if (choice.image().isEmpty() && kind == QuestionKind.PICTURE_CHOICE) {
      findings.add(path + ".image", "is missing");
    }
  }

  private void rows(String path) {
    List<Choice> rows = question.rows();
    if (question.kind() != QuestionKind.MATRIX) {
      if (!rows.isEmpty()) {
        findings.add(path, QuestionChecks.misfit(question));
      }
      return;
    }
    if (rows.isEmpty()) {
      findings.add(path, "must be at least one");
    }
    each(rows, path);
    for (int i = 0; i < rows.size(); i++) {
      Choice row = rows.get(i);
      if (row.other() || row.exclusive() || !row.image().isEmpty()) {
        findings.add(path + "[" + i + "]", "a row has a key and a label only");
      }
    }
  }

  private void each(List<Choice> choices, String path) {
    Set<String> used = new HashSet<>();
    for (int i = 0; i < choices.size(); i++) {
      String at = path + "[" + i + "]";
      findings.key(at + ".key", choices.get(i).key(), used);
      texts.required(choices.get(i).label(), at + ".label", scope);
    }
  }
}
