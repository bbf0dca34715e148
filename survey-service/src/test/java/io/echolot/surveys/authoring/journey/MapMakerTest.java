package io.echolot.surveys.authoring.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.contracts.LocalizedText;
import io.echolot.surveys.authoring.journey.JourneyMap.Asked;
import io.echolot.surveys.authoring.journey.JourneyMap.AskedQuestion;
import io.echolot.surveys.authoring.journey.JourneyMap.Point;
import io.echolot.surveys.authoring.persona.Persona;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MapMakerTest {

  private static final LocalizedText TILL = new LocalizedText(Map.of("en", "Till", "de", "Kasse"));

  private static final Map<String, SurveyOutline> SURVEYS =
      Map.of(
          "nps",
          new SurveyOutline(
              "1",
              "nps",
              LocalizedText.of("de", "Beziehung"),
              "de",
              "published",
              Map.of("score", LocalizedText.of("de", "Wie sehr?"), "bare", LocalizedText.EMPTY)));

  private static Journey journey(AttachedSurvey... surveys) {
    JourneyTouchpoint till =
        new JourneyTouchpoint(
            "till",
            TILL,
            null,
            null,
            null,
            Map.of("beate", -2, "carl", 1),
            null,
            List.of(surveys),
            "");
    return new Journey(
        "shop",
        LocalizedText.of("en", "Shop"),
        List.of("carl", "beate"),
        List.of(new Journey.Stage("buy", LocalizedText.of("en", "Buy"), List.of(till))));
  }

  private static Persona persona(String key) {
    return new Persona(key, LocalizedText.of("en", key + "!"), null, null, null, null, null, null);
  }

  private static JourneyMap map(String language, String persona, AttachedSurvey... surveys) {
    return new MapMaker(language, persona, SURVEYS)
        .map(journey(surveys), List.of(persona("beate"), persona("carl")));
  }

  private static Point till(JourneyMap map) {
    return map.stages().get(0).touchpoints().get(0);
  }

  @Test
  void textsAreInTheReadersLanguageWhereTheyAre() {
    JourneyMap map = map("de-AT", "", new AttachedSurvey("nps", null));

    assertThat(map.name()).isEqualTo("Shop");
    assertThat(till(map).name()).isEqualTo("Kasse");
    assertThat(till(map).surveys())
        .containsExactly(new Asked("nps", "1", "Beziehung", "published", false, List.of()));
  }

  @Test
  void allPersonasOrOnlyOneAreDrawn() {
    assertThat(map("en", "").personas())
        .extracting(JourneyMap.Traveller::key)
        .containsExactly("carl", "beate");
    assertThat(till(map("en", "")).emotions()).isEqualTo(Map.of("beate", -2, "carl", 1));
    assertThat(map("en", "beate").personas()).hasSize(1);
    assertThat(till(map("en", "beate")).emotions()).isEqualTo(Map.of("beate", -2));
    assertThat(map("en", "nobody").personas()).isEmpty();
  }

  @Test
  void whatWasDeletedIsReported() {
    JourneyMap map =
        map(
            "en",
            "",
            new AttachedSurvey("gone", List.of("why")),
            new AttachedSurvey("nps", List.of("score", "bare", "cut")));

    assertThat(till(map).surveys().get(0))
        .isEqualTo(
            new Asked(
                "gone", "", "gone", "", true, List.of(new AskedQuestion("why", "why", true))));
    assertThat(till(map).surveys().get(1).questions())
        .containsExactly(
            new AskedQuestion("score", "Wie sehr?", false),
            new AskedQuestion("bare", "bare", false),
            new AskedQuestion("cut", "cut", true));
  }
}
