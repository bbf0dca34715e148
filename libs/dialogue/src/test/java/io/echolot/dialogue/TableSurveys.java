package io.echolot.dialogue;

import static io.echolot.dialogue.Examples.choice;
import static io.echolot.dialogue.Examples.text;
import static java.util.Map.entry;

import io.echolot.contracts.LocalizedText;
import io.echolot.contracts.question.Choice;
import io.echolot.contracts.question.Limits;
import io.echolot.contracts.question.Question;
import io.echolot.contracts.question.QuestionKind;
import io.echolot.contracts.survey.PublishedSurvey;
import java.util.List;
import java.util.Map;

/** The surveys whose first question the tables' rows answer. */
final class TableSurveys {

  private static final List<Choice> SINGLE =
      List.of(
          choice("price", "Preis", "Price"),
          choice("speed", "Tempo", "Speed"),
          choice("advice", "Beratung", "Advice"),
          new Choice("other", text("Anderes", "Other"), "", true, false));

  private static final List<Choice> MULTIPLE =
      List.of(
          choice("delivery", "Lieferung", "Delivery"),
          choice("food", "Essen & Trinken", "Food and drinks"),
          choice("advice", "Beratung", "Advice"));

  private static final List<Choice> FOUR =
      List.of(
          choice("price", "Preis", "Price"),
          choice("quality", "Qualität", "Quality"),
          choice("service", "Service", "Service"),
          choice("delivery", "Lieferung", "Delivery"));

  private static final Map<String, Question> QUESTIONS =
      Map.ofEntries(
          entry(
              "nps",
              scored(
                  QuestionKind.NPS,
                  "unwahrscheinlich",
                  "unlikely",
                  "sehr wahrscheinlich",
                  "very likely")),
          entry(
              "csat",
              scored(
                  QuestionKind.CSAT,
                  "sehr unzufrieden",
                  "very dissatisfied",
                  "sehr zufrieden",
                  "very satisfied")),
          entry(
              "ces", scored(QuestionKind.CES, "stimme nicht zu", "disagree", "stimme zu", "agree")),
          entry("stars", scored(QuestionKind.RATING, "", "", "", "")),
          entry("single", plain("single", QuestionKind.SINGLE_CHOICE, SINGLE, Limits.NONE)),
          entry("multiple", plain("multiple", QuestionKind.MULTIPLE_CHOICE, MULTIPLE, Limits.NONE)),
          entry("one-of-four", plain("single", QuestionKind.SINGLE_CHOICE, FOUR, Limits.NONE)),
          entry("some-of-four", plain("multiple", QuestionKind.MULTIPLE_CHOICE, FOUR, Limits.NONE)),
          entry("consent", plain("consent", QuestionKind.CONSENT, List.of(), Limits.NONE)),
          entry(
              "number",
              plain(
                  "number",
                  QuestionKind.NUMBER,
                  List.of(),
                  new Limits(1.0, 50.0, 0, null, null, 0, ""))),
          entry(
              "measure",
              plain(
                  "measure",
                  QuestionKind.NUMBER,
                  List.of(),
                  new Limits(null, null, 3, null, null, 0, ""))),
          entry("date", plain("date", QuestionKind.DATE, List.of(), Limits.NONE)),
          entry("text", plain("text", QuestionKind.TEXT, List.of(), Limits.NONE)),
          entry(
              "postcode",
              plain(
                  "postcode",
                  QuestionKind.TEXT,
                  List.of(),
                  new Limits(null, null, 0, null, null, 0, "[0-9]{5}"))));

  private TableSurveys() {}

  static PublishedSurvey of(String question) {
    PublishedSurvey two = Examples.survey(QUESTIONS.get(question), why());
    return new PublishedSurvey(
        two.tenant(),
        two.id(),
        two.key(),
        two.version(),
        two.name(),
        List.of("de", "en", "fr"),
        two.timeZone(),
        two.touchpoints(),
        two.questions(),
        two.thanks(),
        two.state());
  }

  static String key(String question, String label) {
    return QUESTIONS.get(question).choices().stream()
        .filter(choice -> choice.label().texts().containsValue(label))
        .findFirst()
        .orElseThrow()
        .key();
  }

  private static Question why() {
    return Question.of("why", QuestionKind.TEXT)
        .title(text("Warum?", "Why?"))
        .comment(true)
        .build();
  }

  private static Question scored(
      QuestionKind kind, String low, String lowInEnglish, String high, String highInEnglish) {
    LocalizedText none = LocalizedText.EMPTY;
    return Question.of(kind.wireName(), kind)
        .title(text("Wie war es?", "How was it?"))
        .ends(
            low.isEmpty() ? none : text(low, lowInEnglish),
            high.isEmpty() ? none : text(high, highInEnglish))
        .build();
  }

  private static Question plain(
      String key, QuestionKind kind, List<Choice> choices, Limits limits) {
    return Question.of(key, kind).title(title(key)).choices(choices).limits(limits).build();
  }

  private static LocalizedText title(String key) {
    return switch (key) {
      case "number" -> text("Wie viele Personen waren Sie?", "How many people were in your party?");
      case "measure" -> text("Wie viel war es?", "How much was it?");
      case "date" -> text("Wann war das?", "When was that?");
      case "postcode" -> text("Ihre Postleitzahl?", "Your postcode?");
      default -> text("Was war der Grund?", "What was the reason?");
    };
  }
}
