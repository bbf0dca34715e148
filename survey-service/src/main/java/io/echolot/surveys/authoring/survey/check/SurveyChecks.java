package io.echolot.surveys.authoring.survey.check;

import io.echolot.contracts.LanguageTag;
import io.echolot.contracts.logic.Jump;
import io.echolot.surveys.authoring.survey.check.base.Findings;
import io.echolot.surveys.authoring.survey.draft.SurveyDraft;
import io.echolot.surveys.base.TimeZones;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a survey has once: languages, zone, touchpoints, and keys that differ.
 *
 * @param draft what is checked
 * @param findings what is wrong goes here
 */
record SurveyChecks(SurveyDraft draft, Findings findings) {

  void check(Set<String> touchpoints) {
    languages();
    if (TimeZones.find(draft.timeZone()).isEmpty()) {
      findings.add("timeZone", TimeZones.EXPECTED);
    }
    for (int i = 0; i < draft.touchpoints().size(); i++) {
      if (!touchpoints.contains(draft.touchpoints().get(i))) {
        findings.add("touchpoints[" + i + "]", "is in no journey");
      }
    }
    if (draft.questions().isEmpty()) {
      findings.add("questions", "must not be empty");
    }
    questionKeys();
  }

  private void languages() {
    List<String> languages = draft.languages();
    if (languages.isEmpty()) {
      findings.add("languages", "must not be empty");
    }
    Set<String> used = new HashSet<>();
    for (int i = 0; i < languages.size(); i++) {
      if (!LanguageTag.fits(languages.get(i))) {
        findings.add("languages[" + i + "]", LanguageTag.EXPECTED);
      } else if (!used.add(languages.get(i))) {
        findings.add("languages[" + i + "]", "is used twice");
      }
    }
  }

  private void questionKeys() {
    Set<String> used = new HashSet<>();
    for (int i = 0; i < draft.questions().size(); i++) {
      String path = "questions[" + i + "].key";
      findings.key(path, draft.questions().get(i).key(), used);
      if (Jump.END.equals(draft.questions().get(i).key())) {
        findings.add(path, "\"end\" stands for any end");
      }
    }
  }
}
