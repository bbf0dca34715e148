package io.echolot.dialogue;

import static io.echolot.dialogue.reading.Reason.AMBIGUOUS;
import static io.echolot.dialogue.reading.Reason.EMPTY;
import static io.echolot.dialogue.reading.Reason.FRACTION;
import static io.echolot.dialogue.reading.Reason.NOT_UNDERSTOOD;
import static io.echolot.dialogue.reading.Reason.OUT_OF_RANGE;
import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.contracts.answer.AnswerValue;
import io.echolot.dialogue.reading.Reading;
import io.echolot.dialogue.reading.Reason;
import io.echolot.dialogue.score.ScoreParser;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How people type scores; the numbered rows are those of the research table. */
class ScoreParserTest {

  private record Scale(int lowest, int highest, String language) {}

  private static final Scale NPS = new Scale(0, 10, "en");
  private static final Scale NPS_DE = new Scale(0, 10, "de");
  private static final Scale NPS_FR = new Scale(0, 10, "fr");
  private static final Scale CSAT = new Scale(1, 5, "en");
  private static final Scale CSAT_DE = new Scale(1, 5, "de");

  static Stream<Arguments> scores() {
    return Stream.of(
        score("1", NPS, "10", 10, ""),
        score("2", NPS, " 9. ", 9, ""),
        score("3", NPS, "10/10", 10, ""),
        score("4", NPS, "8/10", 8, ""),
        score("4 spaced", NPS, "8 / 10", 8, ""),
        score("4 en", NPS, "8 out of 10", 8, ""),
        score("4 de", NPS_DE, "8 von 10", 8, ""),
        score("4 de with unit", NPS_DE, "8 von 10 Punkten", 8, ""),
        score("4 in words", NPS_DE, "acht von zehn", 8, ""),
        score("4 with comment", NPS, "8/10, would buy again", 8, "would buy again"),
        score("6", NPS, "ten", 10, ""),
        score("6 loud", NPS, "TEN!", 10, ""),
        score("7", NPS_DE, "zehn", 10, ""),
        score("7 umlaut", NPS_DE, "Fünf", 5, ""),
        score("7 no umlaut", NPS_DE, "fuenf", 5, ""),
        score("7 zwo", NPS_DE, "zwo", 2, ""),
        score("7 English is understood", NPS_DE, "nine", 9, ""),
        score("9", NPS_FR, "neuf", 9, ""),
        score("10 emoji", NPS, "🔟", 10, ""),
        score("10 keycaps", NPS, "1️⃣0️⃣", 10, ""),
        score("11 keycap", NPS, "7️⃣", 7, ""),
        score("11 circled", NPS, "⑦", 7, ""),
        score("11 circled ten", NPS, "⑩", 10, ""),
        score("11 full width", NPS, "７", 7, ""),
        score("11 full width ten", NPS, "１０", 10, ""),
        score("12 Arabic-Indic", NPS, "٩", 9, ""),
        score("12 Persian", NPS, "۹", 9, ""),
        score("12 Devanagari", NPS, "९", 9, ""),
        score("12 Bengali", NPS, "৯", 9, ""),
        score("12 two digits", NPS, "۱۰", 10, ""),
        score("13 corrected", NPS, "nine... no, 6", 6, ""),
        score("14", NPS, "NPS 9", 9, ""),
        score("15", NPS, "9 great service!", 9, "great service!"),
        score("15 de", NPS_DE, "9 sehr gut", 9, "sehr gut"),
        score("15 blame", NPS, "2 terrible service", 2, "terrible service"),
        score("15 middle", CSAT, "3 good", 3, "good"),
        score("22", NPS, "9 because 2 agents helped", 9, "because 2 agents helped"),
        score("22 de", NPS_DE, "9 weil 2 Leute halfen", 9, "weil 2 Leute halfen"),
        score("22 in words", NPS, "nine, because of Anna", 9, "because of Anna"),
        score("22 dash", NPS, "8 - quick and kind", 8, "quick and kind"),
        score("22 lines", NPS, "8\nneeded 2 visits", 8, "needed 2 visits"),
        score("22 colon", NPS, "8: the hotline, really?", 8, "the hotline, really?"),
        score("22 quoted", NPS, "9 \"wow\"", 9, "\"wow\""),
        score("22 pronoun", NPS, "7 I waited 3 days", 7, "I waited 3 days"),
        score("22 smiley", NPS, "9 😀", 9, "😀"),
        score("22 typed smiley", NPS, "9 :-)", 9, ":-)"),
        score("21 corrected", NPS, "9, sorry, I meant 6 of course", 6, ""),
        score("misspelt", NPS, "niine", 9, ""),
        score("24 zero", NPS, "0", 0, ""),
        score("24 word", NPS, "zero", 0, ""),
        score("24 null", NPS_DE, "null", 0, ""),
        score("24 letter", NPS, "O", 0, ""),
        score("26", CSAT, "⭐⭐⭐⭐", 4, ""),
        score("26 variation selector", CSAT, "⭐️⭐️⭐️", 3, ""),
        score("26 with empty ones", CSAT, "★★★★☆", 4, ""),
        score("26 with comment", CSAT, "⭐⭐⭐⭐⭐ great staff", 5, "great staff"),
        score("26 unit", CSAT, "4 stars", 4, ""),
        score("26 unit de", CSAT_DE, "4 Sterne", 4, ""),
        score("26 one star as unit", CSAT, "4⭐", 4, ""),
        score("26 unit and scale", CSAT, "4 stars out of 5", 4, ""),
        score("intro", NPS, "I'd say 9", 9, ""),
        score("intro typographic", NPS, "I’d say a 9", 9, ""),
        score("intro de", NPS_DE, "Ich würde sagen: 8", 8, ""),
        score("article de", NPS_DE, "eine 8", 8, ""),
        score("points", NPS_DE, "8 Punkte", 8, ""),
        score("in quotes", NPS, "„9“", 9, ""),
        score("in brackets", NPS, "(9)", 9, ""));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("scores")
  void aSureScoreIsTaken(String row, Scale scale, String text, int score, String comment) {
    Reading reading = parse(scale, text);

    assertThat(reading).isEqualTo(new Reading.Understood(new AnswerValue.Score(score), comment));
  }

  static Stream<Arguments> doubts() {
    return Stream.of(
        doubt("5", NPS, "4/5", AMBIGUOUS),
        doubt("5 other way", CSAT, "8/10", OUT_OF_RANGE),
        doubt("5 small", CSAT, "4/10", AMBIGUOUS),
        doubt("7 elf", NPS_DE, "elf", OUT_OF_RANGE),
        doubt("8", NPS, "eleven", OUT_OF_RANGE),
        doubt("9", NPS, "neuf", NOT_UNDERSTOOD),
        doubt("13", NPS, "VII", NOT_UNDERSTOOD),
        doubt("13 one character", NPS, "Ⅶ", NOT_UNDERSTOOD),
        doubt("16", NPS, "11", OUT_OF_RANGE),
        doubt("16 huge", NPS, "99999999999999999999", OUT_OF_RANGE),
        doubt("16 below", CSAT, "0", OUT_OF_RANGE),
        doubt("17", NPS, "-3", OUT_OF_RANGE),
        doubt("17 minus sign", NPS, "−3", OUT_OF_RANGE),
        doubt("18", NPS, "8.5", FRACTION),
        doubt("19", NPS, "8,5", FRACTION),
        doubt("19 Arabic", NPS, "٨٫٥", FRACTION),
        doubt("19 half", NPS, "9½", FRACTION),
        doubt("19 half in words", NPS, "9 and a half", FRACTION),
        doubt("19 half de", NPS_DE, "8 einhalb", FRACTION),
        doubt("19 in words", NPS, "nine point five", FRACTION),
        doubt("20", NPS, "7-8", AMBIGUOUS),
        doubt("20 or", NPS, "7 or 8", AMBIGUOUS),
        doubt("20 oder", NPS_DE, "7 oder 8", AMBIGUOUS),
        doubt("20 bis", NPS_DE, "7 bis 8", AMBIGUOUS),
        doubt("20 slash", NPS, "7/8", AMBIGUOUS),
        doubt("20 apart", NPS, "7 8", AMBIGUOUS),
        doubt("20 list", NPS, "1. slow\n2. rude", AMBIGUOUS),
        doubt("21 de", NPS_DE, "9 nein 6", AMBIGUOUS),
        doubt("21 later", NPS, "9, well, rather one", AMBIGUOUS),
        doubt("23", NPS, "called 3 times, 0", AMBIGUOUS),
        doubt("24 null in English", NPS, "null", NOT_UNDERSTOOD),
        doubt("24 no zero", CSAT, "O", NOT_UNDERSTOOD),
        doubt("25", CSAT, "👍", NOT_UNDERSTOOD),
        doubt("26 too many", CSAT, "⭐⭐⭐⭐⭐⭐", OUT_OF_RANGE),
        doubt("26 no star scale", NPS, "⭐⭐⭐⭐", NOT_UNDERSTOOD),
        doubt("26 other star scale", CSAT, "★★☆", AMBIGUOUS),
        doubt("26 stars on NPS", NPS, "5 stars", AMBIGUOUS),
        doubt("27", NPS, "😡", NOT_UNDERSTOOD),
        doubt("28", NPS, "yes", NOT_UNDERSTOOD),
        doubt("30", NPS, "", EMPTY),
        doubt("30 blank", NPS, " \n ", EMPTY),
        doubt("circled digits", NPS, "①⓪", AMBIGUOUS),
        doubt("superscript", NPS, "1⁰", AMBIGUOUS),
        doubt("leading zero", NPS, "07", AMBIGUOUS),
        doubt("unit", NPS, "24h", OUT_OF_RANGE),
        doubt("small unit", NPS, "9th", AMBIGUOUS),
        doubt("percent", NPS, "10%", AMBIGUOUS),
        doubt("money", NPS, "5€", AMBIGUOUS),
        doubt("plus", NPS, "9+", AMBIGUOUS),
        doubt("minus", NPS, "9-", AMBIGUOUS),
        doubt("ish", NPS, "9-ish", AMBIGUOUS),
        doubt("time", NPS, "9:30", AMBIGUOUS),
        doubt("date", NPS, "9.11.2026", FRACTION),
        doubt("a question", NPS, "10? no way", AMBIGUOUS),
        doubt("thumbs up", NPS, "+1", AMBIGUOUS),
        doubt("mark of school", NPS_DE, "1 sehr gut", AMBIGUOUS),
        doubt("mark of school, parted", NPS_DE, "2 (gut)", AMBIGUOUS),
        doubt("mark of school with a star", NPS_DE, "eins mit Stern", AMBIGUOUS),
        doubt("mark of school, five boxes", CSAT_DE, "1, super!", AMBIGUOUS),
        doubt("upside down", NPS, "10 terrible service", AMBIGUOUS),
        doubt("French superlative", NPS_FR, "2 super", AMBIGUOUS),
        doubt("the best", NPS, "#1", AMBIGUOUS),
        doubt("reported", NPS, "9 but I said 6", AMBIGUOUS),
        doubt("counted", NPS, "2 agents were rude", AMBIGUOUS),
        doubt("counted with praise", NPS, "2 very friendly agents", AMBIGUOUS),
        doubt("counted de", NPS_DE, "3 super Mitarbeiter", AMBIGUOUS),
        doubt("minutes", NPS, "10 minutes on hold", AMBIGUOUS),
        doubt("nothing", NPS, "0 problems", AMBIGUOUS),
        doubt("nothing de", NPS_DE, "Null Probleme!", AMBIGUOUS),
        doubt("some of", NPS, "one of your agents was rude", AMBIGUOUS),
        doubt("subject", NPS, "10 is too much", AMBIGUOUS),
        doubt("a date first", NPS, "on 2 June I'd say 9", AMBIGUOUS),
        doubt("letters for digits", NPS, "lO", NOT_UNDERSTOOD),
        doubt("misspelt beyond sure", NPS, "nnein", NOT_UNDERSTOOD),
        doubt("foo", NPS, "foo", NOT_UNDERSTOOD));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("doubts")
  void aDoubtfulScoreIsAskedAgain(String row, Scale scale, String text, Reason reason) {
    Reading reading = parse(scale, text);

    assertThat(reading).isInstanceOf(Reading.Unclear.class);
    assertThat(((Reading.Unclear) reading).reason()).isEqualTo(reason);
  }

  @Test
  void whatIsWorthReadingIsHandedOnEvenIfTheScoreIsInDoubt() {
    assertThat(parse(NPS, "10 minutes on hold"))
        .isEqualTo(new Reading.Unclear(AMBIGUOUS, "10 minutes on hold"));
    assertThat(parse(NPS, "7 or 8")).isEqualTo(new Reading.Unclear(AMBIGUOUS, ""));
  }

  private static Reading parse(Scale scale, String text) {
    return new ScoreParser(scale.lowest(), scale.highest(), scale.language()).parse(text);
  }

  private static Arguments score(String row, Scale scale, String text, int score, String comment) {
    return Arguments.of(row, scale, text, score, comment);
  }

  private static Arguments doubt(String row, Scale scale, String text, Reason reason) {
    return Arguments.of(row, scale, text, reason);
  }
}
