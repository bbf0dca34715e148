package io.echolot.surveys.authoring.survey;

import io.echolot.platform.problem.Problem;
import io.echolot.platform.problem.Problem.Violation;
import io.echolot.surveys.base.persistence.Filter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which surveys are wanted.
 *
 * @param key the key that it has
 * @param state the state in which it is
 * @param archived {@code true} for those that were put away, {@code false} for all others
 * @param language a language of its draft, as BCP 47 writes it
 * @param text what stands in its key or in one of its names, in whatever case
 */
record SurveyFilter(
    Optional<String> key,
    Optional<String> state,
    Optional<String> archived,
    Optional<String> language,
    Optional<String> text) {

  private static final List<String> STATES =
      Stream.of(AuthoringState.values()).map(AuthoringState::wireName).toList();

  private static final Set<String> EITHER = Set.of("true", "false");

  SurveyFilter {
    if (state.isPresent() && !STATES.contains(state.get())) {
      throw Problem.INVALID.because(
          "", List.of(new Violation("state", "must be one of " + String.join(", ", STATES))));
    }
    if (archived.isPresent() && !EITHER.contains(archived.get())) {
      throw Problem.INVALID.because(
          "", List.of(new Violation("archived", "must be true or false")));
    }
  }

  Filter conditions() {
    return new Filter()
        .and("key = :key", "key", key)
        .and("state = :state", "state", state)
        .and("cast(archived as text) = :archived", "archived", archived)
        .and(
            "exists (select 1 from jsonb_array_elements_text(draft->'languages') as tag"
                + " where lower(tag) = lower(:language))",
            "language",
            language)
        .and(
            "(position(lower(:text) in key) > 0 or exists (select 1 from"
                + " jsonb_each_text(draft->'name') as name"
                + " where position(lower(:text) in lower(name.value)) > 0))",
            "text",
            text);
  }
}
