package io.echolot.contracts.logic;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import io.echolot.contracts.condition.Condition;
import io.echolot.contracts.condition.Facts;
import io.echolot.contracts.condition.Operator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * A number that is calculated from the answers, the same whenever it is asked for.
 *
 * @param key unique within the survey
 * @param initial with what it begins
 * @param steps what is done with it, in order
 */
public record Variable(String key, double initial, List<Step> steps) {

  public Variable {
    steps = steps == null ? List.of() : List.copyOf(steps);
  }

  /** What a step does. In JSON in lower case. */
  public enum Operation {
    SET,
    ADD,
    SUBTRACT,
    MULTIPLY;

    double apply(double value, double by) {
      return switch (this) {
        case SET -> by;
        case ADD -> value + by;
        case SUBTRACT -> value - by;
        case MULTIPLY -> value * by;
      };
    }

    @JsonValue
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static Operation of(String wireName) {
      return valueOf(wireName.toUpperCase(Locale.ROOT));
    }
  }

  /**
   * One step.
   *
   * @param when when it is done
   * @param op what is done
   * @param by with which number, if {@code ref} is empty
   * @param ref with the number that this stands for; the step is left out while that is none
   */
  @JsonInclude(JsonInclude.Include.NON_DEFAULT)
  public record Step(
      @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Condition.Absent.class)
          Condition when,
      @JsonInclude(JsonInclude.Include.ALWAYS) Operation op,
      double by,
      String ref) {

    public Step {
      when = when == null ? Condition.ALWAYS : when;
      ref = ref == null ? "" : ref;
    }
  }

  double value(Facts facts) {
    double value = initial;
    for (Step step : steps) {
      OptionalDouble by =
          step.ref().isEmpty()
              ? OptionalDouble.of(step.by())
              : facts.get(step.ref()).map(Operator::number).orElse(OptionalDouble.empty());
      if (by.isPresent() && step.when().holds(facts)) {
        value = step.op().apply(value, by.getAsDouble());
      }
    }
    return value;
  }
}
