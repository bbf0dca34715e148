package io.echolot.surveys.authoring.survey.rehearsal;

import io.echolot.platform.problem.Problem.Violation;
import io.echolot.surveys.authoring.survey.check.PublishChecks;
import io.echolot.surveys.authoring.survey.draft.SurveyDraft;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What keeps a draft from being played: less than what keeps it from being published. */
final class Playable {

  /** Of what the engine needs; where and whom it is asked, and how it looks, is nothing to it. */
  private static final List<String> NEEDED = List.of("questions", "logic", "languages");

  private static final String MISSING = "is missing";

  private Playable() {}

  static List<Violation> violations(SurveyDraft draft) {
    return PublishChecks.check(draft, Set.copyOf(draft.touchpoints()), segment(draft)).stream()
        .filter(violation -> NEEDED.stream().anyMatch(violation.field()::startsWith))
        .filter(violation -> !isUntranslated(violation, draft))
        .map(violation -> new Violation("draft." + violation.field(), violation.message()))
        .toList();
  }

  private static Set<String> segment(SurveyDraft draft) {
    return Stream.of(draft.audience().segment())
        .filter(key -> !key.isEmpty())
        .collect(Collectors.toSet());
  }

  /** A text that isn't there in another language than the first is said in that one. */
  private static boolean isUntranslated(Violation violation, SurveyDraft draft) {
    return violation.message().equals(MISSING)
        && draft.languages().stream()
            .skip(1)
            .anyMatch(language -> violation.field().endsWith("." + language));
  }
}
