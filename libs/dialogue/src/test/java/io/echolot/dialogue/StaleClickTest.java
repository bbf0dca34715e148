package io.echolot.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.contracts.answer.AnswerValue;
import io.echolot.dialogue.engine.Input;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Buttons that were left behind, and messages that are changed. */
class StaleClickTest {

  private final Dialogue dialogue =
      new Dialogue(Examples.survey(Examples.NPS, Examples.WHY, Examples.WHAT));

  private List<String> press(String response, String question, AnswerValue value) {
    return dialogue.take(new Input.Clicked(response, question, value));
  }

  @Test
  void aButtonOfTheResponseThatIsBeingGivenAnswers() {
    dialogue.write("Hallo");

    assertThat(press("r1", "nps", new AnswerValue.Score(9))).containsExactly("ask why");
    assertThat(press("r1", "why", new AnswerValue.Text("SKIP"))).containsExactly("ask what");
    assertThat(dialogue.answers()).containsOnlyKeys("nps");
  }

  @Test
  void aButtonOfAnEarlierQuestionAnswersNothing() {
    dialogue.write("Hallo");
    press("r1", "nps", new AnswerValue.Score(9));

    assertThat(press("r1", "nps", new AnswerValue.Score(2))).containsExactly("ask why");
    assertThat(press("r1", "what", new AnswerValue.Text("SKIP"))).containsExactly("ask why");
    assertThat(dialogue.answers()).containsExactlyEntriesOf(Map.of("nps", 9));
  }

  @Test
  void aButtonOfAnEarlierResponseDoesNotAnswerTheSameQuestionOfThisOne() {
    dialogue.write("Hallo");
    dialogue.pass(Duration.ofDays(8));
    dialogue.write("Hallo");

    assertThat(press("r1", "nps", new AnswerValue.Score(2))).containsExactly("ask nps");
    assertThat(dialogue.responses).isEmpty();
    assertThat(press("r2", "nps", new AnswerValue.Score(8))).containsExactly("ask why");
  }

  @Test
  void aChangedMessageChangesNothingAndItsSenderIsTold() {
    assertThat(dialogue.take(new Input.Edited())).isEmpty();
    dialogue.write("Hallo");
    dialogue.write("9");

    assertThat(dialogue.take(new Input.Edited())).containsExactly("EditKept");
    assertThat(dialogue.responses).hasSize(1);
    assertThat(dialogue.write("Tempo")).containsExactly("ask what");
    dialogue.write("STOP");
    assertThat(dialogue.take(new Input.Edited())).isEmpty();
    assertThat(dialogue.state.isOptedOut()).isTrue();
  }
}
