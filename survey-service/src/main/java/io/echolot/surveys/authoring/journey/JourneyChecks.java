package io.echolot.surveys.authoring.journey;

import io.echolot.platform.problem.Problem.Violation;
import io.echolot.surveys.base.Keys;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a journey must be by itself, whatever else there is.
 *
 * @param journey what is checked
 * @param violations what is wrong goes here, each with its path
 */
record JourneyChecks(Journey journey, List<Violation> violations) {

  /** Enough for a team's name and address. */
  private static final int LONGEST_OWNER = 200;

  private static final String TWICE = "is used twice in the journey";

  /** What is wrong with it; empty if nothing is. */
  static List<Violation> check(Journey journey) {
    JourneyChecks checks = new JourneyChecks(journey, new ArrayList<>());
    checks.personas();
    checks.stages();
    return checks.violations();
  }

  private void personas() {
    Set<String> known = new HashSet<>();
    for (int i = 0; i < journey.personas().size(); i++) {
      key(journey.personas().get(i), "personas[" + i + "]", known);
    }
  }

  private void stages() {
    Set<String> stageKeys = new HashSet<>();
    Set<String> touchpointKeys = new HashSet<>();
    for (int s = 0; s < journey.stages().size(); s++) {
      String path = "stages[" + s + "]";
      key(journey.stages().get(s).key(), path + ".key", stageKeys);
      List<JourneyTouchpoint> touchpoints = journey.stages().get(s).touchpoints();
      for (int t = 0; t < touchpoints.size(); t++) {
        String point = path + ".touchpoints[" + t + "]";
        key(touchpoints.get(t).key(), point + ".key", touchpointKeys);
        touchpoint(touchpoints.get(t), point);
      }
    }
  }

  private void touchpoint(JourneyTouchpoint touchpoint, String path) {
    touchpoint.sortedEmotions().forEach((persona, emotion) -> emotion(path, persona, emotion));
    if (touchpoint.owner().length() > LONGEST_OWNER) {
      add(path + ".owner", "must have at most " + LONGEST_OWNER + " characters");
    }
    if (!touchpoint.unit().isEmpty() && !Keys.isKey(touchpoint.unit())) {
      violations.add(Keys.violation(path + ".unit"));
    }
    Set<String> used = new HashSet<>();
    for (int i = 0; i < touchpoint.surveys().size(); i++) {
      AttachedSurvey attached = touchpoint.surveys().get(i);
      String survey = path + ".surveys[" + i + "]";
      if (!used.add(attached.survey())) {
        add(survey + ".survey", "is attached twice");
      }
      questions(attached.questions(), survey + ".questions");
    }
  }

  private void emotion(String path, String persona, int emotion) {
    String field = path + ".emotions." + persona;
    if (!journey.personas().contains(persona)) {
      add(field, "is no persona of the journey");
    } else if (emotion < JourneyTouchpoint.WORST || emotion > JourneyTouchpoint.BEST) {
      add(
          field,
          "must be a whole number from %d to %d"
              .formatted(JourneyTouchpoint.WORST, JourneyTouchpoint.BEST));
    }
  }

  private void questions(List<String> questions, String path) {
    Set<String> used = new HashSet<>();
    for (int i = 0; i < questions.size(); i++) {
      if (!used.add(questions.get(i))) {
        add(path + "[" + i + "]", "is attached twice");
      }
    }
  }

  private void key(String key, String path, Set<String> known) {
    if (!Keys.isKey(key)) {
      violations.add(Keys.violation(path));
    } else if (!known.add(key)) {
      add(path, TWICE);
    }
  }

  private void add(String field, String message) {
    violations.add(new Violation(field, message));
  }
}
