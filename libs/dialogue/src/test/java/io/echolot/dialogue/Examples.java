package io.echolot.dialogue;

import io.echolot.contracts.Channel;
import io.echolot.contracts.LocalizedText;
import io.echolot.contracts.channel.ChannelConfig;
import io.echolot.contracts.question.Choice;
import io.echolot.contracts.question.Question;
import io.echolot.contracts.question.QuestionKind;
import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.contracts.survey.SurveyState;
import io.echolot.contracts.survey.Touchpoint;
import java.util.List;
import java.util.Map;

/** The surveys that these tests ask. */
final class Examples {

  static final ChannelConfig SMS =
      new ChannelConfig(
          "acme", "sms-de", Channel.SMS, "", List.of(), "+4930123", "AC1", "nps", "delivery", 0);

  static final Question NPS = question("nps", QuestionKind.NPS, true, List.of());
  static final Question WHY = question("why", QuestionKind.TEXT, false, List.of());
  static final Question CSAT = question("csat", QuestionKind.CSAT, false, List.of());
  static final Question WHAT =
      question(
          "what",
          QuestionKind.SINGLE_CHOICE,
          false,
          List.of(choice("price", "Preis", "Price"), choice("speed", "Tempo", "Speed")));
  static final Question WHICH =
      question(
          "which",
          QuestionKind.MULTIPLE_CHOICE,
          true,
          List.of(
              choice("a", "Lieferung", "Delivery"),
              choice("b", "Essen & Trinken", "Food and drinks"),
              choice("c", "Beratung", "Advice")));

  private Examples() {}

  static PublishedSurvey survey(Question... questions) {
    return new PublishedSurvey(
        "acme",
        "s1",
        "relationship-nps",
        3,
        text("Beziehung", "Relationship"),
        List.of("de", "en"),
        "Europe/Berlin",
        List.of(new Touchpoint("checkout", "buy"), new Touchpoint("delivery", "onboard")),
        List.of(questions),
        text("Danke!", "Thanks!"),
        SurveyState.PUBLISHED);
  }

  static Question question(String key, QuestionKind kind, boolean required, List<Choice> choices) {
    return Question.of(key, kind)
        .title(text(key + " auf Deutsch?", key + " in English?"))
        .required(required)
        .choices(choices)
        .maxLength(kind == QuestionKind.TEXT ? 60 : 0)
        .build();
  }

  static Choice choice(String key, String german, String english) {
    return new Choice(key, text(german, english));
  }

  static LocalizedText text(String german, String english) {
    return new LocalizedText(Map.of("de", german, "en", english));
  }
}
