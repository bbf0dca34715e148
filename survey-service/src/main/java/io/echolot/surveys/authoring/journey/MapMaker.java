package io.echolot.surveys.authoring.journey;

import io.echolot.contracts.LocalizedText;
import io.echolot.surveys.authoring.journey.JourneyMap.Asked;
import io.echolot.surveys.authoring.journey.JourneyMap.AskedQuestion;
import io.echolot.surveys.authoring.journey.JourneyMap.Point;
import io.echolot.surveys.authoring.journey.JourneyMap.Traveller;
import io.echolot.surveys.authoring.persona.Persona;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Draws up maps for one reader.
 *
 * @param language BCP 47 tag of the reader
 * @param persona key of the only persona that matters; empty for all of them
 * @param surveys those that the journey names and that are there
 */
record MapMaker(String language, String persona, Map<String, SurveyOutline> surveys) {

  /** For texts of journeys and personas, which have no language of their own. */
  private static final String FALLBACK = "en";

  JourneyMap map(Journey journey, List<Persona> personas) {
    Map<String, Persona> byKey =
        personas.stream().collect(Collectors.toMap(Persona::key, each -> each));
    return new JourneyMap(
        journey.key(),
        text(journey.name()),
        language,
        journey.personas().stream().filter(this::matters).map(byKey::get).map(this::who).toList(),
        journey.stages().stream().map(this::stage).toList());
  }

  private boolean matters(String key) {
    return persona.isEmpty() || persona.equals(key);
  }

  private Traveller who(Persona of) {
    return new Traveller(
        of.key(),
        text(of.name()),
        text(of.description()),
        of.goals().stream().map(this::text).toList(),
        of.needs().stream().map(this::text).toList(),
        of.pains().stream().map(this::text).toList(),
        of.picture(),
        of.colour());
  }

  private JourneyMap.Stage stage(Journey.Stage stage) {
    return new JourneyMap.Stage(
        stage.key(), text(stage.name()), stage.touchpoints().stream().map(this::point).toList());
  }

  private Point point(JourneyTouchpoint touchpoint) {
    Map<String, Integer> emotions =
        touchpoint.emotions().entrySet().stream()
            .filter(emotion -> matters(emotion.getKey()))
            .collect(Collectors.toMap(Entry::getKey, Entry::getValue, (a, b) -> a, TreeMap::new));
    return new Point(
        touchpoint.key(),
        text(touchpoint.name()),
        touchpoint.likelyKind().orElse(null),
        touchpoint.channel(),
        text(touchpoint.description()),
        touchpoint.owner(),
        emotions,
        touchpoint.surveys().stream().map(this::asked).toList());
  }

  private Asked asked(AttachedSurvey attached) {
    SurveyOutline survey = surveys.get(attached.survey());
    if (survey == null) {
      List<AskedQuestion> gone =
          attached.questions().stream().map(key -> new AskedQuestion(key, key, true)).toList();
      return new Asked(attached.survey(), "", attached.survey(), "", true, gone);
    }
    return new Asked(
        survey.key(),
        survey.id(),
        named(survey.name(), survey.language(), survey.key()),
        survey.state(),
        false,
        attached.questions().stream().map(key -> question(survey, key)).toList());
  }

  private AskedQuestion question(SurveyOutline survey, String key) {
    LocalizedText title = survey.questions().get(key);
    return new AskedQuestion(
        key, title == null ? key : named(title, survey.language(), key), title == null);
  }

  private String named(LocalizedText text, String fallback, String key) {
    String named = text.in(language, fallback);
    return named.isBlank() ? key : named;
  }

  private String text(LocalizedText text) {
    return text.in(language, FALLBACK);
  }
}
