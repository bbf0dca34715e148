package io.echolot.surveys.authoring.journey;

import io.echolot.platform.problem.Problem.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a journey names must be there. What it named before and what has gone since is left alone:
 * maps report it, and it doesn't bar other changes.
 *
 * @param surveys those that the journey names and that are there
 * @param before keys of the questions that the journey named before, by the survey's key
 * @param violations what is wrong goes here, each with its path
 */
record ReferenceChecks(
    Map<String, SurveyOutline> surveys,
    Map<String, Set<String>> before,
    List<Violation> violations) {

  /**
   * What isn't there.
   *
   * @param journey what is to be stored
   * @param stored what is stored; an empty journey if nothing is
   * @param personas those that the journey names and that are there
   */
  static List<Violation> check(
      Journey journey, Journey stored, Set<String> personas, Map<String, SurveyOutline> surveys) {
    Map<String, Set<String>> before = new HashMap<>();
    stored
        .attached()
        .forEach(
            attached ->
                before
                    .computeIfAbsent(attached.survey(), survey -> new HashSet<>())
                    .addAll(attached.questions()));
    ReferenceChecks checks = new ReferenceChecks(surveys, before, new ArrayList<>());
    checks.personas(journey.personas(), personas);
    checks.stages(journey.stages());
    return checks.violations();
  }

  private void personas(List<String> named, Set<String> there) {
    for (int i = 0; i < named.size(); i++) {
      if (!there.contains(named.get(i))) {
        violations.add(new Violation("personas[" + i + "]", "there is no such persona"));
      }
    }
  }

  private void stages(List<Journey.Stage> stages) {
    for (int s = 0; s < stages.size(); s++) {
      List<JourneyTouchpoint> touchpoints = stages.get(s).touchpoints();
      for (int t = 0; t < touchpoints.size(); t++) {
        List<AttachedSurvey> attached = touchpoints.get(t).surveys();
        for (int i = 0; i < attached.size(); i++) {
          check(attached.get(i), "stages[%d].touchpoints[%d].surveys[%d]".formatted(s, t, i));
        }
      }
    }
  }

  private void check(AttachedSurvey attached, String path) {
    SurveyOutline survey = surveys.get(attached.survey());
    Set<String> known = before.get(attached.survey());
    if (survey == null) {
      if (known == null) {
        violations.add(new Violation(path + ".survey", "there is no such survey"));
      }
      return;
    }
    for (int i = 0; i < attached.questions().size(); i++) {
      String question = attached.questions().get(i);
      boolean there =
          survey.questions().containsKey(question) || (known != null && known.contains(question));
      if (!there) {
        violations.add(
            new Violation(path + ".questions[" + i + "]", "the survey has no such question"));
      }
    }
  }
}
