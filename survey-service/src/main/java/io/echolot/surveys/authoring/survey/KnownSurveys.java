package io.echolot.surveys.authoring.survey;

import io.echolot.contracts.LocalizedText;
import io.echolot.contracts.question.Question;
import io.echolot.surveys.authoring.journey.SurveyOutline;
import io.echolot.surveys.authoring.journey.SurveyOutlines;
import io.echolot.surveys.authoring.survey.draft.SurveyDraft;
import io.echolot.surveys.base.Keys;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells journeys which surveys there are. */
@ApplicationScoped
class KnownSurveys implements SurveyOutlines {

  private final SurveyStore store;

  KnownSurveys(SurveyStore store) {
    this.store = store;
  }

  @Override
  public Uni<Map<String, SurveyOutline>> named(String tenant, Set<String> keys) {
    Set<String> possible = keys.stream().filter(Keys::isKey).collect(Collectors.toSet());
    return store
        .byKeys(tenant, possible)
        .map(
            surveys ->
                surveys.stream()
                    .map(KnownSurveys::outline)
                    .collect(Collectors.toMap(SurveyOutline::key, outline -> outline)));
  }

  private static SurveyOutline outline(Survey survey) {
    SurveyDraft draft = survey.draft();
    Map<String, LocalizedText> questions = new LinkedHashMap<>();
    for (Question question : draft.questions()) {
      if (question.key() != null) {
        questions.put(
            question.key(), question.title() == null ? LocalizedText.EMPTY : question.title());
      }
    }
    String language = draft.languages().isEmpty() ? "" : draft.languages().get(0);
    return new SurveyOutline(
        survey.id(), draft.key(), draft.name(), language, survey.state().wireName(), questions);
  }
}
