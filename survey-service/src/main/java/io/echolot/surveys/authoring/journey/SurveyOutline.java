package io.echolot.surveys.authoring.journey;

import io.echolot.contracts.LocalizedText;
import java.util.Map;

/**
 * What journeys know of a survey.
 *
 * @param id its id, for its address
 * @param key its key
 * @param name for people
 * @param language in which a text is read that isn't there in the reader's
 * @param state {@code draft}, {@code published} or {@code closed}
 * @param questions the titles of its draft's questions by their keys, in order
 */
public record SurveyOutline(
    String id,
    String key,
    LocalizedText name,
    String language,
    String state,
    Map<String, LocalizedText> questions) {}
