package io.echolot.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.dialogue.lexicon.Languages;
import java.util.List;
import org.junit.jupiter.api.Test;

class LanguagesTest {

  private final PublishedSurvey survey = Examples.survey(Examples.NPS);

  @Test
  void theMostWantedLanguageThatTheSurveyHasIsChosen() {
    assertThat(Languages.choose(survey, List.of("", "en-GB"))).isEqualTo("en");
    assertThat(Languages.choose(survey, List.of("fr", "EN"))).isEqualTo("en");
    assertThat(Languages.choose(survey, List.of("fr"))).isEqualTo("de");
    assertThat(Languages.choose(survey, List.of("not a tag"))).isEqualTo("de");
    assertThat(Languages.choose(survey, List.of())).isEqualTo("de");
  }

  @Test
  void aLanguageIsNamedByItsTagOrName() {
    assertThat(Languages.namedIn("EN", survey)).contains("en");
    assertThat(Languages.namedIn("english!", survey)).contains("en");
    assertThat(Languages.namedIn("Deutsch", survey)).contains("de");
    assertThat(Languages.namedIn("German", survey)).contains("de");
    assertThat(Languages.namedIn("français", survey)).isEmpty();
    assertThat(Languages.namedIn("", survey)).isEmpty();
  }
}
