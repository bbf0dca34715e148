package io.echolot.surveys.authoring.survey.check.logic;

import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.condition.Operator;
import io.echolot.contracts.question.Question;
import io.echolot.surveys.authoring.survey.check.base.Findings;
import io.echolot.surveys.authoring.survey.check.base.Subject;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

/**
 * What something is compared with must be of its sort.
 *
 * @param findings what is wrong goes here
 */
record Values(Findings findings) {

  void check(Subject subject, Operator op, AnswerValue value, String path) {
    if (value == null) {
      findings.add(path, "is missing");
      return;
    }
    switch (subject.sort()) {
      case SCORE -> score(subject.question(), value, path);
      case NUMBER, VARIABLE -> require(isNumber(value), path, "must be a number");
      case DATE -> require(isDate(value), path, "must be a date such as 2026-11-24");
      case TEXT -> require(isText(value), path, "must be a text");
      case CHOICE, CHOICES, ROW -> choices(subject.question(), value, path);
      case CONSENT -> require(value instanceof AnswerValue.Flag, path, "must be true or false");
      case HIDDEN -> hidden(op, value, path);
      case WHOLE -> findings.add(path, "can't be compared");
    }
  }

  private void require(boolean fine, String path, String message) {
    if (!fine) {
      findings.add(path, message);
    }
  }

  private void score(Question question, AnswerValue value, String path) {
    double number = number(value);
    require(
        number >= question.lowest() && number <= question.highest(),
        path,
        "must be on the scale from " + question.lowest() + " to " + question.highest());
  }

  private void choices(Question question, AnswerValue value, String path) {
    if (value instanceof AnswerValue.Text text) {
      choice(question, text.text(), path);
    } else if (value instanceof AnswerValue.Choices choices && !choices.keys().isEmpty()) {
      List<String> keys = choices.keys();
      for (int i = 0; i < keys.size(); i++) {
        choice(question, keys.get(i), path + "[" + i + "]");
      }
    } else {
      findings.add(path, "must be a choice's key or an array of them");
    }
  }

  private void choice(Question question, String key, String path) {
    require(
        question.choices().stream().anyMatch(choice -> key.equals(choice.key())),
        path,
        "\"" + question.key() + "\" has no choice \"" + key + "\"");
  }

  private void hidden(Operator op, AnswerValue value, String path) {
    switch (op) {
      case LT, LTE, GT, GTE ->
          require(isNumber(value) || isDate(value), path, "must be a number or a date");
      case INCLUDES, EXCLUDES ->
          require(
              isText(value)
                  || (value instanceof AnswerValue.Choices texts && !texts.keys().isEmpty()),
              path,
              "must be a text or an array of texts");
      case CONTAINS -> require(isText(value), path, "must be a text");
      default -> require(isNumber(value) || isText(value), path, "must be a text or a number");
    }
  }

  private static boolean isNumber(AnswerValue value) {
    return !Double.isNaN(number(value));
  }

  private static double number(AnswerValue value) {
    if (value instanceof AnswerValue.Score score) {
      return score.score();
    }
    return value instanceof AnswerValue.Decimal decimal
        ? decimal.number().doubleValue()
        : Double.NaN;
  }

  private static boolean isText(AnswerValue value) {
    return value instanceof AnswerValue.Text text && !text.text().isBlank();
  }

  private static boolean isDate(AnswerValue value) {
    try {
      return value instanceof AnswerValue.Text text
          && text.text().length() == 10
          && LocalDate.parse(text.text()) != null;
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
