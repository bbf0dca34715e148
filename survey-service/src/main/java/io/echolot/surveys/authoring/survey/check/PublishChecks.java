package io.echolot.surveys.authoring.survey.check;

import io.echolot.platform.problem.Problem.Violation;
import io.echolot.surveys.authoring.survey.check.base.Findings;
import io.echolot.surveys.authoring.survey.check.base.Known;
import io.echolot.surveys.authoring.survey.check.base.References;
import io.echolot.surveys.authoring.survey.check.base.Texts;
import io.echolot.surveys.authoring.survey.check.logic.Candidates;
import io.echolot.surveys.authoring.survey.check.logic.Conditions;
import io.echolot.surveys.authoring.survey.check.logic.LogicChecks;
import io.echolot.surveys.authoring.survey.check.logic.Possible;
import io.echolot.surveys.authoring.survey.check.logic.QuotaChecks;
import io.echolot.surveys.authoring.survey.check.logic.Reach;
import io.echolot.surveys.authoring.survey.check.question.QuestionChecks;
import io.echolot.surveys.authoring.survey.draft.SurveyDraft;
import java.util.List;
import java.util.Set;

/** What must hold before a survey can be asked; everything that doesn't is named with its path. */
public final class PublishChecks {

  private PublishChecks() {}

  /**
   * What keeps {@code draft} from being published; empty if nothing does.
   *
   * @param touchpoints the keys of the tenant's touchpoints
   * @param segments the keys of the tenant's segments
   */
  public static List<Violation> check(
      SurveyDraft draft, Set<String> touchpoints, Set<String> segments) {
    Findings findings = new Findings();
    Known known = new Known(draft);
    References references = new References(known, findings);
    Possible possible = new Possible(new Candidates(known));
    Texts texts = new Texts(draft.languages(), references, findings);
    Conditions conditions = new Conditions(references, possible, findings);

    texts.required(draft.name(), "name", known.questions(0));
    new SurveyChecks(draft, findings).check(touchpoints);
    QuestionChecks questions = new QuestionChecks(known, conditions, texts, findings);
    for (int i = 0; i < draft.questions().size(); i++) {
      questions.check(draft.questions().get(i), i);
    }
    texts.required(draft.thanks(), "thanks", known.everything());
    new LogicChecks(draft, known, conditions, texts, findings).check();
    new BlockChecks(draft, known, findings).check();
    new QuotaChecks(draft, known, conditions, findings).check();
    new AudienceChecks(draft.audience(), segments, findings).check();
    new ThemeChecks(draft.theme(), findings).check();
    new Reach(draft, known, possible, findings).check();
    return findings.all();
  }
}
