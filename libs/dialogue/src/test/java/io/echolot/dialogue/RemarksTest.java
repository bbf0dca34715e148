package io.echolot.dialogue;

import static io.echolot.dialogue.Examples.NPS;
import static io.echolot.dialogue.Examples.WHAT;
import static io.echolot.dialogue.Examples.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.feedback.Response;
import io.echolot.contracts.feedback.ResponseState;
import io.echolot.contracts.question.Limits;
import io.echolot.contracts.question.Question;
import io.echolot.contracts.question.QuestionKind;
import io.echolot.dialogue.engine.Conversation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where words go that answer no question: none is lost. */
class RemarksTest {

  private static final Question POSTCODE =
      asking(new Limits(null, null, 0, null, null, 0, "[0-9]{5}"));
  private static final Question LONG = asking(new Limits(null, null, 0, null, null, 20, ""));

  private static Question asking(Limits limits) {
    return Question.of("place", QuestionKind.TEXT).title(text("?", "?")).limits(limits).build();
  }

  private static Dialogue started(Question... questions) {
    var dialogue = new Dialogue(Examples.survey(questions));
    dialogue.write("hallo");
    return dialogue;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "80331 München | München",
        "80331, München. | München.",
        "80331 |",
        "meine Postleitzahl ist 80331 |",
      })
  void whatStandsBehindAPostCodeIsKept(String message, String remarks) {
    Dialogue dialogue = started(NPS, POSTCODE);
    dialogue.write("9");

    assertThat(dialogue.write(message)).containsExactly("Thank");

    assertThat(dialogue.answers()).isEqualTo(Map.of("nps", 9, "place", "80331"));
    assertThat(dialogue.response().remarks()).isEqualTo(remarks == null ? "" : remarks);
  }

  @Test
  void wordsAfterTheEndAreKeptAlsoIfTheLastTextAsksForAForm() {
    Dialogue dialogue = started(NPS, POSTCODE);
    dialogue.write("9");
    dialogue.write("80331");

    assertThat(dialogue.write("München")).containsExactly("Thank");
    assertThat(dialogue.write("und sehr nett")).isEmpty();

    assertThat(dialogue.answers()).isEqualTo(Map.of("nps", 9, "place", "80331"));
    assertThat(dialogue.response().remarks()).isEqualTo("München\nund sehr nett");
    assertThat(dialogue.response().state()).isEqualTo(ResponseState.COMPLETE);
  }

  @Test
  void threeMissesAreKeptAlsoIfNoQuestionTakesWords() {
    Dialogue dialogue = started(NPS, POSTCODE);
    dialogue.write("9");
    dialogue.write("Bei der Post");
    dialogue.write("Schwabing");

    assertThat(dialogue.write("in der Stadt")).containsExactly("MoveOn", "Thank");

    assertThat(dialogue.answers()).isEqualTo(Map.of("nps", 9));
    assertThat(dialogue.response().remarks()).isEqualTo("Bei der Post\nSchwabing\nin der Stadt");
  }

  @Test
  void whoOnlyWritesWordsIsHeardAsWell() {
    Dialogue dialogue = started(NPS);
    dialogue.write("Es kam nichts an");
    dialogue.write("Gar nichts");
    dialogue.write("Das Paket fehlt immer noch");

    Response response = dialogue.response();
    assertThat(response.answers()).isEmpty();
    assertThat(response.remarks())
        .isEqualTo("Es kam nichts an\nGar nichts\nDas Paket fehlt immer noch");
    assertThat(response.state()).isEqualTo(ResponseState.PARTIAL);
    assertThat(response.startedAt()).isEqualTo(dialogue.now);
    assertThat(response.answeredAt()).isEqualTo(dialogue.now);
  }

  @Test
  void wordsBeforeAnAnswerThatTakesNoneAreKept() {
    Dialogue dialogue = started(WHAT, POSTCODE);
    dialogue.write("Das kann ich so nicht sagen");
    assertThat(dialogue.write("Tempo")).containsExactly("ask place");
    dialogue.write("Irgendwo im Süden von München");
    dialogue.write("80331");

    assertThat(dialogue.response().remarks())
        .isEqualTo("Das kann ich so nicht sagen\nIrgendwo im Süden von München");
  }

  @Test
  void missesBeforeAQuestionIsLeftOutAreKept() {
    Dialogue dialogue = started(NPS, POSTCODE);
    dialogue.write("9");
    dialogue.write("Schwabing");

    assertThat(dialogue.write("weiter")).containsExactly("Thank");

    assertThat(dialogue.response().remarks()).isEqualTo("Schwabing");
  }

  @Test
  void aTextThatMustBeLongerTakesNoShortWords() {
    Dialogue dialogue = started(LONG, NPS);
    dialogue.write("skip");
    dialogue.write("9");

    dialogue.write("nett");
    assertThat(dialogue.response().remarks()).isEqualTo("nett");
    dialogue.write("Die Beratung war ganz ausgezeichnet");

    assertThat(dialogue.answers()).containsEntry("place", "Die Beratung war ganz ausgezeichnet");
  }

  @Test
  void threeMissesThatSayWhyAreKeptOnceAndNotAskedFor() {
    Dialogue dialogue = started(NPS, Examples.WHY);
    dialogue.write("Sehr nett");
    dialogue.write("Wirklich sehr nett");

    assertThat(dialogue.write("Sehr nett beraten")).containsExactly("MoveOn", "Thank");

    assertThat(dialogue.answers())
        .isEqualTo(Map.of("why", "Sehr nett\nWirklich sehr nett\nSehr nett beraten"));
  }

  @Test
  void remarksSurviveTheWayThroughJson() {
    Dialogue dialogue = started(NPS);
    for (String word : List.of("foo", "bar", "baz")) {
      dialogue.write(word);
    }

    assertThat(ContractsJson.read(ContractsJson.write(dialogue.response()), Response.class))
        .isEqualTo(dialogue.response());
    assertThat(ContractsJson.read(ContractsJson.write(dialogue.state), Conversation.class))
        .isEqualTo(dialogue.state);
  }
}
