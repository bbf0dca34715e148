package io.echolot.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.contracts.LocalizedText;
import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.question.Answer;
import io.echolot.contracts.question.Choice;
import io.echolot.contracts.question.Question;
import io.echolot.contracts.question.QuestionKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnWordsTest {

  private static final Question REASON =
      Question.of("reason", QuestionKind.SINGLE_CHOICE)
          .title(text("Why?"))
          .required()
          .choices(
              List.of(
                  new Choice("price", text("Price")),
                  new Choice("other", text("Something else"), "", true, false)))
          .build();
  private static final Question LAST =
      Question.of("last", QuestionKind.TEXT).title(text("More?")).build();

  private static LocalizedText text(String words) {
    return new LocalizedText(Map.of("en", words));
  }

  private final Dialogue dialogue = new Dialogue(Examples.survey(REASON, LAST));

  private Answer reason() {
    return dialogue.response().answers().get(0);
  }

  @Test
  void whoChoosesSomethingElseIsAskedWhat() {
    dialogue.write("hi");
    assertThat(dialogue.write("2")).containsExactly("Elaborate");
    assertThat(reason().value()).isEqualTo(new AnswerValue.Choices(List.of("other")));
    assertThat(dialogue.write("Too far away")).containsExactly("ask last");
    assertThat(reason().other()).isEqualTo("Too far away");
  }

  @Test
  void whoChoosesAnythingElseIsNot() {
    dialogue.write("hi");
    assertThat(dialogue.write("Price")).containsExactly("ask last");
    assertThat(reason().other()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2 too far away", "2. too far away", "Something else: too far away", "other - x: y"})
  void theWordsMayComeWithTheChoice(String message) {
    dialogue.write("hi");
    boolean together = !message.contains(" - ");
    assertThat(dialogue.write(message))
        .containsExactly(together ? "ask last" : "again reason NOT_UNDERSTOOD");
    if (together) {
      assertThat(reason().other()).isEqualTo("too far away");
    }
  }

  @Test
  void theyCanBeLeftOutThoughTheQuestionCannot() {
    dialogue.write("hi");
    dialogue.write("2");
    assertThat(dialogue.write("help")).containsExactly("Help", "Elaborate");
    assertThat(dialogue.write("skip")).containsExactly("ask last");
    assertThat(reason().other()).isEmpty();
  }

  @Test
  void anotherClickChangesTheChoice() {
    dialogue.write("hi");
    dialogue.click("reason", new AnswerValue.Choices(List.of("other")));
    assertThat(dialogue.click("reason", new AnswerValue.Choices(List.of("price"))))
        .containsExactly("ask last");
    assertThat(reason().value()).isEqualTo(new AnswerValue.Choices(List.of("price")));
  }

  @Test
  void aStopIsNoOwnWord() {
    dialogue.write("hi");
    dialogue.write("2");
    assertThat(dialogue.write("STOP")).containsExactly("ConfirmOptOut");
    assertThat(reason().other()).isEmpty();
  }
}
