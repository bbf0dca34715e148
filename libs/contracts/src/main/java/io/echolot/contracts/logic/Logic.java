package io.echolot.contracts.logic;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What decides which questions of a survey are asked.
 *
 * @param hidden keys of fields that the asking page fills in, unseen by the respondent
 * @param variables what is calculated; each may refer to those before it
 * @param jumps where the order is left
 * @param ends how it may end
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Logic(
    List<String> hidden, List<Variable> variables, List<Jump> jumps, List<End> ends) {

  public static final Logic NONE = new Logic(List.of(), List.of(), List.of(), List.of());

  public Logic {
    hidden = hidden == null ? List.of() : List.copyOf(hidden);
    variables = variables == null ? List.of() : List.copyOf(variables);
    jumps = jumps == null ? List.of() : List.copyOf(jumps);
    ends = ends == null ? List.of() : List.copyOf(ends);
  }

  /** What isn't written to JSON. */
  public static final class Absent {
    @Override
    public boolean equals(Object logic) {
      return logic == null || NONE.equals(logic);
    }

    @Override
    public int hashCode() {
      return 0;
    }
  }
}
