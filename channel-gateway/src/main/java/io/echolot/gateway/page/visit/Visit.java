package io.echolot.gateway.page.visit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What is known between two steps of somebody who answers without scripts. It travels signed in the
 * form of each step, so that neither a cookie nor a session is needed, and any replica can serve
 * the next step.
 *
 * @param id the id of the response, a UUID
 * @param survey the survey's key
 * @param version the version that was begun
 * @param language one of the survey's languages
 * @param touchpoint where it is asked; empty for the usual one
 * @param hidden hidden fields that the survey declares
 * @param startedAt when the page was first shown
 * @param at the key of the question that is shown
 * @param answers what was answered, by the questions' keys: objects with {@code value} and perhaps
 *     {@code other}, as the intake reads them
 * @param skipped keys of questions that aren't shown, for the link answered them
 * @param access what shows the right to answer; empty for nothing
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Visit(
    String id,
    String survey,
    int version,
    String language,
    String touchpoint,
    Map<String, String> hidden,
    Instant startedAt,
    String at,
    Map<String, ObjectNode> answers,
    Set<String> skipped,
    String access) {

  public Visit {
    touchpoint = touchpoint == null ? "" : touchpoint;
    hidden = hidden == null ? Map.of() : Map.copyOf(hidden);
    answers =
        answers == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    skipped = skipped == null ? Set.of() : Set.copyOf(skipped);
    at = at == null ? "" : at;
    access = access == null ? "" : access;
  }

  public Visit at(String question) {
    return with(question, answers);
  }

  /** With another answer to a question; null takes it back. */
  public Visit answering(String question, ObjectNode answer) {
    Map<String, ObjectNode> all = new LinkedHashMap<>(answers);
    if (answer == null) {
      all.remove(question);
    } else {
      all.put(question, answer);
    }
    return with(at, all);
  }

  private Visit with(String newAt, Map<String, ObjectNode> newAnswers) {
    return new Visit(
        id,
        survey,
        version,
        language,
        touchpoint,
        hidden,
        startedAt,
        newAt,
        newAnswers,
        skipped,
        access);
  }
}
