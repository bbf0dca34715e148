package io.echolot.surveys.people.customer.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import io.echolot.platform.problem.Problem.Violation;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * What became of one event of a batch.
 *
 * @param source as it came; empty if it has none
 * @param id as it came; empty if it has none
 * @param state what became of it
 * @param event by which id it is stored; absent if it was refused
 * @param violations why it was refused, each with its path within the event; absent if it wasn't
 */
public record EventOutcome(
    String source,
    String id,
    State state,
    @JsonInclude(JsonInclude.Include.NON_NULL) UUID event,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Violation> violations) {

  public EventOutcome {
    violations = List.copyOf(violations);
  }

  /** In JSON in lower case. */
  public enum State {
    /** It is stored, and triggers have seen it. */
    TAKEN,
    /** It was there already. */
    REPEATED,
    /** Something is wrong with it; nothing of it is stored. */
    REFUSED;

    @JsonValue
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
