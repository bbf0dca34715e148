package io.echolot.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.contracts.question.Choice;
import io.echolot.contracts.question.Question;
import io.echolot.contracts.question.QuestionKind;
import io.echolot.dialogue.engine.Input;
import io.echolot.dialogue.reading.Reason;
import io.echolot.dialogue.say.Say;
import io.echolot.dialogue.say.Wording;
import io.echolot.dialogue.voice.ButtonPress;
import io.echolot.dialogue.voice.Buttons;
import io.echolot.dialogue.voice.TelegramVoice;
import io.echolot.dialogue.voice.TranscriptLine;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a messenger says in words, and what its buttons say. */
class TelegramVoiceTest {

  private static final String RESPONSE = "0193a5b2-0000-7000-8000-00001f2e3d4c";
  private static final TelegramVoice VOICE = new TelegramVoice();
  private static final Wording ENGLISH = new Wording("en", "en");

  private static TranscriptLine asked(Question question) {
    return VOICE.line(new Say.Ask(question, 2, 3), ENGLISH);
  }

  private static List<List<String>> labels(TranscriptLine line) {
    return Buttons.of(line.ask()).rows("Skip").stream()
        .map(row -> row.stream().map(Buttons.AnswerButton::label).toList())
        .toList();
  }

  private static Question choice(int options, String label) {
    List<Choice> choices =
        IntStream.rangeClosed(1, options)
            .mapToObj(i -> Examples.choice("o" + i, label + i, label + i))
            .toList();
    return Examples.question("which-one", QuestionKind.SINGLE_CHOICE, true, choices);
  }

  @Test
  void aScaleStandsSideBySideAndNeedsNoExplanation() {
    TranscriptLine line = asked(Examples.NPS);

    assertThat(line.text()).isEqualTo("nps in English?");
    assertThat(labels(line))
        .containsExactly(List.of("0", "1", "2", "3", "4", "5"), List.of("6", "7", "8", "9", "10"));
  }

  @Test
  void theFirstQuestionTellsTheWayOut() {
    assertThat(VOICE.line(new Say.Ask(Examples.NPS, 1, 3), ENGLISH).text())
        .isEqualTo("nps in English?\nReply STOP to opt out.");
  }

  @Test
  void whatNeedsNoAnswerHasAButtonToSkip() {
    assertThat(asked(Examples.WHY).text()).isEqualTo("why in English?");
    assertThat(labels(asked(Examples.WHY))).containsExactly(List.of("Skip"));
    assertThat(labels(asked(Examples.WHAT)))
        .containsExactly(List.of("Price"), List.of("Speed"), List.of("Skip"));
    assertThat(asked(Examples.WHAT).text()).isEqualTo("what in English?");
  }

  @Test
  void severalChoicesAreTyped() {
    TranscriptLine line = asked(Examples.WHICH);

    assertThat(line.text()).contains("numbers of all that apply", "2 Food and drinks");
    assertThat(Buttons.of(line.ask()).isEmpty()).isTrue();
  }

  @Test
  void labelsThatAreTooLongStandInTheTextWithNumbersOnTheButtons() {
    TranscriptLine line = asked(choice(3, "An answer that is far too long for a button "));

    assertThat(line.text()).contains("\n2 An answer that is").doesNotContain("reply");
    assertThat(labels(line)).containsExactly(List.of("1", "2", "3"));
  }

  @Test
  void moreOptionsThanAScreenHoldsAreTyped() {
    TranscriptLine line = asked(choice(21, "City no. "));

    assertThat(line.text()).contains("reply with the number").contains("21 City no. 21");
    assertThat(Buttons.of(line.ask()).isEmpty()).isTrue();
  }

  @Test
  void keysThatNoButtonCanCarryLeaveTheAnswerToWords() {
    List<Choice> choices =
        List.of(Examples.choice("x".repeat(60), "A", "A"), Examples.choice("y", "B", "B"));
    Question question = Examples.question("q", QuestionKind.SINGLE_CHOICE, false, choices);

    assertThat(asked(question).text()).contains("1 A");
    assertThat(labels(asked(question))).containsExactly(List.of("Skip"));

    Question endless = Examples.question("q".repeat(64), QuestionKind.TEXT, false, List.of());
    assertThat(Buttons.of(asked(endless).ask()).isEmpty()).isTrue();
    assertThat(asked(endless).text()).contains("SKIP");
  }

  @Test
  void whatIsAskedAgainSaysWhyAndHasItsButtons() {
    TranscriptLine line =
        VOICE.line(new Say.AskAgain(Examples.NPS, Reason.NOT_UNDERSTOOD), ENGLISH);

    assertThat(line.text()).isEqualTo("Sorry, we did not understand that.");
    assertThat(labels(line)).hasSize(2);
  }

  @Test
  void aButtonCarriesWhatItWasOfferedFor() {
    List<String> data =
        Buttons.of(asked(Examples.WHAT).ask()).rows("Skip").stream()
            .flatMap(List::stream)
            .map(button -> button.press().data(RESPONSE))
            .toList();

    assertThat(data)
        .containsExactly("1f2e3d4c|what|cprice", "1f2e3d4c|what|cspeed", "1f2e3d4c|what|k");
  }

  @ParameterizedTest
  @CsvSource({
    "1f2e3d4c|nps|s9, Score[score=9]",
    "1f2e3d4c|what|cprice, Choices[keys=[price]]",
    "1f2e3d4c|why|k, Text[text=SKIP]",
  })
  void whatItCarriesIsReadAgain(String data, String value) {
    assertThat(ButtonPress.input(data))
        .hasValueSatisfying(
            input -> {
              Input.Clicked clicked = (Input.Clicked) input;
              assertThat(RESPONSE).endsWith(clicked.response());
              assertThat(clicked.value()).hasToString(value);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "1f2e3d4c|nps|9",
        "1f2e3d4c|nps|s9999",
        "||s1",
        "1f2e3d4c|a|b|s1",
        "a\nb"
      })
  void whatNoButtonOfOursCarriesIsNothing(String data) {
    assertThat(ButtonPress.input(data)).isEmpty();
  }
}
