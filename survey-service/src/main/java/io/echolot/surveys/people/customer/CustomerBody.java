package io.echolot.surveys.people.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.echolot.contracts.answer.AnswerValue;
import io.echolot.surveys.people.customer.identity.Identity;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is said of a customer. What is null isn't spoken of: it stays as it is where a customer is
 * merged, and is empty where one is replaced.
 *
 * @param language BCP 47 tag; empty if unknown
 * @param attributes texts, numbers, truth values or dates (ISO 8601), to which conditions refer as
 *     {@code customer.<attribute>}; null as a value removes the attribute
 * @param identities by what the customer is known elsewhere
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CustomerBody(
    String language, Map<String, AnswerValue> attributes, List<Identity> identities) {

  static final CustomerBody EMPTY = new CustomerBody("", Map.of(), List.of());

  public CustomerBody {
    attributes =
        attributes == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    identities = identities == null ? null : List.copyOf(identities);
  }

  /** What holds when this is said after {@code known}, which is whole. */
  CustomerBody over(CustomerBody known) {
    Map<String, AnswerValue> merged = new LinkedHashMap<>(known.attributes());
    if (attributes != null) {
      merged.putAll(attributes);
    }
    merged.values().removeIf(value -> value == null);
    return new CustomerBody(
        language == null ? known.language() : language,
        merged,
        identities == null ? known.identities() : normal(identities));
  }

  private static List<Identity> normal(List<Identity> identities) {
    return identities.stream()
        .flatMap(identity -> identity.normal().stream())
        .distinct()
        .sorted((a, b) -> (a.kind() + a.value()).compareTo(b.kind() + b.value()))
        .toList();
  }
}
