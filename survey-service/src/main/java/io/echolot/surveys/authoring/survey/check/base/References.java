package io.echolot.surveys.authoring.survey.check.base;

import io.echolot.contracts.condition.Facts;
import io.echolot.contracts.question.Choice;
import io.echolot.contracts.question.FormField;
import io.echolot.contracts.question.Question;
import io.echolot.contracts.question.QuestionKind;
import io.echolot.surveys.authoring.survey.check.base.Known.Scope;
import java.util.Optional;

/**
 * Finds what references stand for, and those that stand for nothing.
 *
 * @param known what can be referred to
 * @param findings what is wrong goes here
 */
public record References(Known known, Findings findings) {

  /**
   * What {@code ref} stands for; empty if something is wrong with it, which is found at {@code
   * path}.
   */
  public Optional<Subject> resolve(String ref, Scope scope, String path) {
    if (ref.startsWith(Facts.ANSWER)) {
      return answer(ref, scope, path);
    }
    if (ref.startsWith(Facts.HIDDEN)) {
      String key = ref.substring(Facts.HIDDEN.length());
      return known.hasHidden(key)
          ? Optional.of(new Subject(ref, Sort.HIDDEN, null))
          : wrong(path, "there is no hidden field \"" + key + "\"");
    }
    if (ref.startsWith(Facts.CUSTOMER)) {
      String key = ref.substring(Facts.CUSTOMER.length());
      return known.hasAttribute(key)
          ? Optional.of(new Subject(ref, Sort.HIDDEN, null))
          : wrong(path, "the logic declares no attribute \"" + key + "\"");
    }
    return ref.startsWith(Facts.VARIABLE)
        ? variable(ref, scope, path)
        : wrong(path, "must begin with answer., hidden., variable. or customer.");
  }

  private Optional<Subject> wrong(String path, String message) {
    findings.add(path, message);
    return Optional.empty();
  }

  private Optional<Subject> variable(String ref, Scope scope, String path) {
    String key = ref.substring(Facts.VARIABLE.length());
    Optional<Integer> position = known.variable(key);
    if (position.isEmpty()) {
      return wrong(path, "there is no variable \"" + key + "\"");
    }
    return position.get() < scope.variables()
        ? Optional.of(new Subject(ref, Sort.VARIABLE, null))
        : wrong(path, "variable \"" + key + "\" isn't known yet: it comes here or later");
  }

  private Optional<Subject> answer(String ref, Scope scope, String path) {
    String name = ref.substring(Facts.ANSWER.length());
    int dot = name.indexOf('.');
    String key = dot < 0 ? name : name.substring(0, dot);
    Optional<Integer> position = known.position(key);
    if (position.isEmpty()) {
      return wrong(path, "there is no question \"" + key + "\"");
    }
    if (position.get() >= scope.questions()) {
      return wrong(path, "the answer of \"" + key + "\" isn't known yet: it comes here or later");
    }
    Question question = known.question(position.get());
    if (question.kind() == null) {
      return Optional.empty();
    }
    if (question.kind() == QuestionKind.STATEMENT) {
      return wrong(path, "\"" + key + "\" is a statement and has no answer");
    }
    return dot < 0
        ? Optional.of(new Subject(ref, Sort.of(question.kind()), question))
        : part(ref, question, name.substring(dot + 1), path);
  }

  private Optional<Subject> part(String ref, Question question, String part, String path) {
    if (question.kind() == QuestionKind.MATRIX) {
      return question.rows().stream().map(Choice::key).anyMatch(part::equals)
          ? Optional.of(new Subject(ref, Sort.ROW, question))
          : wrong(path, "\"" + question.key() + "\" has no row \"" + part + "\"");
    }
    if (question.kind() == QuestionKind.CONTACT || question.kind() == QuestionKind.ADDRESS) {
      return question.fields().stream().map(FormField::part).anyMatch(part::equals)
          ? Optional.of(new Subject(ref, Sort.TEXT, question))
          : wrong(path, "\"" + question.key() + "\" has no field \"" + part + "\"");
    }
    return wrong(path, "\"" + question.key() + "\" has neither rows nor fields");
  }
}
