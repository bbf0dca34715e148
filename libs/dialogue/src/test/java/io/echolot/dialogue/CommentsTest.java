package io.echolot.dialogue;

import static io.echolot.dialogue.Examples.CSAT;
import static io.echolot.dialogue.Examples.NPS;
import static io.echolot.dialogue.Examples.WHY;
import static io.echolot.dialogue.Examples.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.contracts.question.Limits;
import io.echolot.contracts.question.Question;
import io.echolot.contracts.question.QuestionKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where words go that come with a score. */
class CommentsTest {

  private static final Question POSTCODE =
      asking("postcode", new Limits(null, null, 0, null, null, 0, "[0-9]{5}"), null);

  private static Question asking(String key, Limits limits, Boolean comment) {
    return Question.of(key, QuestionKind.TEXT)
        .title(text("?", "?"))
        .limits(limits)
        .comment(comment)
        .build();
  }

  private static Dialogue started(Question... questions) {
    var dialogue = new Dialogue(Examples.survey(questions));
    dialogue.write("hallo");
    return dialogue;
  }

  private static String beside(Dialogue dialogue) {
    return dialogue.response().answers().get(0).other();
  }

  @Test
  void aCommentFillsNoPostCode() {
    Dialogue dialogue = started(NPS, POSTCODE);

    assertThat(dialogue.write("8 da fehlt mir nichts")).containsExactly("ask postcode");

    assertThat(dialogue.answers()).isEqualTo(Map.of("nps", 8));
    assertThat(beside(dialogue)).isEqualTo("da fehlt mir nichts");
  }

  @Test
  void aQuestionThatSaysItWantsNoCommentIsAsked() {
    Dialogue dialogue = started(NPS, asking("name", Limits.NONE, false));

    assertThat(dialogue.write("9, sehr freundlich")).containsExactly("ask name");
    assertThat(beside(dialogue)).isEqualTo("sehr freundlich");
  }

  @Test
  void aQuestionThatAsksForTheReasonIsAnswered() {
    Dialogue dialogue = started(NPS, asking("reason", Limits.NONE, true));

    assertThat(dialogue.write("9, sehr freundlich")).containsExactly("Thank");
    assertThat(dialogue.answers()).containsEntry("reason", "sehr freundlich");
  }

  @Test
  void aCommentThatIsTooShortForTheQuestionStaysBesideTheScore() {
    Dialogue dialogue =
        started(NPS, asking("reason", new Limits(null, null, 0, null, null, 30, ""), true));

    assertThat(dialogue.write("9, top")).containsExactly("ask reason");
    assertThat(beside(dialogue)).isEqualTo("top");
  }

  @Test
  void whoSaysWhyBeforeTheScoreIsNotAskedWhy() {
    assertThat(started(NPS, WHY).write("Sehr nette Beratung, daher eine 9"))
        .containsExactly("Thank");

    Dialogue apart = started(NPS, WHY);
    apart.write("Die Beratung war sehr nett");
    assertThat(apart.write("9")).containsExactly("Thank");
    assertThat(apart.answers()).containsEntry("why", "Die Beratung war sehr nett");
  }

  @Test
  void threeMissesDoNotLoseAScoreThatStoodInThem() {
    Dialogue dialogue = started(CSAT, WHY);
    dialogue.write("ungefähr 4");
    dialogue.write("so um die 4");

    assertThat(dialogue.write("knapp 4 eben")).containsExactly("Confirm");
    assertThat(dialogue.write("ja")).containsExactly("ask why");
    assertThat(dialogue.answers()).containsEntry("csat", 4);
  }

  @Test
  void whoMeansAnotherScoreIsNotHeldToTheGuess() {
    Dialogue dialogue = started(CSAT, WHY);
    dialogue.write("ungefähr 4");
    dialogue.write("hm");
    dialogue.write("hmm");

    assertThat(dialogue.write("nein")).containsExactly("MoveOn", "ask why");
    assertThat(dialogue.responses.isEmpty() || !dialogue.answers().containsKey("csat")).isTrue();
  }

  @Test
  void textsWithNothingToSeeAreNoAnswers() {
    for (String blank :
        List.of("\u00a0", "\u200b", "\ufe0f", "\u3164", "\u2800", "\u00ad", "\u0000")) {
      assertThat(started(WHY).write(blank)).containsExactly("again why EMPTY");
    }
  }

  @Test
  void aPleaOnATextQuestionIsKeptAndTheWayOutNamed() {
    Dialogue dialogue = started(WHY, CSAT);

    assertThat(dialogue.write("Bitte schreibt mir nicht mehr"))
        .containsExactly("OfferOptOut", "ask csat");
    assertThat(dialogue.answers()).containsEntry("why", "Bitte schreibt mir nicht mehr");
    assertThat(dialogue.write("STOP")).containsExactly("ConfirmOptOut");
  }
}
