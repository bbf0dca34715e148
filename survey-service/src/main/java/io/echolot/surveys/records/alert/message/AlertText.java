package io.echolot.surveys.records.alert.message;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a message says, before it gets the form of where it goes. All of it is plain text.
 *
 * @param title one line
 * @param facts in order; may be empty
 * @param words what was said; may be empty
 * @param notes sentences of ours; may be empty
 * @param link where the response stands in the console
 * @param linkName what is read there
 */
record AlertText(
    String title,
    List<Fact> facts,
    String words,
    List<String> notes,
    String link,
    String linkName) {

  private static final int LONGEST_VALUE = 200;

  /** Not as Java has them of each language: those differ from release to release. */
  private static final Map<String, DateTimeFormatter> TIMES =
      Map.of(
          "de", DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm", Locale.ROOT),
          "en", DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT));

  /** A line such as {@code Survey: Delivery}. */
  record Fact(String name, String value) {}

  /**
   * The message.
   *
   * @param more how many responses it tells of beside that in the payload
   * @param console the console's public origin
   */
  static AlertText of(AlertPayload payload, int more, String console) {
    return new AlertText(
        title(payload, more),
        payload.told().map(told -> facts(told, payload.language())).orElse(List.of()),
        payload.told().map(AnswerTold::words).orElse(""),
        notes(payload, more),
        console + "/console/responses" + payload.told().map(told -> "/" + told.id()).orElse(""),
        AlertTexts.of(payload.language(), payload.told().isPresent() ? "open" : "all", Map.of()));
  }

  private static String title(AlertPayload payload, int more) {
    int all = more + 1;
    String key = payload.test() ? "test" : all == 1 ? "one" : "many";
    String title =
        AlertTexts.of(payload.language(), key, Map.of("alert", payload.alert(), "n", all));
    return title.replaceAll("\\p{Cntrl}", " ");
  }

  private static List<String> notes(AlertPayload payload, int more) {
    List<String> notes = new ArrayList<>();
    if (payload.test()) {
      notes.add(AlertTexts.of(payload.language(), "testAdvice", Map.of()));
    } else if (payload.told().isEmpty()) {
      notes.add(AlertTexts.of(payload.language(), "erased", Map.of()));
    }
    if (more > 0) {
      notes.add(AlertTexts.of(payload.language(), "more", Map.of("n", more)));
    }
    return notes;
  }

  private static List<Fact> facts(AnswerTold told, String language) {
    List<Fact> facts = new ArrayList<>();
    for (AnswerTold.GivenScore given : told.scores()) {
      facts.add(
          fact(
              language,
              given.kind().wireName(),
              AlertTexts.of(
                  language, "score", Map.of("score", given.score(), "highest", given.highest()))));
    }
    facts.add(fact(language, "survey", told.survey()));
    facts.add(fact(language, "touchpoint", told.touchpoint()));
    facts.add(fact(language, "unit", told.unit()));
    facts.add(
        fact(
            language,
            "at",
            TIMES.get(language).format(told.at().atOffset(ZoneOffset.UTC)) + " UTC"));
    facts.removeIf(fact -> fact.value().isBlank());
    return facts;
  }

  private static Fact fact(String language, String key, String value) {
    String line = value.replaceAll("\\p{Cntrl}", " ");
    String shown = line.length() > LONGEST_VALUE ? line.substring(0, LONGEST_VALUE) + "…" : line;
    return new Fact(AlertTexts.of(language, key, Map.of()), shown);
  }
}
