package io.echolot.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.feedback.Response;
import io.echolot.contracts.question.Answer;
import io.echolot.contracts.question.Question;
import io.echolot.dialogue.command.Command;
import io.echolot.dialogue.command.Commands;
import io.echolot.dialogue.engine.Conversation.Phase;
import io.echolot.dialogue.reading.Reading;
import io.echolot.dialogue.score.ScoreParser;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/** What holds whatever a respondent writes. */
class EngineLawsTest {

  @Property
  void aScoreIsAlwaysOnTheScaleAndWasWritten(
      @ForAll("messages") String message, @ForAll @IntRange(max = 1) int lowest) {
    Reading reading = new ScoreParser(lowest, 5, "en").parse(message);

    if (reading instanceof Reading.Understood understood) {
      int score = ((AnswerValue.Score) understood.value()).score();
      assertThat(score).isBetween(lowest, 5);
      for (String part : understood.comment().split("\n")) {
        assertThat(message).contains(part.strip());
      }
    }
  }

  @Property
  void twoDifferentNumbersAloneAreNeverAScore(
      @ForAll @IntRange(max = 10) int one,
      @ForAll @IntRange(max = 9) int other,
      @ForAll("separators") String separator) {
    // The same number twice is that number, and 9.0 is 9.
    Assume.that(one != other && !(other == 0 && separator.matches("[.,]")));

    Reading reading = new ScoreParser(0, 10, "en").parse(one + separator + other);

    assertThat(reading).isInstanceOf(Reading.Unclear.class);
  }

  @Property
  void replayingTheSameMessagesGivesTheSame(@ForAll("conversations") List<String> messages) {
    Dialogue first = play(messages);
    Dialogue second = play(messages);

    assertThat(second.state).isEqualTo(first.state);
    assertThat(second.responses).isEqualTo(first.responses);
  }

  @Property
  void noAnswerIsEverLostOrDoubled(@ForAll("conversations") List<String> messages) {
    List<Response> responses = play(messages).responses;

    responses.stream()
        .collect(Collectors.groupingBy(Response::id))
        .values()
        .forEach(EngineLawsTest::growsOnly);
  }

  private static void growsOnly(List<Response> revisions) {
    for (int i = 0; i < revisions.size(); i++) {
      Response now = revisions.get(i);
      assertThat(now.revision()).isEqualTo(i + 1);
      assertThat(now.answers()).extracting(Answer::question).doesNotHaveDuplicates();
      if (i > 0) {
        Response before = revisions.get(i - 1);
        before.answers().forEach(answer -> assertThat(now.answers()).anyMatch(keeps(answer)));
      }
    }
  }

  /** A score never changes; a text only grows. */
  private static Predicate<Answer> keeps(Answer earlier) {
    return later ->
        later.question().equals(earlier.question())
            && (later.value().equals(earlier.value())
                || later.value() instanceof AnswerValue.Text now
                    && earlier.value() instanceof AnswerValue.Text then
                    && now.text().startsWith(then.text()));
  }

  @Property
  void stopFromAnyStateIsSilenceUntilStart(
      @ForAll("conversations") List<String> before, @ForAll("conversations") List<String> after) {
    Dialogue dialogue = play(before);
    dialogue.write("STOP");
    int responses = dialogue.responses.size();

    for (String message : after) {
      if (Commands.in(message).filter(c -> c == Command.START || c == Command.HELP).isEmpty()) {
        assertThat(dialogue.write(message)).isEmpty();
      }
    }

    assertThat(dialogue.state.phase()).isEqualTo(Phase.OPTED_OUT);
    assertThat(dialogue.responses).hasSize(responses);
  }

  @Property
  void everyConversationEnds(@ForAll("conversations") List<String> messages) {
    // After the last try a score may be asked about once more.
    int most = 1 + (Dialogue.RULES.mostTries() + 1) * survey().length;
    List<String> longEnough =
        IntStream.range(0, most).mapToObj(i -> messages.get(i % messages.size())).toList();
    List<String> plain =
        longEnough.stream()
            .map(m -> Commands.in(m).isPresent() || m.equals("English") ? "foo" : m)
            .toList();

    assertThat(play(plain).state.phase()).isEqualTo(Phase.FINISHED);
  }

  private static Dialogue play(List<String> messages) {
    var dialogue = new Dialogue(Examples.survey(survey()));
    messages.forEach(dialogue::write);
    return dialogue;
  }

  private static Question[] survey() {
    return new Question[] {Examples.NPS, Examples.WHAT, Examples.WHY, Examples.CSAT};
  }

  @Provide
  Arbitrary<List<String>> conversations() {
    return messages().list().ofMinSize(1).ofMaxSize(12);
  }

  @Provide
  Arbitrary<String> separators() {
    return Arbitraries.of(
        " ",
        "-",
        " - ",
        " or ",
        ", ",
        ",",
        ".",
        "/",
        "; ",
        ": ",
        " no ",
        "... ",
        "\n",
        " bis 1 ",
        " and ",
        " because ",
        " (",
        "?",
        " vs ",
        "~");
  }

  @Provide
  Arbitrary<String> messages() {
    return Arbitraries.frequencyOf(
        Tuple.of(4, Arbitraries.integers().between(-1, 12).map(String::valueOf)),
        Tuple.of(
            4,
            Arbitraries.of(
                "9 weil gut",
                "7-8",
                "foo",
                "neun",
                "1",
                "2",
                "Preis",
                "weiter",
                "Hilfe",
                "STOP",
                "START",
                "8,5",
                "5 alles super gelaufen",
                "10 Minuten am Telefon gewartet",
                "",
                "9 😀",
                "English",
                "⭐⭐",
                "4/5",
                "10/10",
                "danke")),
        Tuple.of(1, Arbitraries.strings().all().ofMaxLength(12)),
        Tuple.of(2, Arbitraries.strings().withChars("0123456789 .,-/abno⭐९½").ofMaxLength(10)));
  }
}
