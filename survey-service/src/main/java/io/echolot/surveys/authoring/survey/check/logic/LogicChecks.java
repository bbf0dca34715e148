package io.echolot.surveys.authoring.survey.check.logic;

import io.echolot.contracts.logic.End;
import io.echolot.contracts.logic.Jump;
import io.echolot.contracts.logic.Logic;
import io.echolot.contracts.logic.Variable;
import io.echolot.contracts.logic.Variable.Step;
import io.echolot.surveys.authoring.survey.check.base.Findings;
import io.echolot.surveys.authoring.survey.check.base.Known;
import io.echolot.surveys.authoring.survey.check.base.Known.Scope;
import io.echolot.surveys.authoring.survey.check.base.Texts;
import io.echolot.surveys.authoring.survey.draft.SurveyDraft;
import io.echolot.surveys.base.http.Https;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Hidden fields, variables and ends.
 *
 * @param draft what is checked
 * @param known what can be referred to
 * @param conditions checks conditions
 * @param texts checks texts
 * @param findings what is wrong goes here
 */
public record LogicChecks(
    SurveyDraft draft, Known known, Conditions conditions, Texts texts, Findings findings) {

  public void check() {
    Logic logic = draft.logic();
    Set<String> hidden = new HashSet<>();
    for (int i = 0; i < logic.hidden().size(); i++) {
      findings.key("logic.hidden[" + i + "]", logic.hidden().get(i), hidden);
    }
    if (!logic.unit().isEmpty() && !logic.hidden().contains(logic.unit())) {
      findings.add("logic.unit", "is no hidden field of the survey");
    }
    Set<String> attributes = new HashSet<>();
    for (int i = 0; i < logic.attributes().size(); i++) {
      findings.key("logic.attributes[" + i + "]", logic.attributes().get(i), attributes);
    }
    Set<String> variables = new HashSet<>();
    for (int i = 0; i < logic.variables().size(); i++) {
      String path = "logic.variables[" + i + "]";
      findings.key(path + ".key", logic.variables().get(i).key(), variables);
      variable(logic.variables().get(i), path, new Scope(draft.questions().size(), i));
    }
    Jumps.check(draft, known, conditions, findings);
    ends(logic.ends());
  }

  private void variable(Variable variable, String path, Scope scope) {
    finite(variable.initial(), path + ".initial");
    for (int i = 0; i < variable.steps().size(); i++) {
      step(variable.steps().get(i), path + ".steps[" + i + "]", scope);
    }
  }

  private void step(Step step, String path, Scope scope) {
    if (step.op() == null) {
      findings.add(path + ".op", "is missing");
    }
    finite(step.by(), path + ".by");
    if (!step.ref().isEmpty()) {
      texts
          .references()
          .resolve(step.ref(), scope, path + ".ref")
          .filter(subject -> !subject.sort().isNumeric())
          .ifPresent(subject -> findings.add(path + ".ref", "must stand for a number"));
    }
    conditions.check(step.when(), path + ".when", scope);
  }

  private void finite(double number, String path) {
    if (!Double.isFinite(number)) {
      findings.add(path, "must be a number");
    }
  }

  private void ends(List<End> ends) {
    Set<String> used = new HashSet<>();
    draft.questions().forEach(question -> used.add(question.key()));
    for (int i = 0; i < ends.size(); i++) {
      end(ends.get(i), "logic.ends[" + i + "]", used);
    }
  }

  private void end(End end, String path, Set<String> used) {
    findings.key(path + ".key", end.key(), used);
    if (Jump.END.equals(end.key())) {
      findings.add(path + ".key", "\"end\" stands for any end");
    }
    texts.required(end.text(), path + ".text", known.everything());
    if (!end.redirect().isEmpty() && !Https.isUrl(end.redirect())) {
      findings.add(path + ".redirect", Https.EXPECTED);
    }
    if (known.isTarget(end.key())) {
      conditions.checkMayNeverHold(end.when(), path + ".when", known.everything());
    } else {
      conditions.check(end.when(), path + ".when", known.everything());
    }
  }
}
