package io.echolot.surveys.people.customer.event;

import io.echolot.contracts.answer.AnswerValue;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Something that a customer did, or that happened to them.
 *
 * @param id made by the tenant's system, so that a repetition is recognised
 * @param customer the customer's pseudonym
 * @param name what it was, e.g. {@code order.delivered}
 * @param at when
 * @param properties texts, numbers and truth values, for people; may be empty
 */
public record CustomerEvent(
    UUID id, String customer, String name, Instant at, Map<String, AnswerValue> properties) {

  public CustomerEvent {
    properties = properties == null ? Map.of() : properties;
  }
}
