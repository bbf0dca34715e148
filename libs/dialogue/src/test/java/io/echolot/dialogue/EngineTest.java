package io.echolot.dialogue;

import static io.echolot.dialogue.Examples.CSAT;
import static io.echolot.dialogue.Examples.NPS;
import static io.echolot.dialogue.Examples.WHAT;
import static io.echolot.dialogue.Examples.WHICH;
import static io.echolot.dialogue.Examples.WHY;
import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.feedback.Response;
import io.echolot.contracts.feedback.ResponseState;
import io.echolot.dialogue.command.Command;
import io.echolot.dialogue.engine.Conversation;
import io.echolot.dialogue.engine.Conversation.Phase;
import io.echolot.dialogue.engine.Engine;
import io.echolot.dialogue.engine.Inbound;
import io.echolot.dialogue.engine.Input;
import io.echolot.dialogue.say.Say;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EngineTest {

  private final Dialogue dialogue = new Dialogue(Examples.survey(NPS, WHY));

  @Test
  void aScoreAndItsReasonMakeACompleteResponse() {
    assertThat(dialogue.write("Hallo")).containsExactly("ask nps");
    assertThat(dialogue.write("9")).containsExactly("ask why");
    assertThat(dialogue.write("Schnelle Lieferung")).containsExactly("Thank");

    assertThat(dialogue.responses).extracting(Response::revision).containsExactly(1, 2);
    assertThat(dialogue.responses).extracting(Response::id).containsOnly("r1");
    assertThat(dialogue.responses)
        .extracting(Response::state)
        .containsExactly(ResponseState.PARTIAL, ResponseState.COMPLETE);
    assertThat(dialogue.answers()).isEqualTo(Map.of("nps", 9, "why", "Schnelle Lieferung"));
    assertThat(dialogue.response().touchpoint()).isEqualTo("delivery");
    assertThat(dialogue.response().stage()).isEqualTo("onboard");
    assertThat(dialogue.response().startedAt()).isBefore(dialogue.response().answeredAt());
  }

  @Test
  void aFirstMessageIsNoAnswerEvenIfItLooksLikeOne() {
    assertThat(dialogue.write("9")).containsExactly("ask nps");

    assertThat(dialogue.responses).isEmpty();
  }

  @Test
  void aFirstMessageThatNamesTheSurveyMayAnswer() {
    assertThat(dialogue.write("NPS 9")).containsExactly("ask why");

    assertThat(dialogue.answers()).isEqualTo(Map.of("nps", 9));
  }

  @Test
  void theSurveysKeyIsAKeywordToo() {
    assertThat(dialogue.write("Relationship NPS: 8 weil gut")).containsExactly("Thank");

    assertThat(dialogue.answers()).isEqualTo(Map.of("nps", 8, "why", "weil gut"));
  }

  @Test
  void aKeywordWithADoubtfulScoreOnlyStarts() {
    assertThat(dialogue.write("NPS 7-8")).containsExactly("ask nps");

    assertThat(dialogue.responses).isEmpty();
  }

  @Test
  void aCommentBesideTheScoreAnswersTheNextQuestion() {
    dialogue.write("start");

    assertThat(dialogue.write("9 weil 2 Leute halfen")).containsExactly("Thank");

    assertThat(dialogue.responses).hasSize(1);
    assertThat(dialogue.response().state()).isEqualTo(ResponseState.COMPLETE);
    assertThat(dialogue.answers()).isEqualTo(Map.of("nps", 9, "why", "weil 2 Leute halfen"));
  }

  @Test
  void aSmileyBesideTheScoreIsKeptButAnswersNothing() {
    dialogue.write("start");

    assertThat(dialogue.write("9 😀")).containsExactly("ask why");
    dialogue.write("nett");

    assertThat(dialogue.response().answers().get(0).other()).isEqualTo("😀");
    assertThat(dialogue.answers()).isEqualTo(Map.of("nps", 9, "why", "nett"));
  }

  @Test
  void aCommentThatFitsNowhereIsKeptBesideTheScore() {
    var longer = new Dialogue(Examples.survey(NPS, CSAT, WHY));
    longer.write("start");

    assertThat(longer.write("9, alles gut")).containsExactly("ask csat");
    assertThat(longer.write("5")).containsExactly("ask why");
    longer.write("Tempo");

    assertThat(longer.answers()).isEqualTo(Map.of("nps", 9, "csat", 5, "why", "Tempo"));
    assertThat(longer.response().answers().get(0).other()).isEqualTo("alles gut");
  }

  @Test
  void whatIsNotUnderstoodIsAskedTwiceMoreThenKeptAsAComment() {
    dialogue.write("start");

    assertThat(dialogue.write("11")).containsExactly("again nps OUT_OF_RANGE");
    assertThat(dialogue.write("foo")).containsExactly("again nps NOT_UNDERSTOOD");
    assertThat(dialogue.responses).isEmpty();
    assertThat(dialogue.write("bar")).containsExactly("MoveOn", "ask why");
    assertThat(dialogue.write("Schade")).containsExactly("Thank");

    assertThat(dialogue.answers()).isEqualTo(Map.of("why", "11\nfoo\nbar\nSchade"));
    assertThat(dialogue.response().state()).isEqualTo(ResponseState.PARTIAL);
  }

  @Test
  void aSlipIsForgottenOnceTheQuestionIsAnswered() {
    dialogue.write("start");
    dialogue.write("foo");

    assertThat(dialogue.write("7")).containsExactly("ask why");

    assertThat(dialogue.answers()).isEqualTo(Map.of("nps", 7));
  }

  @Test
  void wordsWorthReadingAreKeptEvenIfTheScoreIsInDoubt() {
    dialogue.write("start");

    assertThat(dialogue.write("10 Minuten in der Warteschleife"))
        .containsExactly("again nps AMBIGUOUS");
    assertThat(dialogue.write("2")).containsExactly("ask why");
    dialogue.write("eben das");

    assertThat(dialogue.answers()).isEqualTo(Map.of("nps", 2, "why", "eben das"));
    assertThat(dialogue.response().answers().get(0).other())
        .isEqualTo("10 Minuten in der Warteschleife");
  }

  @Test
  void anOptionalQuestionCanBeSkippedAndARequiredOneCannot() {
    dialogue.write("start");

    assertThat(dialogue.write("weiter")).containsExactly("again nps REQUIRED");
    assertThat(dialogue.write("8")).containsExactly("ask why");
    assertThat(dialogue.write("-")).containsExactly("Thank");

    assertThat(dialogue.responses).extracting(Response::revision).containsExactly(1, 2);
    assertThat(dialogue.response().state()).isEqualTo(ResponseState.COMPLETE);
    assertThat(dialogue.response().answeredAt()).isEqualTo(dialogue.responses.get(0).answeredAt());
  }

  @Test
  void skippingAllOfASurveyIsNoResponse() {
    var optional = new Dialogue(Examples.survey(CSAT, WHY));
    optional.write("start");
    optional.write("skip");

    assertThat(optional.write("skip")).containsExactly("Thank");

    assertThat(optional.responses).isEmpty();
  }

  @Test
  void ofATextThatIsTooLongTheFirstPartIsKept() {
    dialogue.write("start");
    dialogue.write("8");

    assertThat(dialogue.write("😀".repeat(31))).containsExactly("Shortened", "Thank");
    dialogue.write("und freundlich");

    assertThat(dialogue.answers()).containsEntry("why", "😀".repeat(29) + "…");
    assertThat(dialogue.response().remarks()).isEqualTo("und freundlich");
    assertThat(dialogue.response().state()).isEqualTo(ResponseState.COMPLETE);
  }

  @Test
  void aTextThatIsJustNotTooLongIsKeptWhole() {
    dialogue.write("start");
    dialogue.write("8");

    assertThat(dialogue.write("😀".repeat(30))).containsExactly("Thank");
    assertThat(dialogue.answers()).containsEntry("why", "😀".repeat(30));
  }

  @Test
  void choicesAreTakenByNumberLabelOrKey() {
    var choices = new Dialogue(Examples.survey(WHAT, WHICH));
    choices.write("start");

    assertThat(choices.write("3")).containsExactly("again what OUT_OF_RANGE");
    assertThat(choices.write("1, 2")).containsExactly("again what AMBIGUOUS");
    assertThat(choices.write("tempo")).containsExactly("ask which");
    assertThat(choices.write("3 und 1")).containsExactly("Thank");

    assertThat(choices.answers())
        .isEqualTo(Map.of("what", List.of("speed"), "which", List.of("a", "c")));
  }

  @Test
  void aClickAnswersOnlyTheQuestionItWasMadeOn() {
    dialogue.take(new Input.Resumed());

    assertThat(dialogue.click("nps", new AnswerValue.Score(9))).containsExactly("ask why");
    assertThat(dialogue.click("nps", new AnswerValue.Score(3))).containsExactly("ask why");
    assertThat(dialogue.click("why", new AnswerValue.Text("gut"))).containsExactly("Thank");

    assertThat(dialogue.answers()).isEqualTo(Map.of("nps", 9, "why", "gut"));
  }

  @Test
  void aClickBeyondTheScaleIsRefused() {
    dialogue.take(new Input.Resumed());

    assertThat(dialogue.click("nps", new AnswerValue.Score(11)))
        .containsExactly("again nps OUT_OF_RANGE");
    assertThat(dialogue.click("nps", new AnswerValue.Choices(List.of("x"))))
        .containsExactly("again nps NOT_UNDERSTOOD");
  }

  @Test
  void aConnectionThatComesBackHearsThePendingQuestion() {
    dialogue.write("start");
    dialogue.write("9");
    Conversation before = dialogue.state;

    assertThat(dialogue.take(new Input.Resumed())).containsExactly("ask why");

    assertThat(dialogue.state.pending()).isEqualTo(before.pending());
    assertThat(dialogue.state.answers()).isEqualTo(before.answers());
  }

  @Test
  void stopOutranksEverythingAndIsRememberedUntilStart() {
    dialogue.write("start");
    dialogue.write("9");

    assertThat(dialogue.write("Stopp!")).containsExactly("ConfirmOptOut");
    assertThat(dialogue.write("gut")).isEmpty();
    assertThat(dialogue.write("ja")).isEmpty();
    assertThat(dialogue.write("stop")).isEmpty();
    assertThat(dialogue.write("help")).containsExactly("HelpAfterOptOut");
    dialogue.pass(Duration.ofDays(1000));
    assertThat(dialogue.write("hallo")).isEmpty();
    assertThat(dialogue.take(new Input.Resumed())).containsExactly("ConfirmOptOut");

    assertThat(dialogue.responses).hasSize(1);
    assertThat(dialogue.state.answers()).isEmpty();

    assertThat(dialogue.write("START")).containsExactly("ConfirmOptIn", "ask nps");
  }

  @Test
  void whatTheProviderHasRepliedToIsOnlyNoted() {
    dialogue.write("hallo");

    assertThat(dialogue.take(new Input.Handled(Command.HELP))).isEmpty();
    assertThat(dialogue.state.phase()).isEqualTo(Phase.OPEN);
    assertThat(dialogue.take(new Input.Handled(Command.STOP))).isEmpty();
    assertThat(dialogue.state.isOptedOut()).isTrue();
    assertThat(dialogue.take(new Input.Handled(Command.START))).containsExactly("ask nps");
  }

  @Test
  void helpCostsNoTry() {
    dialogue.write("start");
    dialogue.write("foo");

    assertThat(dialogue.write("Hilfe")).containsExactly("Help", "ask nps");

    assertThat(dialogue.state.tries()).isEqualTo(1);
  }

  @Test
  void theRespondentMayChangeTheLanguage() {
    dialogue.write("hi");
    assertThat(dialogue.state.language()).isEqualTo("de");

    assertThat(dialogue.write("English")).containsExactly("ask nps");
    assertThat(dialogue.state.language()).isEqualTo("en");
    dialogue.write("nine");

    assertThat(dialogue.response().language()).isEqualTo("en");
  }

  @Test
  void lateWordsAreKeptAndThankedForOnce() {
    dialogue.write("start");
    dialogue.write("9");
    dialogue.write("schnell");
    Response complete = dialogue.response();

    assertThat(dialogue.write("und freundlich")).containsExactly("Thank");
    assertThat(dialogue.write("ok")).isEmpty();

    assertThat(dialogue.answers())
        .isEqualTo(Map.of("nps", 9, "why", "schnell\nund freundlich\nok"));
    assertThat(dialogue.response().revision()).isEqualTo(4);
    assertThat(dialogue.response().answeredAt()).isEqualTo(complete.answeredAt());
  }

  @Test
  void aDayAfterTheEndAMessageStartsANewResponse() {
    dialogue.write("start");
    dialogue.write("9");
    dialogue.write("schnell");
    dialogue.pass(Duration.ofHours(25));

    assertThat(dialogue.write("8")).containsExactly("ask nps");
    dialogue.write("7");

    assertThat(dialogue.response().id()).isEqualTo("r4");
    assertThat(dialogue.response().revision()).isEqualTo(1);
    assertThat(dialogue.answers()).isEqualTo(Map.of("nps", 7));
  }

  @Test
  void aMessageAfterAWeekOfSilenceAnswersNothing() {
    dialogue.write("start");
    dialogue.pass(Duration.ofDays(8));

    assertThat(dialogue.write("9")).containsExactly("ask nps");

    // It may have been the answer to what was given up, and is kept.
    assertThat(dialogue.response().answers()).isEmpty();
    assertThat(dialogue.response().remarks()).isEqualTo("9");
    assertThat(dialogue.write("8")).containsExactly("ask why");
    assertThat(dialogue.answers()).containsExactly(Map.entry("nps", 8));
    assertThat(dialogue.response().remarks()).isEqualTo("9");
  }

  @Test
  void aGreetingAfterAWeekOfSilenceIsNoFeedback() {
    dialogue.write("start");
    for (String greeting : List.of("START", "?!", "Hallo", "Guten Tag!")) {
      dialogue.pass(Duration.ofDays(8));
      dialogue.write(greeting);
    }

    assertThat(dialogue.responses).isEmpty();
  }

  @Test
  void withoutASurveyThereIsAFriendlyWordAndStopStillWorks() {
    var engine = new Engine(Dialogue.RULES);
    var hello = new Inbound(new Input.Typed("hallo"), dialogue.now, "r1", "");
    var stop = new Inbound(new Input.Typed("STOP"), dialogue.now, "r1", "");
    var start = new Inbound(new Input.Typed("start"), dialogue.now, "r1", "");

    assertThat(engine.takeWithoutSurvey(dialogue.state, hello).says())
        .containsExactly(new Say.Closed());
    Conversation stopped = engine.takeWithoutSurvey(dialogue.state, stop).state();
    assertThat(stopped.isOptedOut()).isTrue();
    assertThat(engine.takeWithoutSurvey(stopped, hello).says()).isEmpty();
    assertThat(engine.takeWithoutSurvey(stopped, start).state().isOptedOut()).isFalse();
  }

  @Test
  void theStateSurvivesTheWayThroughJson() {
    dialogue.write("start");
    dialogue.write("foo");
    dialogue.write("9 aber die 3 Minuten haben genervt");

    byte[] json = ContractsJson.write(dialogue.state);

    assertThat(ContractsJson.read(json, Conversation.class)).isEqualTo(dialogue.state);
    assertThat(new String(json, StandardCharsets.UTF_8)).doesNotContain("optedOut");
  }
}
