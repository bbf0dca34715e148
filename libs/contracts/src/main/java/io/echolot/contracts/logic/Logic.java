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
 * @param shuffle blocks of neighbouring questions, by their keys, that each respondent is asked in
 *     another order
 * @param quotas how many responses of which sort are wanted
 * @param attributes keys of customer attributes to which conditions and texts refer
 * @param unit the hidden field whose value is the key of the organisational unit of which a
 *     response speaks, e.g. {@code store}; empty for none
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Logic(
    List<String> hidden,
    List<Variable> variables,
    List<Jump> jumps,
    List<End> ends,
    List<List<String>> shuffle,
    List<Quota> quotas,
    List<String> attributes,
    String unit) {

  public static final Logic NONE = new Logic(List.of(), List.of(), List.of(), List.of());

  public Logic {
    hidden = hidden == null ? List.of() : List.copyOf(hidden);
    variables = variables == null ? List.of() : List.copyOf(variables);
    jumps = jumps == null ? List.of() : List.copyOf(jumps);
    ends = ends == null ? List.of() : List.copyOf(ends);
    shuffle = shuffle == null ? List.of() : shuffle.stream().map(List::copyOf).toList();
    quotas = quotas == null ? List.of() : List.copyOf(quotas);
    attributes = attributes == null ? List.of() : List.copyOf(attributes);
    unit = unit == null ? "" : unit;
  }

  /** Logic of which no hidden field names a unit. */
  public Logic(
      List<String> hidden,
      List<Variable> variables,
      List<Jump> jumps,
      List<End> ends,
      List<List<String>> shuffle,
      List<Quota> quotas,
      List<String> attributes) {
    this(hidden, variables, jumps, ends, shuffle, quotas, attributes, "");
  }

  /** Logic that asks in one order, whomever and however many. */
  public Logic(List<String> hidden, List<Variable> variables, List<Jump> jumps, List<End> ends) {
    this(hidden, variables, jumps, ends, List.of(), List.of(), List.of());
  }

  /** The same with other jumps, and without quotas, whose work the jumps do. */
  Logic jumping(List<Jump> others) {
    return new Logic(hidden, variables, others, ends, shuffle, List.of(), attributes, unit);
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
