package io.echolot.contracts.condition;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.echolot.contracts.answer.AnswerValue;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Something that holds or doesn't, given what is known of a response. In JSON {@code {"all":
 * [...]}}, {@code {"any": [...]}}, {@code {"not": {...}}}, or a comparison {@code {"ref":
 * "answer.nps", "op": "lte", "value": 6}}.
 */
public sealed interface Condition {

  /** All of nothing. */
  Condition ALWAYS = new All(List.of());

  /** More than anybody writes, and far from where a reader or writer of JSON gives up. */
  int DEEPEST = 50;

  boolean holds(Facts facts);

  /** All comparisons in it. */
  Stream<Compare> comparisons();

  record All(List<Condition> all) implements Condition {
    public All {
      all = List.copyOf(all);
    }

    @Override
    public boolean holds(Facts facts) {
      return all.stream().allMatch(condition -> condition.holds(facts));
    }

    @Override
    public Stream<Compare> comparisons() {
      return all.stream().flatMap(Condition::comparisons);
    }
  }

  record Any(List<Condition> any) implements Condition {
    public Any {
      any = List.copyOf(any);
    }

    @Override
    public boolean holds(Facts facts) {
      return any.stream().anyMatch(condition -> condition.holds(facts));
    }

    @Override
    public Stream<Compare> comparisons() {
      return any.stream().flatMap(Condition::comparisons);
    }
  }

  record Not(Condition not) implements Condition {
    @Override
    public boolean holds(Facts facts) {
      return !not.holds(facts);
    }

    @Override
    public Stream<Compare> comparisons() {
      return not.comparisons();
    }
  }

  /**
   * A comparison. What is unanswered equals nothing and includes nothing, and is neither less nor
   * more than anything.
   *
   * @param ref what is compared: {@code answer.<question>}, {@code answer.<question>.<row or
   *     field>}, {@code hidden.<field>}, {@code variable.<variable>} or {@code
   *     customer.<attribute>}
   * @param op how
   * @param value with what; null for operators that need nothing
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Compare(String ref, Operator op, AnswerValue value) implements Condition {
    @Override
    public boolean holds(Facts facts) {
      return op.holds(facts.get(ref), value);
    }

    @Override
    public Stream<Compare> comparisons() {
      return Stream.of(this);
    }
  }

  /**
   * The condition that a JSON node stands for.
   *
   * @throws IllegalArgumentException if it is none
   */
  @JsonCreator
  static Condition of(JsonNode node) {
    return of(node, 0);
  }

  private static Condition of(JsonNode node, int depth) {
    if (depth > DEEPEST) {
      throw new IllegalArgumentException("conditions are nested too deeply");
    }
    if (node.path("all").isArray()) {
      return new All(list("all", node.path("all"), depth));
    }
    if (node.path("any").isArray()) {
      return new Any(list("any", node.path("any"), depth));
    }
    if (node.path("not").isObject()) {
      return new Not(within("not", node.path("not"), depth));
    }
    if (!node.path("ref").isTextual() || !node.path("op").isTextual()) {
      throw new IllegalArgumentException("a condition has all, any, not, or ref and op");
    }
    JsonNode value = node.path("value");
    return new Compare(
        node.path("ref").textValue(),
        Operator.of(node.path("op").textValue()),
        value.isMissingNode() || value.isNull() ? null : AnswerValue.of(value));
  }

  private static List<Condition> list(String name, JsonNode nodes, int depth) {
    List<Condition> conditions = new ArrayList<>(nodes.size());
    for (int i = 0; i < nodes.size(); i++) {
      conditions.add(within(name + "[" + i + "]", nodes.get(i), depth));
    }
    return conditions;
  }

  private static Condition within(String place, JsonNode node, int depth) {
    try {
      return of(node, depth + 1);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(place + ": " + e.getMessage(), e);
    }
  }

  /** What isn't written to JSON. */
  final class Absent {
    @Override
    public boolean equals(Object condition) {
      return condition == null || ALWAYS.equals(condition);
    }

    @Override
    public int hashCode() {
      return 0;
    }
  }
}
