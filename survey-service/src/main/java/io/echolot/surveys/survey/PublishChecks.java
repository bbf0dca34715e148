package io.echolot.surveys.survey;

import io.echolot.contracts.Choice;
import io.echolot.contracts.LocalizedText;
import io.echolot.contracts.Question;
import io.echolot.contracts.QuestionKind;
import io.echolot.platform.Problem.Violation;
import io.echolot.surveys.Keys;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What must hold before a survey can be asked; everything that doesn't is named with its path. */
public final class PublishChecks {

  private static final int LOWEST_SCALE = 3;
  private static final int HIGHEST_SCALE = 10;

  private final SurveyDraft draft;
  private final Set<String> touchpoints;
  private final List<Violation> violations = new ArrayList<>();

  private PublishChecks(SurveyDraft draft, Set<String> touchpoints) {
    this.draft = draft;
    this.touchpoints = touchpoints;
  }

  /**
   * What keeps {@code draft} from being published; empty if nothing does.
   *
   * @param touchpoints the keys of the tenant's touchpoints
   */
  public static List<Violation> check(SurveyDraft draft, Set<String> touchpoints) {
    PublishChecks checks = new PublishChecks(draft, touchpoints);
    checks.checkSurvey();
    for (int i = 0; i < draft.questions().size(); i++) {
      checks.checkQuestion(draft.questions().get(i), "questions[" + i + "]");
    }
    return List.copyOf(checks.violations);
  }

  private void reject(String field, String message) {
    violations.add(new Violation(field, message));
  }

  private void checkSurvey() {
    checkLanguages();
    checkText(draft.name(), "name");
    checkText(draft.thanks(), "thanks");
    if (!ZoneId.getAvailableZoneIds().contains(draft.timeZone())) {
      reject("timeZone", "must be an IANA time zone such as Europe/Berlin");
    }
    for (int i = 0; i < draft.touchpoints().size(); i++) {
      if (!touchpoints.contains(draft.touchpoints().get(i))) {
        reject("touchpoints[" + i + "]", "is in no journey");
      }
    }
    if (draft.questions().isEmpty()) {
      reject("questions", "must not be empty");
    }
    Set<String> keys = new HashSet<>();
    for (int i = 0; i < draft.questions().size(); i++) {
      if (!keys.add(draft.questions().get(i).key())) {
        reject("questions[" + i + "].key", "is used twice in the survey");
      }
    }
  }

  private void checkLanguages() {
    if (draft.languages().isEmpty()) {
      reject("languages", "must not be empty");
    }
    for (int i = 0; i < draft.languages().size(); i++) {
      try {
        new Locale.Builder().setLanguageTag(draft.languages().get(i)).build();
      } catch (IllformedLocaleException e) {
        reject("languages[" + i + "]", "must be a language tag (BCP 47)");
      }
    }
  }

  private void checkText(LocalizedText text, String path) {
    for (String language : draft.languages()) {
      if (text.texts().getOrDefault(language, "").isBlank()) {
        reject(path + "." + language, "is missing");
      }
    }
  }

  private void checkQuestion(Question question, String path) {
    if (!Keys.isKey(question.key())) {
      violations.add(Keys.violation(path + ".key"));
    }
    if (question.kind() == null) {
      reject(path + ".kind", "is required");
      return;
    }
    checkText(question.title() == null ? LocalizedText.EMPTY : question.title(), path + ".title");
    if (question.kind() == QuestionKind.RATING
        && question.scale() != 0
        && (question.scale() < LOWEST_SCALE || question.scale() > HIGHEST_SCALE)) {
      reject(path + ".scale", "must be from " + LOWEST_SCALE + " to " + HIGHEST_SCALE);
    }
    if (question.maxLength() < 0) {
      reject(path + ".maxLength", "must not be negative");
    }
    if (question.kind().isChoice()) {
      checkChoices(question.choices(), path + ".choices");
    }
  }

  private void checkChoices(List<Choice> choices, String path) {
    if (choices.size() < 2) {
      reject(path, "must be at least two");
    }
    Set<String> keys = new HashSet<>();
    for (int i = 0; i < choices.size(); i++) {
      Choice choice = choices.get(i);
      String at = path + "[" + i + "]";
      if (!Keys.isKey(choice.key())) {
        violations.add(Keys.violation(at + ".key"));
      } else if (!keys.add(choice.key())) {
        reject(at + ".key", "is used twice in the question");
      }
      checkText(choice.label() == null ? LocalizedText.EMPTY : choice.label(), at + ".label");
    }
  }
}
