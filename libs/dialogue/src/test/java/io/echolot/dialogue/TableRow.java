package io.echolot.dialogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.question.Answer;
import io.echolot.contracts.question.QuestionKind;
import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.dialogue.engine.Conversation;
import io.echolot.dialogue.engine.Engine;
import io.echolot.dialogue.engine.Inbound;
import io.echolot.dialogue.engine.Input;
import io.echolot.dialogue.engine.Turn;
import io.echolot.dialogue.say.Say;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What somebody wrote, and what they meant, coded by hand by people who hadn't seen the parser.
 *
 * @param id names the row
 * @param language the survey's
 * @param question which of {@link TableSurveys}
 * @param text what was written
 * @param expect what is right
 * @param kind the kind of utterance
 */
record TableRow(
    String id,
    String language,
    String question,
    String text,
    JsonNode expect,
    @JsonProperty("class") String kind) {

  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

  enum Verdict {
    RIGHT,
    ASKED,
    FALSE,
    MISSED_OPT_OUT
  }

  /**
   * What came of it.
   *
   * @param verdict how good that is
   * @param got what was done, for people
   */
  record Outcome(TableRow row, Verdict verdict, String got) {
    @Override
    public String toString() {
      return "%s %s %s %s: %s expected %s, got %s (%s)"
          .formatted(
              verdict,
              row.id,
              row.language,
              row.question,
              ContractsJson.mapper().valueToTree(row.text),
              row.expect,
              got,
              row.kind);
    }
  }

  static List<TableRow> of(String file) {
    try (var in = TableRow.class.getResourceAsStream(file)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank())
          .map(TableRow::row)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TableRow row(String line) {
    try {
      return ContractsJson.mapper().readValue(line, TableRow.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(line, e);
    }
  }

  static Map<Verdict, List<Outcome>> outcomes(String file) {
    return of(file).stream()
        .map(TableRow::outcome)
        .collect(Collectors.groupingBy(Outcome::verdict));
  }

  Outcome outcome() {
    PublishedSurvey survey = TableSurveys.of(question);
    var engine = new Engine(Dialogue.RULES);
    Conversation started =
        engine
            .take(
                survey,
                Examples.SMS,
                Conversation.unknown(),
                new Inbound(new Input.Resumed(), NOW, "r1", language))
            .state();
    Turn turn =
        engine.take(
            survey,
            Examples.SMS,
            started,
            new Inbound(new Input.Typed(text), NOW.plusSeconds(9), "r2", language));
    return judged(turn, survey);
  }

  private Outcome judged(Turn turn, PublishedSurvey survey) {
    String asked = survey.questions().get(0).key();
    Optional<Answer> answer =
        turn.state().answers().stream().filter(a -> a.question().equals(asked)).findFirst();
    boolean offered = turn.says().contains(new Say.OfferOptOut());
    String got =
        turn.state().isOptedOut()
            ? "stop"
            : turn.says().contains(new Say.Help())
                ? "help"
                : answer
                    .map(a -> plain(a, turn) + (offered ? " and offered" : ""))
                    .orElse(
                        turn.state().pending() > 0
                                || turn.says().stream().anyMatch(Say.Thank.class::isInstance)
                            ? "skip"
                            : "ask");
    return new Outcome(this, verdict(got), got);
  }

  private static String plain(Answer answer, Turn turn) {
    boolean comment =
        turn.state().answers().size() > 1 || answer.kind().isScored() && !answer.other().isEmpty();
    if (answer.value() instanceof AnswerValue.Score score) {
      return "value " + score.score() + (comment ? " with comment" : "");
    }
    if (answer.value() instanceof AnswerValue.Decimal number) {
      return "value " + number.number().stripTrailingZeros().toPlainString();
    }
    if (answer.value() instanceof AnswerValue.Flag flag) {
      return "consent " + flag.agreed();
    }
    if (answer.value() instanceof AnswerValue.Text text) {
      return answer.kind() == QuestionKind.DATE ? "date " + text.text() : "text";
    }
    return "choice "
        + new TreeSet<>(((AnswerValue.Choices) answer.value()).keys())
        + (answer.other().isEmpty() ? "" : " in own words");
  }

  private Verdict verdict(String got) {
    boolean right = expected().stream().anyMatch(got::equals);
    if (right) {
      return Verdict.RIGHT;
    }
    if (expect.has("stop")) {
      return Verdict.MISSED_OPT_OUT;
    }
    boolean lacksComment = got.equals("value " + expect.path("value").asText());
    boolean lacksWords = expect.has("other") && expected().get(0).equals(got + " in own words");
    return got.equals("ask")
            || got.equals("help")
            || got.equals("skip")
            || lacksComment
            || lacksWords
        ? Verdict.ASKED
        : Verdict.FALSE;
  }

  private List<String> expected() {
    if (expect.has("value")) {
      String value = "value " + expect.get("value").asText();
      return expect.has("comment")
          ? List.of(value + " with comment")
          : List.of(value, value + " with comment");
    }
    if (expect.has("consent")) {
      return List.of("consent " + expect.get("consent").asBoolean());
    }
    if (expect.has("choice")) {
      TreeSet<String> keys = new TreeSet<>();
      expect.get("choice").forEach(label -> keys.add(TableSurveys.key(question, label.asText())));
      return List.of("choice " + keys + (expect.has("other") ? " in own words" : ""));
    }
    if (expect.has("date")) {
      return List.of("date " + expect.get("date").asText());
    }
    if (expect.has("text")) {
      return List.of("text");
    }
    if (expect.has("textAsk")) {
      return List.of("text and offered");
    }
    return List.of(expect.fieldNames().next());
  }
}
