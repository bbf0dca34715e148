package io.echolot.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Counts answers in the plainest way: all scores of a survey's question in a list. It shares no
 * code with the service whose scores it is compared with.
 */
final class Recount {

  /** Answered by one question each. */
  private static final Map<String, String> SURVEYS =
      Map.of("nps", "relationship-nps", "csat", "post-delivery-csat", "ces", "support-ces");

  private final Map<String, List<Integer>> scores = new LinkedHashMap<>();
  private final Map<String, Integer> responses = new LinkedHashMap<>();
  private final Map<String, Integer> complete = new LinkedHashMap<>();

  /**
   * A score as it must be.
   *
   * @param metric its name
   * @param survey the survey's key
   * @param n how many
   * @param value the score
   */
  record Expected(String metric, String survey, long n, double value) {}

  void add(DemoAnswer answer) {
    count(answer.survey(), answer.complete());
    answer.answers().forEach((question, value) -> score(question, value));
  }

  /** A response as survey-service gives it. */
  void addStored(JsonNode response) {
    count(response.path("surveyKey").asText(), response.path("state").asText().equals("complete"));
    for (JsonNode answer : response.path("answers")) {
      score(answer.path("question").asText(), answer.path("value"));
    }
  }

  private void count(String survey, boolean isComplete) {
    responses.merge(survey, 1, Integer::sum);
    complete.merge(survey, isComplete ? 1 : 0, Integer::sum);
  }

  private void score(String question, JsonNode value) {
    if (value.isInt()) {
      scores.computeIfAbsent(question, key -> new ArrayList<>()).add(value.intValue());
    }
  }

  /** Every score, for the demo's surveys. */
  List<Expected> expected() {
    List<Expected> all = new ArrayList<>();
    all.add(of("nps", "nps", list -> 100.0 * (share(list, 9, 10) - share(list, 0, 6))));
    all.add(of("csat", "csat", list -> 100.0 * share(list, 4, 5)));
    all.add(of("ces", "ces", Recount::mean));
    List<Integer> stars = scores.getOrDefault("parcel", List.of());
    all.add(new Expected("rating", "post-delivery-csat", stars.size(), mean(stars)));
    for (String survey : Set.copyOf(SURVEYS.values()).stream().sorted().toList()) {
      int n = responses.getOrDefault(survey, 0);
      all.add(new Expected("volume", survey, n, n));
      all.add(new Expected("completion", survey, n, 100.0 * complete.getOrDefault(survey, 0) / n));
    }
    return all;
  }

  private Expected of(String metric, String question, ToDoubleFunction<List<Integer>> formula) {
    List<Integer> list = scores.getOrDefault(question, List.of());
    return new Expected(metric, SURVEYS.get(metric), list.size(), formula.applyAsDouble(list));
  }

  private static double share(List<Integer> list, int lowest, int highest) {
    long hits = list.stream().filter(score -> score >= lowest && score <= highest).count();
    return (double) hits / list.size();
  }

  private static double mean(List<Integer> list) {
    return list.stream().collect(Collectors.averagingInt(score -> score));
  }
}
