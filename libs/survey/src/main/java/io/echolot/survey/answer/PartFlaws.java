package io.echolot.survey.answer;

import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.question.Choice;
import io.echolot.contracts.question.FormField;
import io.echolot.contracts.question.FormFieldKey;
import io.echolot.contracts.question.Question;
import io.echolot.survey.answer.Flaw.Kind;
import io.echolot.survey.contact.EmailAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the rows of a matrix and the fields of a form must be; of all that are wrong each. */
final class PartFlaws {

  private PartFlaws() {}

  static List<Flaw> ofRows(Question question, AnswerValue value) {
    Set<String> columns = question.choices().stream().map(Choice::key).collect(Collectors.toSet());
    return ofParts(
        value,
        question.rows().stream().map(Choice::key).toList(),
        (row, column) -> {
          if (column.isEmpty()) {
            return question.required() ? Optional.of(Kind.MISSING) : Optional.empty();
          }
          return columns.contains(column) ? Optional.empty() : Optional.of(Kind.UNKNOWN_CHOICE);
        });
  }

  static List<Flaw> ofLines(Question question, AnswerValue value) {
    Set<String> required =
        question.fields().stream()
            .filter(FormField::required)
            .map(FormField::part)
            .collect(Collectors.toSet());
    return ofParts(
        value,
        question.fields().stream().map(FormField::part).toList(),
        (key, line) -> {
          if (VisibleText.isBlank(line)) {
            return required.contains(key) ? Optional.of(Kind.MISSING) : Optional.empty();
          }
          return ofLine(key, line);
        });
  }

  private static Optional<Kind> ofLine(String key, String line) {
    if (line.length() > Flaws.LONGEST_LINE) {
      return Optional.of(Kind.TOO_LONG);
    }
    return key.equals(FormFieldKey.EMAIL.wireName()) && !EmailAddress.isOne(line)
        ? Optional.of(Kind.NO_EMAIL_ADDRESS)
        : Optional.empty();
  }

  private interface Judge {
    /** What is wrong with a part; what it says is empty if it isn't there. */
    Optional<Kind> of(String part, String said);
  }

  private static List<Flaw> ofParts(AnswerValue value, List<String> asked, Judge judge) {
    if (!(value instanceof AnswerValue.Entries entries)) {
      return Flaws.one(Kind.OTHER_FORM);
    }
    Map<String, String> given = entries.byKey();
    List<Flaw> flaws = new ArrayList<>();
    given.keySet().stream()
        .filter(part -> !asked.contains(part))
        .forEach(part -> flaws.add(new Flaw(Kind.UNKNOWN_PART, part)));
    for (String part : asked) {
      judge
          .of(part, given.getOrDefault(part, ""))
          .ifPresent(kind -> flaws.add(new Flaw(kind, part)));
    }
    boolean isBlank = given.values().stream().allMatch(VisibleText::isBlank);
    return isBlank && flaws.isEmpty() ? Flaws.one(Kind.EMPTY) : flaws;
  }

  /** Each of these is missing; the whole, if it has no parts that must be there. */
  static List<Flaw> missing(Stream<String> parts) {
    List<Flaw> flaws = parts.map(part -> new Flaw(Kind.MISSING, part)).toList();
    return flaws.isEmpty() ? Flaws.one(Kind.MISSING) : flaws;
  }
}
