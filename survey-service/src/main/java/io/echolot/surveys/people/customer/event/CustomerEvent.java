package io.echolot.surveys.people.customer.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.echolot.contracts.answer.AnswerValue;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something that a customer did, or that happened to them.
 *
 * @param id made by the tenant's system, so that a repetition is recognised; of a CloudEvent made
 *     of its source and id
 * @param customer the customer's pseudonym
 * @param name what it was, e.g. {@code order.delivered}
 * @param at when
 * @param properties texts, numbers and truth values, for people and triggers; may be empty
 * @param origin by which it is known where it comes from; null if it came in Echolot's own form
 */
public record CustomerEvent(
    UUID id,
    String customer,
    String name,
    Instant at,
    Map<String, AnswerValue> properties,
    @Schema(readOnly = true) @JsonInclude(JsonInclude.Include.NON_NULL) EventOrigin origin) {

  public CustomerEvent {
    properties = properties == null ? Map.of() : properties;
  }
}
