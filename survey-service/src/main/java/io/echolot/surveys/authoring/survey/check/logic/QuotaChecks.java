package io.echolot.surveys.authoring.survey.check.logic;

import io.echolot.contracts.logic.Quota;
import io.echolot.surveys.authoring.survey.check.base.Findings;
import io.echolot.surveys.authoring.survey.check.base.Known;
import io.echolot.surveys.authoring.survey.draft.SurveyDraft;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Quotas: each wants something, and leads to an end.
 *
 * @param draft what is checked
 * @param known what can be referred to
 * @param conditions checks conditions
 * @param findings what is wrong goes here
 */
public record QuotaChecks(
    SurveyDraft draft, Known known, Conditions conditions, Findings findings) {

  public void check() {
    Set<String> used = new HashSet<>();
    List<Quota> quotas = draft.logic().quotas();
    for (int i = 0; i < quotas.size(); i++) {
      quota(quotas.get(i), "logic.quotas[" + i + "]", used);
    }
  }

  private void quota(Quota quota, String path, Set<String> used) {
    findings.key(path + ".key", quota.key(), used);
    if (quota.limit() < 1) {
      findings.add(path + ".limit", "must be at least 1");
    }
    if (!known.isEnd(quota.end())) {
      findings.add(path + ".end", "there is no end \"" + quota.end() + "\"");
    }
    conditions.check(quota.when(), path + ".when", known.everything());
  }
}
