package io.echolot.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.question.Question;
import io.echolot.contracts.question.QuestionKind;
import io.echolot.dialogue.choice.ChoiceParser;
import io.echolot.dialogue.reading.Reading;
import io.echolot.dialogue.reading.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChoiceParserTest {

  private static final Question VISITS =
      Examples.question(
          "visits",
          QuestionKind.SINGLE_CHOICE,
          true,
          List.of(
              Examples.choice("few", "2", "2"),
              Examples.choice("some", "3", "3"),
              Examples.choice("many", "mehr", "more")));

  private static final Question FACES =
      Examples.question(
          "face",
          QuestionKind.SINGLE_CHOICE,
          true,
          List.of(Examples.choice("good", "😀", "😀"), Examples.choice("bad", "😡", "😡")));

  private static final Question TWINS =
      Examples.question(
          "twins",
          QuestionKind.SINGLE_CHOICE,
          true,
          List.of(Examples.choice("a", "Gut", "Good"), Examples.choice("b", "Gut", "Fine")));

  @ParameterizedTest
  @CsvSource({
    "1,price",
    "2.,speed",
    "(2),speed",
    "٢,speed",
    "2️⃣,speed",
    "PREIS,price",
    "Price!,price",
    "speed,speed"
  })
  void oneOptionIsTakenByNumberLabelOrKey(String message, String key) {
    assertThat(parse(Examples.WHAT, message)).isEqualTo(chosen(key));
  }

  @ParameterizedTest
  @CsvSource({
    "0,OUT_OF_RANGE",
    "3,OUT_OF_RANGE",
    "-1,NOT_UNDERSTOOD",
    "foo,NOT_UNDERSTOOD",
    "1 2,AMBIGUOUS",
    "1 oder 2,NOT_UNDERSTOOD",
    "'1,2',AMBIGUOUS",
    "12,OUT_OF_RANGE",
    "' ',EMPTY"
  })
  void whatIsNoOneOptionIsAskedAgain(String message, Reason reason) {
    assertThat(parse(Examples.WHAT, message)).isEqualTo(Reading.unclear(reason));
  }

  @Test
  void severalOptionsComeInTheSurveysOrderAndOnce() {
    Reading both = chosen("a", "c");

    assertThat(parse(Examples.WHICH, "3, 1")).isEqualTo(both);
    assertThat(parse(Examples.WHICH, "3 1 3")).isEqualTo(both);
    assertThat(parse(Examples.WHICH, "Beratung und Lieferung")).isEqualTo(both);
    assertThat(parse(Examples.WHICH, "1 + advice")).isEqualTo(both);
    assertThat(parse(Examples.WHICH, "1\n3")).isEqualTo(both);
  }

  @Test
  void aLabelMayHoldASeparator() {
    assertThat(parse(Examples.WHICH, "Essen & Trinken")).isEqualTo(chosen("b"));
    assertThat(parse(Examples.WHICH, "food and drinks")).isEqualTo(chosen("b"));
  }

  @Test
  void oneUnknownOptionSpoilsTheList() {
    assertThat(parse(Examples.WHICH, "1, 4")).isEqualTo(Reading.unclear(Reason.OUT_OF_RANGE));
    assertThat(parse(Examples.WHICH, "Beratung, Wein"))
        .isEqualTo(Reading.unclear(Reason.NOT_UNDERSTOOD));
  }

  @Test
  void whereLabelsAreNumbersTheyAreMeant() {
    assertThat(ChoiceParser.numbered(VISITS)).isFalse();
    assertThat(parse(VISITS, "2")).isEqualTo(chosen("few"));
    assertThat(parse(VISITS, "1")).isEqualTo(Reading.unclear(Reason.OUT_OF_RANGE));
    assertThat(parse(VISITS, "mehr")).isEqualTo(chosen("many"));
  }

  @Test
  void labelsMayBeSmileys() {
    assertThat(parse(FACES, "😡")).isEqualTo(chosen("bad"));
    assertThat(parse(FACES, "🙃")).isEqualTo(Reading.unclear(Reason.NOT_UNDERSTOOD));
  }

  @ParameterizedTest
  @CsvSource({
    "X,x",
    "x,x",
    "X+,plus",
    "x+,plus",
    "X-,minus",
    "<10 €,less",
    ">10 €,more",
    "< 10 €,less"
  })
  void labelsMayDifferBySignsOnly(String message, String key) {
    var signs =
        Examples.question(
            "signs",
            QuestionKind.SINGLE_CHOICE,
            true,
            List.of(
                Examples.choice("x", "X", "X"),
                Examples.choice("plus", "X+", "X+"),
                Examples.choice("minus", "X-", "X-"),
                Examples.choice("less", "<10 €", "<10 €"),
                Examples.choice("more", ">10 €", ">10 €")));

    assertThat(parse(signs, message)).isEqualTo(chosen(key));
  }

  @Test
  void aLabelOfTwoOptionsIsAmbiguous() {
    assertThat(parse(TWINS, "gut")).isEqualTo(Reading.unclear(Reason.AMBIGUOUS));
    assertThat(parse(TWINS, "fine")).isEqualTo(chosen("b"));
  }

  private static Reading parse(Question question, String message) {
    return new ChoiceParser(question, "en").parse(message);
  }

  private static Reading chosen(String... keys) {
    return new Reading.Understood(new AnswerValue.Choices(List.of(keys)), "");
  }
}
