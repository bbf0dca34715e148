package io.echolot.surveys.authoring.survey.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.condition.Operator;
import io.echolot.contracts.question.FormFieldKey;
import io.echolot.contracts.question.QuestionKind;
import io.echolot.surveys.authoring.survey.draft.SurveyDraft;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

/** What holds whatever somebody sends as a draft. */
class PublishChecksLawsTest {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** Without these a condition can't be read. */
  private static final Set<String> NEEDED = Set.of("ref", "op");

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void noDraftMakesTheChecksFail(@ForAll("drafts") JsonNode json) {
    Optional<SurveyDraft> draft = read(json);
    Statistics.label("readable").collect(draft.isPresent());
    Statistics.label("readable")
        .coverage(readable -> readable.check(true).percentage(share -> share > 50));

    assertThat(
            draft
                .map(read -> PublishChecks.check(read, Set.of("a"), Set.of("s")))
                .orElse(List.of()))
        .allSatisfy(
            violation -> {
              assertThat(violation.field()).isNotBlank();
              assertThat(violation.message()).isNotBlank();
            });
  }

  /** Empty for what is answered as unreadable before anything is checked. */
  private static Optional<SurveyDraft> read(JsonNode json) {
    try {
      return Optional.of(ContractsJson.mapper().treeToValue(json, SurveyDraft.class));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  @Provide
  Arbitrary<JsonNode> drafts() {
    return object(
        Map.of(
            "key", keys(),
            "name", texts(),
            "languages", list(keys()),
            "timeZone", words(),
            "touchpoints", list(keys()),
            "questions", list(questions()),
            "thanks", texts(),
            "logic", logic()));
  }

  private static Arbitrary<JsonNode> questions() {
    return Combinators.combine(
            object(
                Map.of(
                    "key", keys(),
                    "title", texts(),
                    "required", flags(),
                    "scale", counts(),
                    "choices", list(choices()),
                    "rows", list(choices()),
                    "fields", list(object(Map.of("key", fieldKeys()))),
                    "limits", limits(),
                    "showIf", conditions(2))),
            Arbitraries.of(QuestionKind.class))
        .as((question, kind) -> (JsonNode) ((ObjectNode) question).put("kind", kind.wireName()));
  }

  /** Others can't be read. */
  private static Arbitrary<JsonNode> fieldKeys() {
    return Arbitraries.of(FormFieldKey.class).map(key -> JSON.textNode(key.wireName()));
  }

  private static Arbitrary<JsonNode> choices() {
    return object(
        Map.of(
            "key",
            keys(),
            "label",
            texts(),
            "image",
            words(),
            "other",
            flags(),
            "exclusive",
            flags()));
  }

  private static Arbitrary<JsonNode> limits() {
    return object(
        Map.of(
            "min", numbers(),
            "max", numbers(),
            "decimals", counts(),
            "earliest",
                Arbitraries.of("2026-01-01", "-999999999-01-01", "9999-12-31").map(JSON::textNode),
            "minLength", counts(),
            "pattern", words()));
  }

  private static Arbitrary<JsonNode> logic() {
    return object(
        Map.of(
            "hidden", list(keys()),
            "variables",
                list(
                    object(
                        Map.of(
                            "key", keys(),
                            "initial", numbers(),
                            "steps",
                                list(
                                    object(
                                        Map.of(
                                            "op", Arbitraries.of("set", "add").map(JSON::textNode),
                                            "by", numbers(),
                                            "ref", refs(),
                                            "when", conditions(1))))))),
            "jumps", list(object(Map.of("from", keys(), "to", keys(), "when", conditions(2)))),
            "ends",
                list(
                    object(
                        Map.of(
                            "key", keys(),
                            "text", texts(),
                            "redirect", words(),
                            "when", conditions(2))))));
  }

  private static Arbitrary<JsonNode> conditions(int depth) {
    Arbitrary<JsonNode> compare = comparisons();
    if (depth == 0) {
      return compare;
    }
    Arbitrary<JsonNode> inner = conditions(depth - 1);
    return Arbitraries.oneOf(
        compare,
        list(inner).map(all -> JSON.objectNode().set("all", all)),
        list(inner).map(any -> JSON.objectNode().set("any", any)),
        inner.map(not -> JSON.objectNode().set("not", not)));
  }

  /** Seldom without a reference or an operator: a draft with such a condition is unreadable. */
  private static Arbitrary<JsonNode> comparisons() {
    Arbitrary<JsonNode> operators =
        Arbitraries.of(Operator.class).map(op -> JSON.textNode(op.wireName()));
    Arbitrary<JsonNode> whole =
        Combinators.combine(refs(), operators, object(Map.of("value", values())))
            .as((ref, op, value) -> ((ObjectNode) value).setAll(Map.of("ref", ref, "op", op)));
    Arbitrary<JsonNode> partial = object(Map.of("ref", refs(), "op", operators, "value", values()));
    return Arbitraries.frequencyOf(Tuple.of(40, whole), Tuple.of(1, partial));
  }

  private static Arbitrary<JsonNode> values() {
    return Arbitraries.oneOf(numbers(), words(), flags(), list(keys()), keys());
  }

  private static Arbitrary<JsonNode> refs() {
    return Combinators.combine(
            Arbitraries.of("answer.", "hidden.", "variable.", ""),
            Arbitraries.of("a", "b", "end", "a.b", "a.email", "", "."))
        .as((source, name) -> JSON.textNode(source + name));
  }

  private static Arbitrary<JsonNode> keys() {
    return Arbitraries.frequencyOf(
        Tuple.of(12, Arbitraries.of("a", "b", "c", "end", "de", "email").map(JSON::textNode)),
        Tuple.of(1, words()));
  }

  private static Arbitrary<JsonNode> words() {
    return Arbitraries.oneOf(
            Arbitraries.strings().ofMaxLength(8),
            Arbitraries.of(
                "{answer.a}", "{hidden.}", "https://a.example", "(a+)+", "[", "\\", "a{2}"),
            Arbitraries.strings().withChars("ab()[]{}*+?|\\^$.,-2").ofMaxLength(12))
        .map(JSON::textNode);
  }

  private static Arbitrary<JsonNode> texts() {
    return Arbitraries.maps(Arbitraries.of("a", "de", "en"), words().map(JsonNode::textValue))
        .ofMaxSize(2)
        .map(
            texts -> {
              ObjectNode node = JSON.objectNode();
              texts.forEach(node::put);
              return node;
            });
  }

  private static Arbitrary<JsonNode> counts() {
    return Arbitraries.of(0, 1, 2, 5, 10, 11, -1, Integer.MAX_VALUE, Integer.MIN_VALUE)
        .map(JSON::numberNode);
  }

  private static Arbitrary<JsonNode> numbers() {
    return Arbitraries.oneOf(
        counts(),
        Arbitraries.of(0.5, 1e300, -1e300, 1e-300, Double.MIN_VALUE).map(JSON::numberNode));
  }

  private static Arbitrary<JsonNode> flags() {
    return Arbitraries.of(true, false).map(JSON::booleanNode);
  }

  private static Arbitrary<JsonNode> list(Arbitrary<JsonNode> of) {
    return of.list().ofMaxSize(4).map(nodes -> JSON.arrayNode().addAll(nodes));
  }

  /** An object in which each field may be missing. */
  private static Arbitrary<JsonNode> object(Map<String, Arbitrary<JsonNode>> fields) {
    List<Map.Entry<String, Arbitrary<JsonNode>>> entries = List.copyOf(fields.entrySet());
    return Combinators.combine(
            entries.stream()
                .map(field -> field.getValue().optional(NEEDED.contains(field.getKey()) ? 1 : 0.85))
                .toList())
        .as(
            values -> {
              ObjectNode node = JSON.objectNode();
              for (int i = 0; i < entries.size(); i++) {
                String name = entries.get(i).getKey();
                values.get(i).ifPresent(value -> node.set(name, value));
              }
              return node;
            });
  }
}
