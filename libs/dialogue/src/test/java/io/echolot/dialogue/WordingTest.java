package io.echolot.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.LocalizedText;
import io.echolot.contracts.question.Limits;
import io.echolot.contracts.question.Question;
import io.echolot.contracts.question.QuestionKind;
import io.echolot.dialogue.reading.Reason;
import io.echolot.dialogue.say.Phrase;
import io.echolot.dialogue.say.Say;
import io.echolot.dialogue.say.SmsSegments;
import io.echolot.dialogue.say.Wording;
import io.echolot.survey.language.TextPattern;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {

  /** No text that we ask for is longer than this. */
  private static final int LARGEST = 20_000;

  /** What any phrase has places for. */
  private static final Map<String, Object> VALUES =
      Map.of(
          "low", 0, "high", 10, "score", 9, "min", 1000, "max", 4000, "are", "between", "example",
          "2 1");

  private final Wording german = new Wording("de-AT", "en");
  private final Wording english = new Wording("en", "de");

  @ParameterizedTest
  @EnumSource(Phrase.class)
  void everyPhraseIsThereInGermanAndEnglish(Phrase phrase) {
    String said = english.of(phrase, VALUES);
    assertThat(said).isNotBlank().doesNotContain("{", "}");
    assertThat(german.of(phrase, VALUES)).isNotBlank().isNotEqualTo(said);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "fr"})
  void everyReasonHasItsWords(String language) {
    var wording = new Wording(language, "en");
    for (Reason reason : Reason.values()) {
      assertThat(wording.why(Examples.NPS, reason)).isNotBlank().doesNotContain("{");
      assertThat(wording.why(Examples.WHY, reason)).isNotBlank().doesNotContain("{");
      assertThat(wording.why(Examples.WHAT, reason)).isNotBlank().doesNotContain("{");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "fr"})
  void noPluralLacksAFormOfItsLanguage(String language) throws IOException {
    Map<String, String> texts =
        ContractsJson.mapper()
            .readValue(
                WordingTest.class.getResourceAsStream("texts-" + language + ".json"),
                new TypeReference<Map<String, String>>() {});
    assertThat(texts).hasSize(Phrase.values().length);
    texts.forEach(
        (phrase, text) ->
            assertThat(new TextPattern(text, language).lacking(LARGEST)).as(phrase).isEmpty());
  }

  @ParameterizedTest
  @EnumSource(Phrase.class)
  void noPhraseCostsASmsTwiceItsSegments(Phrase phrase) {
    assertThat(List.of("de", "en", "fr"))
        .allMatch(language -> SmsSegments.isGsm(new Wording(language, "en").of(phrase, VALUES)));
  }

  @Test
  void anUnknownLanguageFallsBackToEnglish() {
    assertThat(new Wording("tlh", "de").of(Phrase.THANKS)).isEqualTo(english.of(Phrase.THANKS));
  }

  @Test
  void theScaleIsSaidWithWhatItsEndsMean() {
    var question =
        Question.of("nps", QuestionKind.NPS)
            .title(Examples.text("Frage", "Question"))
            .required()
            .ends(
                Examples.text("unwahrscheinlich", "unlikely"),
                Examples.text("sehr wahrscheinlich", "very likely"))
            .build();

    assertThat(english.howTo(question))
        .isEqualTo("Please reply with a number from 0 to 10 (0 = unlikely, 10 = very likely).");
    assertThat(german.howTo(Examples.CSAT))
        .isEqualTo("Bitte antworten Sie mit einer Zahl von 1 bis 5.");
  }

  @Test
  void whoWritesAnotherFormIsToldTheForm() {
    Limits fiveDigits = new Limits(null, null, 0, null, null, 0, "[0-9]{5}");
    var hint = Examples.text("Bitte fünf Ziffern.", "Five digits, please.");

    assertThat(german.why(postcode(fiveDigits.hinting(hint)), Reason.NOT_UNDERSTOOD))
        .isEqualTo("Bitte fünf Ziffern.");
    assertThat(english.why(postcode(fiveDigits), Reason.NOT_UNDERSTOOD))
        .isEqualTo("Sorry, that does not have the form that we ask for.");
  }

  private static Question postcode(Limits limits) {
    return Question.of("postcode", QuestionKind.TEXT)
        .title(Examples.text("Postleitzahl?", "Post code?"))
        .required()
        .limits(limits)
        .build();
  }

  @Test
  void theSurveysOwnThanksGoFirst() {
    var own = new Say.Thank(Examples.text("Danke!", "Thanks!"));

    assertThat(german.thanks(own)).isEqualTo("Danke!");
    assertThat(german.thanks(new Say.Thank(LocalizedText.EMPTY)))
        .isEqualTo("Vielen Dank für Ihre Rückmeldung!");
  }
}
