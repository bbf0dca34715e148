package io.echolot.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.contracts.customer.SurveyLink;
import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.gateway.audience.entry.EntryDecision;
import io.echolot.gateway.page.visit.Visit;
import io.echolot.survey.language.LanguageWishes;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageLinkTest {

  private static final PublishedSurvey SURVEY =
      new Kinds("t", "kinds", "pk_x").survey("kinds.json");

  private static Visit begin(String query) {
    return PageLink.of(query, List.of()).begin(EntryDecision.Open.toAnybody(SURVEY), Instant.EPOCH);
  }

  @Test
  void aHiddenFieldThatIsTooLongIsCut() {
    Visit visit = begin("hidden.name=" + "%C3%BC".repeat(499) + "%F0%9F%98%80");

    assertThat(visit.hidden()).containsEntry("name", "ü".repeat(499));
  }

  @ParameterizedTest
  @CsvSource({
    "hidden.name=M%C3%BCller, Müller",
    "hidden.name=M%FCller, ''",
    "hidden.name=M%EF%BF%BDller, M\uFFFDller",
    "hidden.name=%ZZ, ''",
  })
  void whatIsNotUtf8SaysNothing(String query, String name) {
    assertThat(begin(query).hidden().getOrDefault("name", "")).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de-AT, en;q=0.5 | de",
        "ar-EG | ar",
        "en-GB;q=0.4, de-CH;q=0.6 | de",
        "fr | de",
        "*, en | en",
      })
  void theBrowsersLanguagesFindTheSurveys(String header, String language) {
    assertThat(PageLink.of("", LanguageWishes.of(header)).language(SURVEY)).isEqualTo(language);
  }

  @Test
  void whoSeesNoSurveyIsToldInAWantedLanguageThatWeSpeak() {
    assertThat(PageLink.of("", LanguageWishes.of("da, fr-CA;q=0.9")).language()).isEqualTo("fr-CA");
    assertThat(PageLink.of("lang=de", List.of("fr")).language()).isEqualTo("de");
    assertThat(PageLink.of("", List.of("da")).language()).isEqualTo("en");
  }

  @ParameterizedTest
  @CsvSource({
    "'', ''",
    "&, ''",
    "=, =",
    "answer.nps=9&&lang=de, answer.nps=9&lang=de",
    "x, x=",
    "token=secret&a=b, a=b"
  })
  void aFormTakesTheQueryAlong(String query, String taken) {
    assertThat(PageLink.of(query.replace("token", SurveyLink.TOKEN), List.of()).encoded())
        .isEqualTo(taken);
  }
}
