package io.echolot.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Counts answers in the plainest way: all scores of a survey's question in a list. It shares no
 * code with the service whose scores it is compared with.
 */
final class Recount {

  /** A question of a survey: other surveys may have one of the same key. */
  private record Asked(String survey, String question) {}

  private static final Asked NPS = new Asked("relationship-nps", "nps");
  private static final Asked CSAT = new Asked("post-delivery-csat", "csat");
  private static final Asked STARS = new Asked("post-delivery-csat", "parcel");
  private static final Asked CES = new Asked("support-ces", "ces");

  private final Map<Asked, List<Integer>> scores = new LinkedHashMap<>();
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
    answer
        .answers()
        .forEach((question, value) -> score(new Asked(answer.survey(), question), value));
  }

  /** A response as survey-service gives it. */
  void addStored(JsonNode response) {
    String survey = response.path("surveyKey").asText();
    count(survey, response.path("state").asText().equals("complete"));
    for (JsonNode answer : response.path("answers")) {
      score(new Asked(survey, answer.path("question").asText()), answer.path("value"));
    }
  }

  private void count(String survey, boolean isComplete) {
    responses.merge(survey, 1, Integer::sum);
    complete.merge(survey, isComplete ? 1 : 0, Integer::sum);
  }

  private void score(Asked asked, JsonNode value) {
    if (value.isInt()) {
      scores.computeIfAbsent(asked, key -> new ArrayList<>()).add(value.intValue());
    }
  }

  /** Every score, for the demo's surveys. */
  List<Expected> expected() {
    List<Expected> all = new ArrayList<>();
    all.add(of("nps", NPS, list -> 100.0 * (share(list, 9, 10) - share(list, 0, 6))));
    all.add(of("csat", CSAT, list -> 100.0 * share(list, 4, 5)));
    all.add(of("ces", CES, Recount::mean));
    all.add(of("rating", STARS, Recount::mean));
    for (String survey : List.of(CSAT.survey(), NPS.survey(), CES.survey())) {
      int n = responses.getOrDefault(survey, 0);
      all.add(new Expected("volume", survey, n, n));
      all.add(new Expected("completion", survey, n, 100.0 * complete.getOrDefault(survey, 0) / n));
    }
    return all;
  }

  private Expected of(String metric, Asked asked, ToDoubleFunction<List<Integer>> formula) {
    List<Integer> list = scores.getOrDefault(asked, List.of());
    return new Expected(metric, asked.survey(), list.size(), formula.applyAsDouble(list));
  }

  private static double share(List<Integer> list, int lowest, int highest) {
    long hits = list.stream().filter(score -> score >= lowest && score <= highest).count();
    return (double) hits / list.size();
  }

  private static double mean(List<Integer> list) {
    return list.stream().collect(Collectors.averagingInt(score -> score));
  }
}
