package io.echolot.dialogue.say;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.contracts.LocalizedText;
import io.echolot.contracts.question.Choice;
import io.echolot.contracts.question.Limits;
import io.echolot.contracts.question.Question;
import io.echolot.contracts.question.QuestionKind;
import io.echolot.dialogue.reading.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LimitsInWordsTest {

  private static Limits between(double min, double max) {
    return new Limits(min, max, 0, null, null, 0, "");
  }

  private static Question text(int longest) {
    return Question.of("why", QuestionKind.TEXT).maxLength(longest).build();
  }

  private static Question choosing(int min, int max) {
    List<Choice> choices =
        List.of("a", "b", "c").stream().map(key -> new Choice(key, LocalizedText.EMPTY)).toList();
    return Question.of("which", QuestionKind.MULTIPLE_CHOICE)
        .choices(choices)
        .limits(between(min, max))
        .build();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | 1 | Sorry, that is a little too long. Please use at most 1 character.",
        "en | 4000 | Sorry, that is a little too long. Please use at most 4000 characters.",
        "de | 1 | Das ist leider etwas zu lang. Bitte verwenden Sie höchstens 1 Zeichen.",
        "fr | 1 | Désolé, c'est un peu trop long. Merci d'utiliser au plus 1 caractère.",
        "fr | 4000 | Désolé, c'est un peu trop long. Merci d'utiliser au plus 4000 caractères.",
      })
  void aLimitIsToldInTheFormOfItsNumber(String language, int longest, String text) {
    assertThat(new Wording(language, "").why(text(longest), Reason.TOO_LONG)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | 1 | 2 | Please choose from 1 to 2 of them.",
        "en | 2 | 2 | Please choose 2 of them.",
        "de | 2 | 2 | Bitte wählen Sie 2 davon.",
        "fr | 2 | 3 | Veuillez en choisir de 2 à 3.",
      })
  void howManyAreToBeChosenIsToldAsOneNumberOrTwo(String language, int min, int max, String text) {
    assertThat(new Wording(language, "").why(choosing(min, max), Reason.NUMBER_OF_CHOICES))
        .isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"en", "de", "fr"})
  void whatIsKeptOfALongTextIsTold(String language) {
    var say = new Say.Shortened(text(1500));
    assertThat(new Wording(language, "").statement(say)).contains("1500");
  }

  @ParameterizedTest
  @EnumSource(QuestionKind.class)
  void noPlaceStaysOpenInHowToAnswer(QuestionKind kind) {
    for (String language : List.of("en", "de", "fr")) {
      Question question = Question.of("q", kind).limits(between(1, 3)).build();
      assertThat(new Wording(language, "").howTo(question)).doesNotContain("{", "}");
    }
  }

  @Test
  void aScoreIsAskedForOnce() {
    var say = new Say.Confirm(Question.of("nps", QuestionKind.NPS).build(), 9);
    assertThat(new Wording("en", "").statement(say)).startsWith("Do you mean 9?");
  }
}
