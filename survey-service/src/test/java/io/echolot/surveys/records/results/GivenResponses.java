package io.echolot.surveys.records.results;

import io.echolot.contracts.Channel;
import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.answer.AnswerValue.Choices;
import io.echolot.contracts.answer.AnswerValue.Flag;
import io.echolot.contracts.answer.AnswerValue.Score;
import io.echolot.contracts.answer.AnswerValue.Text;
import io.echolot.contracts.feedback.Response;
import io.echolot.contracts.feedback.ResponseState;
import io.echolot.contracts.question.Answer;
import io.echolot.contracts.question.QuestionKind;
import io.echolot.platform.Ids;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Responses as chance gives them, to a survey that asks something of most kinds. */
final class GivenResponses {

  static final String QUESTIONS =
      """
      {"key":"nps","kind":"nps","title":{"en":"?"},"required":true},
      {"key":"why","kind":"text","title":{"en":"Why?"},
       "showIf":{"ref":"answer.nps","op":"lte","value":6}},
      {"key":"how","kind":"multiple_choice","title":{"en":"?"},"choices":[
        {"key":"a","label":{"en":"A"}},{"key":"b","label":{"en":"B"}},
        {"key":"c","label":{"en":"C"},"other":true}]},
      {"key":"parts","kind":"matrix","title":{"en":"?"},
       "rows":[{"key":"bed","label":{"en":"Bed"}},{"key":"food","label":{"en":"Food"}}],
       "choices":[{"key":"good","label":{"en":"Good"}},{"key":"bad","label":{"en":"Bad"}}]},
      {"key":"order","kind":"ranking","title":{"en":"?"},"choices":[
        {"key":"x","label":{"en":"X"}},{"key":"y","label":{"en":"Y"}},
        {"key":"z","label":{"en":"Z"}}]},
      {"key":"visits","kind":"number","title":{"en":"?"},"limits":{"decimals":2}},
      {"key":"day","kind":"date","title":{"en":"?"}},
      {"key":"news","kind":"consent","title":{"en":"?"}}""";

  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  private final Random random;
  private final String survey;

  /**
   * Begins.
   *
   * @param survey the survey's key
   */
  GivenResponses(long seed, String survey) {
    this.random = new Random(seed);
    this.survey = survey;
  }

  List<Response> some(int count, Channel channel) {
    List<Response> some = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      some.add(one(channel, NOON.plusSeconds(60L * i)));
    }
    return some;
  }

  private Response one(Channel channel, Instant begun) {
    List<Answer> answers = new ArrayList<>();
    int nps = random.nextInt(11);
    answers.add(new Answer("nps", QuestionKind.NPS, 10, new Score(nps)));
    boolean isComplete = random.nextInt(4) > 0;
    int questions = isComplete ? 7 : random.nextInt(8);
    List<Answer> others = others(nps);
    for (int i = 0; i < questions; i++) {
      if (random.nextInt(5) > 0 && others.get(i) != null) {
        answers.add(others.get(i));
      }
    }
    return new Response(
        "acme",
        Ids.next().toString(),
        1,
        survey,
        survey,
        1,
        channel,
        "de",
        "checkout",
        "buy",
        isComplete ? ResponseState.COMPLETE : ResponseState.PARTIAL,
        answers,
        "",
        begun,
        begun.plusSeconds(random.nextInt(500)),
        begun);
  }

  private List<Answer> others(int nps) {
    List<String> order = new ArrayList<>(List.of("x", "y", "z"));
    Collections.shuffle(order, random);
    List<String> chosen = List.of("a", "b", "c").subList(random.nextInt(2), 2 + random.nextInt(2));
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("bed", random.nextBoolean() ? "good" : "bad");
    if (random.nextBoolean()) {
      cells.put("food", random.nextBoolean() ? "good" : "bad");
    }
    List<Answer> others = new ArrayList<>();
    others.add(
        nps > 6 ? null : answer("why", QuestionKind.TEXT, new Text("Zu späte Lieferungen " + nps)));
    others.add(
        new Answer(
            "how",
            QuestionKind.MULTIPLE_CHOICE,
            0,
            new Choices(chosen),
            chosen.contains("c") ? "by bus" : ""));
    others.add(answer("parts", QuestionKind.MATRIX, new AnswerValue.Entries(cells)));
    others.add(answer("order", QuestionKind.RANKING, new Choices(order)));
    BigDecimal visits = BigDecimal.valueOf(random.nextInt(4_000), random.nextInt(3));
    others.add(answer("visits", QuestionKind.NUMBER, AnswerValue.of(visits)));
    LocalDate day = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300));
    others.add(answer("day", QuestionKind.DATE, new Text(day.toString())));
    others.add(answer("news", QuestionKind.CONSENT, new Flag(random.nextInt(3) > 0)));
    return others;
  }

  private static Answer answer(String question, QuestionKind kind, AnswerValue value) {
    return new Answer(question, kind, 0, value);
  }
}
