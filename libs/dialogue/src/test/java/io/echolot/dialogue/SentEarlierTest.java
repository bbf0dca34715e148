package io.echolot.dialogue;

import static io.echolot.dialogue.Examples.CSAT;
import static io.echolot.dialogue.Examples.NPS;
import static io.echolot.dialogue.Examples.WHY;
import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.contracts.answer.AnswerValue;
import io.echolot.dialogue.engine.Input;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was sent before a question was asked never answers it. */
class SentEarlierTest {

  private final Dialogue dialogue = new Dialogue(Examples.survey(NPS, CSAT, WHY));
  private final Instant begun = dialogue.now;

  /** A text that was sent so many seconds after the beginning; one comes in every ten seconds. */
  private List<String> write(String text, int second) {
    return dialogue.take(new Input.Typed(text), begun.plusSeconds(second));
  }

  private Map<String, Object> answers() {
    return dialogue.answers();
  }

  @ParameterizedTest
  @CsvSource({
    // The first message comes in after 10 seconds, the 8 after 20, the second thought after 30.
    "0, 19, 19, same second",
    "0, 19, 12, out of order",
    "60, 12, 17, in a row while we were away"
  })
  void aSecondThoughtAnswersTheQuestionThatWasThereWhenItWasSent(
      int away, int first, int second, String why) {
    assertThat(write("hallo", 5)).containsExactly("ask nps");
    dialogue.pass(Duration.ofSeconds(away));
    assertThat(write("8", first)).as(why).containsExactly("ask csat");

    assertThat(write("9", second)).as(why).containsExactly("ask csat");

    assertThat(answers()).as(why).containsExactly(Map.entry("nps", 9));
    assertThat(write("4", 99)).containsExactly("ask why");
    assertThat(answers()).as(why).containsOnly(Map.entry("nps", 9), Map.entry("csat", 4));
  }

  @ParameterizedTest
  @CsvSource({
    "19, 20, a second later",
    "19, 29, just now",
    "19, 3000, by a clock that is ahead of ours",
    "11, 13, by a clock that is behind ours"
  })
  void whatWasSentAfterTheQuestionAnswersIt(int first, int second, String why) {
    write("hallo", 5);
    write("8", first);

    assertThat(write("4", second)).as(why).containsExactly("ask why");

    assertThat(answers()).as(why).containsOnly(Map.entry("nps", 8), Map.entry("csat", 4));
  }

  @Test
  void whereTheProviderTellsNoTimeAMessageAnswersWhatIsPending() {
    dialogue.write("hallo");
    dialogue.write("8");

    assertThat(dialogue.write("4")).containsExactly("ask why");
  }

  @Test
  void whatAnswersNothingIsKeptAndTheQuestionAskedAgain() {
    write("hallo", 5);
    assertThat(write("seid ihr da", 5)).containsExactly("ask nps");
    assertThat(write("8", 25)).containsExactly("ask csat");
    assertThat(write("weil es schnell ging", 25)).containsExactly("ask csat");

    assertThat(answers()).containsEntry("nps", 8).doesNotContainKey("csat");
    assertThat(dialogue.response().remarks()).isEqualTo("seid ihr da\nweil es schnell ging");
  }

  @Test
  void secondWordsAreAddedToTheFirst() {
    var words = new Dialogue(Examples.survey(WHY, NPS));
    words.take(new Input.Typed("hallo"), begun.plusSeconds(5));
    words.take(new Input.Typed("Die Lieferung kam"), begun.plusSeconds(15));

    assertThat(words.take(new Input.Typed("viel zu spät"), begun.plusSeconds(15)))
        .containsExactly("ask nps");

    assertThat(words.answers()).containsEntry("why", "Die Lieferung kam\nviel zu spät");
  }

  @Test
  void aQuestionIsSkippedOnceByTwoWishesInARow() {
    var skipping = new Dialogue(Examples.survey(CSAT, WHY, NPS));
    skipping.take(new Input.Typed("hallo"), begun.plusSeconds(5));

    assertThat(skipping.take(new Input.Typed("SKIP"), begun.plusSeconds(15)))
        .containsExactly("ask why");
    assertThat(skipping.take(new Input.Typed("SKIP"), begun.plusSeconds(15)))
        .containsExactly("ask why");
  }

  @Test
  void aStopCountsWheneverItWasSent() {
    write("hallo", 5);
    write("8", 19);

    assertThat(write("STOP", 2)).containsExactly("ConfirmOptOut");
  }

  @Test
  void aClickTellsItselfWhatItAnswers() {
    write("hallo", 5);
    write("8", 19);

    assertThat(
            dialogue.take(
                new Input.Clicked("csat", new AnswerValue.Score(4)), begun.plusSeconds(19)))
        .containsExactly("ask why");
  }

  @Test
  void whatWasOnItsWayForDaysAnswersWhatWasAskedThen() {
    write("hallo", 5);
    dialogue.pass(Duration.ofDays(9));

    assertThat(write("8", 60)).containsExactly("ask csat");

    assertThat(answers()).containsExactly(Map.entry("nps", 8));
  }

  @Property(tries = 300)
  void noMessageAnswersAQuestionThatWasAskedLater(
      @ForAll @IntRange(max = 10) int first,
      @ForAll @IntRange(max = 10) int second,
      @ForAll @IntRange(min = 1, max = 120) int firstSent,
      @ForAll @IntRange(min = 1, max = 120) int secondSent) {
    var talk = new Dialogue(Examples.survey(NPS, WHY, CSAT));
    Instant start = talk.now;
    talk.take(new Input.Typed("hallo"), start.plusSeconds(9));
    talk.pass(Duration.ofSeconds(120));
    talk.take(new Input.Typed(String.valueOf(first)), start.plusSeconds(9 + firstSent));
    // Both were written before our question to the first went out.
    talk.take(new Input.Typed(String.valueOf(second)), start.plusSeconds(9 + secondSent));

    assertThat(talk.answers()).containsExactly(Map.entry("nps", second));
  }
}
