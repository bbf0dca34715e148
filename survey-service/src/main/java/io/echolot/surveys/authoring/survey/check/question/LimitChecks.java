package io.echolot.surveys.authoring.survey.check.question;

import io.echolot.contracts.LocalizedText;
import io.echolot.contracts.pattern.SurveyPattern;
import io.echolot.contracts.question.Limits;
import io.echolot.contracts.question.Question;
import io.echolot.contracts.question.QuestionKind;
import io.echolot.survey.recall.Recall;
import io.echolot.surveys.authoring.survey.check.base.Findings;
import io.echolot.surveys.authoring.survey.check.base.Known.Scope;
import io.echolot.surveys.authoring.survey.check.base.Texts;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Limits must leave something to answer, and be of use to the kind.
 *
 * @param question whose they are
 * @param before what was said before it
 * @param texts checks texts for respondents
 * @param findings what is wrong goes here
 */
record LimitChecks(Question question, Scope before, Texts texts, Findings findings) {

  private static final int MOST_DECIMALS = 10;
  private static final int MOST_FILES = 10;
  private static final Set<String> ACTIVE =
      Set.of("text/html", "application/xhtml+xml", "image/svg+xml");
  private static final Pattern TYPE = Pattern.compile("[a-z]+/([a-z0-9.+-]+|\\*)");

  void check(String path) {
    if (question.maxLength() < 0) {
      findings.add(path + ".maxLength", "must not be negative");
    }
    String at = path + ".limits";
    range(at);
    decimals(at + ".decimals");
    dates(at);
    lengths(at + ".minLength");
    pattern(at + ".pattern");
    hint(at + ".patternHint");
    files(at);
  }

  private Limits limits() {
    return question.limits();
  }

  private boolean chooses() {
    return question.kind() == QuestionKind.MULTIPLE_CHOICE
        || question.kind() == QuestionKind.PICTURE_CHOICE;
  }

  private boolean uploads() {
    return question.kind() == QuestionKind.FILE;
  }

  private void files(String at) {
    for (int i = 0; i < limits().types().size(); i++) {
      String type = limits().types().get(i);
      if (!TYPE.matcher(type).matches()) {
        findings.add(at + ".types[" + i + "]", "must be a media type such as image/png or image/*");
      } else if (ACTIVE.contains(type)) {
        findings.add(at + ".types[" + i + "]", "may hold scripts, so it is never taken");
      }
    }
    if (!limits().types().isEmpty() && !uploads()) {
      findings.add(at + ".types", QuestionChecks.misfit(question));
    }
    if (limits().maxBytes() < 0 || limits().maxBytes() > 0 && !uploads()) {
      findings.add(
          at + ".maxBytes", uploads() ? "must not be negative" : QuestionChecks.misfit(question));
    }
  }

  private void range(String at) {
    boolean number = question.kind() == QuestionKind.NUMBER;
    bound(limits().min(), at + ".min", number, 0);
    bound(limits().max(), at + ".max", number, 1);
    if (limits().min() != null && limits().max() != null && limits().min() > limits().max()) {
      findings.add(at + ".max", "must not be less than min");
    }
  }

  private void bound(Double bound, String path, boolean number, int fewest) {
    if (bound == null) {
      return;
    }
    int most = uploads() ? MOST_FILES : question.choices().size();
    if (!number && !chooses() && !uploads()) {
      findings.add(path, QuestionChecks.misfit(question));
    } else if (!Double.isFinite(bound)) {
      findings.add(path, "must be a number");
    } else if (!number && (bound != Math.rint(bound) || bound < fewest || bound > most)) {
      findings.add(path, "must be a whole number from " + fewest + " to " + most);
    }
  }

  private void decimals(String path) {
    int decimals = limits().decimals();
    if (decimals < 0 || decimals > MOST_DECIMALS) {
      findings.add(path, "must be from 0 to " + MOST_DECIMALS);
    } else if (decimals > 0 && question.kind() != QuestionKind.NUMBER) {
      findings.add(path, QuestionChecks.misfit(question));
    }
  }

  private void dates(String at) {
    boolean dated = question.kind() == QuestionKind.DATE;
    if (limits().earliest() != null && !dated) {
      findings.add(at + ".earliest", QuestionChecks.misfit(question));
    }
    if (limits().latest() != null && !dated) {
      findings.add(at + ".latest", QuestionChecks.misfit(question));
    }
    if (limits().earliest() != null
        && limits().latest() != null
        && limits().earliest().isAfter(limits().latest())) {
      findings.add(at + ".latest", "must not be before earliest");
    }
  }

  private void lengths(String path) {
    int shortest = limits().minLength();
    if (shortest < 0) {
      findings.add(path, "must not be negative");
    } else if (shortest > 0 && question.kind() != QuestionKind.TEXT) {
      findings.add(path, QuestionChecks.misfit(question));
    } else if (shortest > question.longestText()) {
      findings.add(path, "must not be more than " + question.longestText() + ", the longest text");
    }
  }

  private void hint(String path) {
    LocalizedText hint = limits().patternHint();
    if (hint.texts().isEmpty()) {
      return;
    }
    if (limits().pattern().isEmpty()) {
      findings.add(path, "says what a pattern asks for, and there is none");
    }
    texts.optional(hint, path, before);
    if (hint.texts().values().stream()
        .anyMatch(words -> Recall.refs(words).findAny().isPresent())) {
      findings.add(path, "can't recall what was said before");
    }
  }

  private void pattern(String path) {
    if (limits().pattern().isEmpty()) {
      return;
    }
    if (question.kind() != QuestionKind.TEXT) {
      findings.add(path, QuestionChecks.misfit(question));
      return;
    }
    SurveyPattern.flaw(limits().pattern(), question.longestText())
        .ifPresent(flaw -> findings.add(path, flaw));
  }
}
