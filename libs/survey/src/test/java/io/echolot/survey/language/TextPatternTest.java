package io.echolot.survey.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextPatternTest {

  private static final String ARABIC =
      "{n, plural, one {حرف} two {حرفين} few {# أحرف} other {# حرفًا}}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | {n, plural, one {# answer} other {# answers}} | 0 | 0 answers",
        "en | {n, plural, one {# answer} other {# answers}} | 1 | 1 answer",
        "en | {n, plural, one {# answer} other {# answers}} | 4000 | 4,000 answers",
        "de | {n, plural, one {# Wort} other {# Wörter}} | 4000 | 4.000 Wörter",
        "fr | {n, plural, one {# étoile} other {# étoiles}} | 0 | 0 étoile",
        "fr | au plus {n, plural, one {{n, number,0} mot} other {{n, number,0} mots}} | 4000"
            + " | au plus 4000 mots",
        "ar | " + ARABIC + " | 2 | حرفين",
        "ar | " + ARABIC + " | 7 | 7 أحرف",
        "ar | " + ARABIC + " | 11 | 11 حرفًا",
        "en | It isn't {n} | 3 | It isn't 3",
        "en | It isn't more | 3 | It isn't more",
      })
  void aNumberHasTheFormOfItsLanguage(String language, String pattern, int n, String text) {
    assertThat(new TextPattern(pattern, language).fill(Map.of("n", n))).isEqualTo(text);
  }

  @Test
  void aTextIsFilledInAsItIs() {
    assertThat(new TextPattern("{a} of {b}", "en").fill(Map.of("a", "{b}", "b", "it's '{a}'")))
        .isEqualTo("{b} of it's '{a}'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | {n, plural, one {# answer} other {# answers}} | 100 | ''",
        "en | {n, plural, other {# answers}} | 100 | one",
        "en | {n, plural, other {# answers}} of {m, plural, one {#} other {#}} | 100 | one",
        "en | {n, plural, one {{m, plural, other {#}}} other {#}} | 100 | one",
        "fr | {n, plural, one {# mot} other {# mots}} | 100 | ''",
        "fr | {n, plural, one {# mot} other {# mots}} | 1000000 | many",
        "ar | " + ARABIC + " | 100 | many,zero",
        "ar | {n} | 100 | ''",
        "ar | لا شيء | 100 | ''",
      })
  void aPluralLacksWhatItsLanguageHas(String language, String pattern, int most, String lacking) {
    assertThat(String.join(",", new TextPattern(pattern, language).lacking(most)))
        .isEqualTo(lacking);
  }
}
