package io.echolot.surveys.authoring.survey.check.question;

import io.echolot.contracts.question.Question;
import io.echolot.contracts.question.QuestionKind;
import io.echolot.contracts.question.QuestionStyle;
import io.echolot.surveys.authoring.survey.check.base.Findings;
import io.echolot.surveys.authoring.survey.check.base.Known;
import io.echolot.surveys.authoring.survey.check.base.Known.Scope;
import io.echolot.surveys.authoring.survey.check.base.Texts;
import io.echolot.surveys.authoring.survey.check.logic.Conditions;

/**
 * What each question must have, and must not have, according to its kind.
 *
 * @param known what can be referred to
 * @param conditions checks conditions
 * @param texts checks texts
 * @param findings what is wrong goes here
 */
public record QuestionChecks(Known known, Conditions conditions, Texts texts, Findings findings) {

  private static final int LOWEST_SCALE = 3;
  private static final int HIGHEST_SCALE = 10;

  public void check(Question question, int position) {
    String path = "questions[" + position + "]";
    Scope before = known.before(position);
    texts.required(question.title(), path + ".title", before);
    texts.optional(question.description(), path + ".description", before);
    texts.optional(question.low(), path + ".low", before);
    texts.optional(question.high(), path + ".high", before);
    conditions.check(question.showIf(), path + ".showIf", before);
    if (question.kind() == null) {
      findings.add(path + ".kind", "is required");
      return;
    }
    scale(question, path);
    if (!fits(question.style(), question.kind())) {
      findings.add(path + ".style", misfit(question));
    }
    if (question.comment() != null && question.kind() != QuestionKind.TEXT) {
      findings.add(path + ".comment", misfit(question));
    }
    if (question.kind() == QuestionKind.STATEMENT && question.required()) {
      findings.add(path + ".required", "a statement can't be answered");
    }
    new ChoiceChecks(question, before, texts, findings).check(path);
    new LimitChecks(question, before, texts, findings).check(path);
    FieldChecks.check(question, path, findings);
  }

  static String misfit(Question question) {
    return "doesn't fit the kind " + question.kind().wireName();
  }

  private void scale(Question question, String path) {
    int scale = question.scale();
    if (scale == 0) {
      return;
    }
    if (question.kind() != QuestionKind.RATING) {
      if (scale != question.highest()) {
        findings.add(path + ".scale", misfit(question));
      }
    } else if (scale < LOWEST_SCALE || scale > HIGHEST_SCALE) {
      findings.add(path + ".scale", "must be from " + LOWEST_SCALE + " to " + HIGHEST_SCALE);
    }
  }

  /** Stars, faces and emoji stand for satisfaction; likelihood and agreement are numbers. */
  private static boolean fits(QuestionStyle style, QuestionKind kind) {
    return switch (style) {
      case USUAL -> true;
      case NUMBERS -> kind.isScored();
      case STARS, FACES, EMOJI -> kind == QuestionKind.CSAT || kind == QuestionKind.RATING;
    };
  }
}
