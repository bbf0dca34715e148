package io.echolot.gateway.audience.rule;

import java.util.Map;

/**
 * That somebody may not answer a survey.
 *
 * @param reason why
 * @param detail the same for people
 * @param members what a program may want to know of it, by names
 */
public record Refusal(Reason reason, String detail, Map<String, String> members) {

  /** Why somebody may not answer. */
  public enum Reason {
    /** Has not shown the right to it. */
    ACCESS_NEEDED,
    NOT_OPEN_YET,
    /** Its time is over, or enough have answered. */
    SURVEY_CLOSED,
    ALREADY_ANSWERED,
    /** It is meant for other customers. */
    NOT_ASKED,
    /** The response was erased for good. */
    ERASED
  }

  public Refusal {
    members = Map.copyOf(members);
  }

  public Refusal(Reason reason, String detail) {
    this(reason, detail, Map.of());
  }
}
