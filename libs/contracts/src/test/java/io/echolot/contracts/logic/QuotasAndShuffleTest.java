package io.echolot.contracts.logic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.LocalizedText;
import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.question.Choice;
import io.echolot.contracts.question.Question;
import io.echolot.contracts.question.QuestionKind;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class QuotasAndShuffleTest {

  private static final List<Question> QUESTIONS =
      Stream.of("a", "b", "c", "d", "e").map(QuotasAndShuffleTest::question).toList();

  private static Question question(String key) {
    return Question.of(key, QuestionKind.NPS).title(LocalizedText.EMPTY).build();
  }

  private static Logic logic(String json) throws JsonProcessingException {
    return ContractsJson.mapper().readValue(json.replace('\'', '"'), Logic.class);
  }

  private static List<String> keys(List<Question> questions) {
    return questions.stream().map(Question::key).toList();
  }

  @Test
  void aBlockStaysWhereItIsAndEachRespondentHasItsOrder() {
    Set<List<String>> orders = new HashSet<>();
    for (int i = 0; i < 200; i++) {
      String id = new UUID(0, i).toString();
      List<String> order = keys(Shuffle.order(QUESTIONS, List.of(List.of("b", "c", "d")), id));
      assertThat(order).containsExactlyInAnyOrder("a", "b", "c", "d", "e");
      assertThat(order).startsWith("a").endsWith("e");
      assertThat(keys(Shuffle.order(QUESTIONS, List.of(List.of("b", "c", "d")), id)))
          .isEqualTo(order);
      orders.add(order);
    }
    assertThat(orders).hasSize(6);
  }

  @Test
  void choicesHaveTheOrderOfTheSharedCases() throws IOException {
    JsonNode cases;
    try (InputStream file = getClass().getResourceAsStream("shuffle-cases.json")) {
      cases = ContractsJson.mapper().readTree(file);
    }
    assertThat(cases).hasSizeGreaterThan(30);
    for (JsonNode one : cases) {
      Question question = ContractsJson.mapper().readValue(asked(one), Question.class);
      List<String> order =
          Shuffle.choices(question, question.choices(), one.path("response").asText()).stream()
              .map(Choice::key)
              .toList();

      assertThat(order)
          .as(one.toString())
          .isEqualTo(
              StreamSupport.stream(one.path("order").spliterator(), false)
                  .map(JsonNode::asText)
                  .toList());
    }
  }

  private static String asked(JsonNode one) {
    ArrayNode choices = one.path("choices").deepCopy();
    choices.forEach(choice -> ((ObjectNode) choice).putObject("label"));
    return ContractsJson.mapper()
        .createObjectNode()
        .put("key", one.path("question").asText())
        .put("kind", "multiple_choice")
        .put("shuffle", one.path("shuffle").asBoolean())
        .setAll(Map.of("title", ContractsJson.mapper().createObjectNode(), "choices", choices))
        .toString();
  }

  /** Vectors of draft-eastlake-fnv, appendix "32-bit FNV-1a". */
  @Test
  void theHashIsFnv1a() {
    assertThat(Shuffle.hash("")).isEqualTo(0x811c9dc5);
    assertThat(Shuffle.hash("a")).isEqualTo(0xe40c292c);
    assertThat(Shuffle.hash("foobar")).isEqualTo(0xbf9cf968);
  }

  @Test
  void aFullQuotaLeadsThoseOfItsSortToItsEnd() throws JsonProcessingException {
    Logic logic =
        logic(
            "{'ends':[{'key':'enough','text':{'en':'Enough'},"
                + "'when':{'not':{'all':[]}}}],'quotas':[{'key':'promoters','limit':2,"
                + "'end':'enough','when':{'ref':'answer.b','op':'gte','value':9}}]}");
    Map<String, AnswerValue> promoter =
        Map.of("a", new AnswerValue.Score(1), "b", new AnswerValue.Score(9));
    Logic open = Quotas.jumps(QUESTIONS, logic, Set.of());
    Logic full = Quotas.jumps(QUESTIONS, logic, Set.of("promoters"));

    assertThat(new Route(QUESTIONS, open, Map.of()).path(promoter).questions()).hasSize(5);
    Route.Path path = new Route(QUESTIONS, full, Map.of()).path(promoter);
    assertThat(path.questions()).containsExactly(0, 1);
    assertThat(path.end()).map(End::key).contains("enough");
    assertThat(
            new Route(QUESTIONS, full, Map.of())
                .path(Map.of("b", new AnswerValue.Score(8)))
                .questions())
        .hasSize(5);
    assertThat(full.quotas()).isEmpty();
  }

  @Test
  void aQuotaOverABlockEndsThePathAfterWhicheverComesLast() throws JsonProcessingException {
    Logic logic =
        logic(
            "{'shuffle':[['b','c']],'quotas':[{'key':'q','limit':1,"
                + "'when':{'ref':'answer.b','op':'gte','value':9}}]}");
    Logic full = Quotas.jumps(QUESTIONS, logic, Set.of("q"));
    for (int i = 0; i < 20; i++) {
      String id = new UUID(1, i).toString();
      List<Question> order = Shuffle.order(QUESTIONS, logic.shuffle(), id);
      List<Integer> asked =
          new Route(order, full, Map.of()).path(Map.of("b", new AnswerValue.Score(9))).questions();
      assertThat(order.get(asked.get(asked.size() - 1)).key()).isEqualTo("b");
    }
  }

  @Test
  void customerAttributesAreFacts() throws JsonProcessingException {
    Logic logic =
        logic(
            "{'jumps':[{'from':'a','to':'e',"
                + "'when':{'ref':'customer.plan','op':'eq','value':'pro'}}]}");
    assertThat(
            new Route(QUESTIONS, logic, Map.of("customer.plan", "pro")).path(Map.of()).questions())
        .containsExactly(0, 4);
    assertThat(new Route(QUESTIONS, logic, Map.of("plan", "pro")).path(Map.of()).questions())
        .hasSize(5);
  }
}
