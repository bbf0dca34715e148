package io.echolot.dialogue;

import static io.echolot.dialogue.Examples.NPS;
import static io.echolot.dialogue.Examples.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.LocalizedText;
import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.condition.Condition;
import io.echolot.contracts.feedback.ResponseState;
import io.echolot.contracts.logic.Logic;
import io.echolot.contracts.question.Choice;
import io.echolot.contracts.question.Limits;
import io.echolot.contracts.question.Question;
import io.echolot.contracts.question.QuestionKind;
import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.dialogue.answer.AnswerParser;
import io.echolot.dialogue.reading.Reading;
import io.echolot.dialogue.say.Wording;
import io.echolot.survey.recall.RecalledAnswers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What surveys with logic and with the less usual kinds are in a dialogue. */
class LogicTest {

  private static final Limits UP_TO_FIVE = new Limits(0.0, 5.0, 1, null, null, 0, "");
  private static final Limits THIS_YEAR =
      new Limits(
          null, null, 0, LocalDate.parse("2026-01-01"), LocalDate.parse("2026-12-31"), 0, "");
  private static final List<Choice> THREE =
      List.of(
          Examples.choice("a", "Preis", "Price"),
          Examples.choice("b", "Tempo", "Speed"),
          Examples.choice("c", "Beratung", "Advice"));

  private static Question question(
      String key, QuestionKind kind, List<Choice> choices, Limits limits, String showIf) {
    return Question.of(key, kind)
        .title(text(key + "?", key + "?"))
        .choices(choices)
        .limits(limits)
        .showIf(showIf.isEmpty() ? null : read(showIf, Condition.class))
        .build();
  }

  private static Question question(String key, QuestionKind kind) {
    return question(key, kind, null, null, "");
  }

  private static <T> T read(String json, Class<T> type) {
    try {
      return ContractsJson.mapper().readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static Dialogue dialogue(String logic, Question... questions) {
    PublishedSurvey plain = Examples.survey(questions);
    return new Dialogue(
        new PublishedSurvey(
            plain.tenant(),
            plain.id(),
            plain.key(),
            plain.version(),
            plain.name(),
            plain.languages(),
            plain.timeZone(),
            plain.touchpoints(),
            plain.questions(),
            plain.thanks(),
            plain.state(),
            read(logic, Logic.class),
            null,
            null));
  }

  @Test
  void onlyWhomItConcernsIsAsked() {
    Question whyNot =
        question(
            "why-not",
            QuestionKind.TEXT,
            null,
            null,
            "{\"ref\":\"answer.nps\",\"op\":\"lte\",\"value\":6}");
    String logic =
        """
        {"jumps":[{"from":"why-not","to":"end"}],
         "variables":[{"key":"twice","steps":[{"op":"add","ref":"answer.nps"},{"op":"multiply","by":2}]}],
         "ends":[{"key":"sorry","when":{"ref":"answer.nps","op":"lte","value":6},"text":{"en":"Sorry"}}]}""";
    Question last = question("last", QuestionKind.TEXT);

    Dialogue unhappy = dialogue(logic, NPS, whyNot, last);
    unhappy.write("hi");
    assertThat(unhappy.write("3")).containsExactly("ask why-not");
    assertThat(unhappy.write("Too slow")).containsExactly("Thank Sorry");
    assertThat(unhappy.response().state()).isEqualTo(ResponseState.COMPLETE);
    assertThat(unhappy.response().variables()).isEqualTo(Map.of("twice", 6.0));

    Dialogue happy = dialogue(logic, NPS, whyNot, last);
    happy.write("hi");
    assertThat(happy.write("9")).containsExactly("ask last");
    assertThat(happy.write("Great")).containsExactly("Thank");
  }

  @Test
  void statementsAreSaidAndFormsLeftOut() {
    Dialogue dialogue =
        dialogue(
            "{}",
            question("hello", QuestionKind.STATEMENT),
            question("address", QuestionKind.ADDRESS),
            NPS,
            question("table", QuestionKind.MATRIX),
            question("bye", QuestionKind.STATEMENT));

    assertThat(dialogue.write("hi")).containsExactly("tell hello", "ask nps");
    assertThat(dialogue.write("8")).containsExactly("tell bye", "Thank");
    assertThat(dialogue.answers()).isEqualTo(Map.of("nps", 8));
  }

  @Test
  void aSurveyThatAsksThisRespondentNothingEndsAtOnce() {
    Dialogue dialogue =
        dialogue(
            "{}",
            question(
                "why",
                QuestionKind.TEXT,
                null,
                null,
                "{\"ref\":\"hidden.x\",\"op\":\"answered\"}"));

    assertThat(dialogue.write("hi")).containsExactly("Thank");
    assertThat(dialogue.responses).isEmpty();
  }

  @ParameterizedTest(name = "{0} of a number: {1}")
  @CsvSource({
    "3, 3",
    "'3,5', 3.5",
    "3.5, 3.5",
    "0, 0",
    "6, OUT_OF_RANGE",
    "-1, OUT_OF_RANGE",
    "3.25, NOT_UNDERSTOOD",
    "1.234, AMBIGUOUS",
    "three, 3",
    "0.250, NOT_UNDERSTOOD",
    "'0,250', NOT_UNDERSTOOD",
    "12.345, AMBIGUOUS",
    "'3 or 4', NOT_UNDERSTOOD",
    "٣, 3",
    "4!, 4"
  })
  void numbersAreReadWithoutAGuess(String message, String expected) {
    check(question("q", QuestionKind.NUMBER, null, UP_TO_FIVE, ""), message, expected);
  }

  @ParameterizedTest(name = "{0} of a date: {1}")
  @CsvSource({
    "2026-11-24, 2026-11-24", "24.11.2026, 2026-11-24", "24. 11. 2026, 2026-11-24",
        "24/11/2026, 2026-11-24",
    "11/24/2026, 2026-11-24", "5/5/2026, 2026-05-05", "5/6/2026, AMBIGUOUS",
        "30.2.2026, NOT_UNDERSTOOD",
    "2025-11-24, OUT_OF_RANGE", "tomorrow, NOT_UNDERSTOOD"
  })
  void datesAreReadWithoutAGuess(String message, String expected) {
    check(question("q", QuestionKind.DATE, null, THIS_YEAR, ""), message, expected);
  }

  @ParameterizedTest(name = "{0} of a consent: {1}")
  @CsvSource({
    "yes, true",
    "JA!, true",
    "d'accord, true",
    "no, false",
    "Nein danke, false",
    "'yes, but', NOT_UNDERSTOOD",
    "maybe, NOT_UNDERSTOOD"
  })
  void onlyAClearYesIsAConsent(String message, String expected) {
    check(question("q", QuestionKind.CONSENT), message, expected);
  }

  @ParameterizedTest(name = "{0} of a ranking: {1}")
  @CsvSource({
    "2 1 3, '[b, a, c]'",
    "'2, 3, 1', '[b, c, a]'",
    "Speed > Price > Advice, '[b, a, c]'",
    "2 1, NOT_UNDERSTOOD",
    "2 1 1, NOT_UNDERSTOOD",
    "2 1 4, NOT_UNDERSTOOD",
    "213, NOT_UNDERSTOOD"
  })
  void aRankingNamesAllInAnOrder(String message, String expected) {
    check(question("q", QuestionKind.RANKING, THREE, null, ""), message, expected);
  }

  private static void check(Question question, String message, String expected) {
    Reading reading = new AnswerParser(question, "en").parse(message);
    String found =
        reading instanceof Reading.Understood understood
            ? plain(understood.value())
            : ((Reading.Unclear) reading).reason().name();
    assertThat(found).isEqualTo(expected);
  }

  private static String plain(AnswerValue value) {
    if (value instanceof AnswerValue.Score score) {
      return Integer.toString(score.score());
    }
    if (value instanceof AnswerValue.Decimal decimal) {
      return decimal.number().toPlainString();
    }
    if (value instanceof AnswerValue.Choices choices) {
      return choices.keys().toString();
    }
    return value instanceof AnswerValue.Flag flag
        ? Boolean.toString(flag.agreed())
        : ((AnswerValue.Text) value).text();
  }

  @Test
  void clicksAreCheckedAgainstTheQuestion() {
    Question number = question("q", QuestionKind.NUMBER, null, UP_TO_FIVE, "");
    Question ranking = question("q", QuestionKind.RANKING, THREE, null, "");

    assertThat(new AnswerParser(number, "en").check(new AnswerValue.Decimal(new BigDecimal("2.5"))))
        .isInstanceOf(Reading.Understood.class);
    assertThat(new AnswerParser(number, "en").check(new AnswerValue.Flag(true)))
        .isInstanceOf(Reading.Unclear.class);
    assertThat(
            new AnswerParser(ranking, "en").check(new AnswerValue.Choices(List.of("c", "a", "b"))))
        .isEqualTo(new Reading.Understood(new AnswerValue.Choices(List.of("c", "a", "b")), ""));
  }

  @Test
  void aTextComesBackToWhatWasSaid() {
    PublishedSurvey survey =
        Examples.survey(NPS, question("what", QuestionKind.SINGLE_CHOICE, THREE, null, ""));
    Dialogue dialogue = new Dialogue(survey);
    dialogue.write("hi");
    dialogue.write("4");
    dialogue.write("2");
    Wording wording =
        new Wording(
            "en", "de", new RecalledAnswers(survey, dialogue.state.answers(), Map.of(), "en"));

    assertThat(
            wording.of(
                new LocalizedText(
                    Map.of("en", "A {answer.nps} for {answer.what}, {hidden.name|friend}?"))))
        .isEqualTo("A 4 for Speed, friend?");
    assertThat(new RecalledAnswers(survey, List.of(), Map.of(), "en").apply("answer.nps"))
        .isEqualTo(Optional.empty());
  }
}
