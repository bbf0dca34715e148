package io.echolot.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.contracts.question.Choice;
import io.echolot.contracts.question.Question;
import io.echolot.contracts.question.QuestionKind;
import io.echolot.dialogue.say.Say;
import io.echolot.dialogue.say.Wording;
import io.echolot.dialogue.voice.ReplyMenu;
import io.echolot.dialogue.voice.ReplyMenu.MenuEntry;
import io.echolot.dialogue.voice.TranscriptLine;
import io.echolot.dialogue.voice.WhatsAppVoice;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What WhatsApp shows of a question: what can't be shown is declared, not tried. */
class WhatsAppVoiceTest {

  private static final WhatsAppVoice VOICE = new WhatsAppVoice();
  private static final Wording ENGLISH = new Wording("en", "en");

  private static TranscriptLine asked(Question question) {
    return VOICE.line(new Say.Ask(question, 2, 3), ENGLISH);
  }

  private static ReplyMenu menu(Question question) {
    return ReplyMenu.of(asked(question).ask(), "Skip");
  }

  private static List<String> titles(ReplyMenu menu) {
    return menu.entries().stream().map(MenuEntry::title).toList();
  }

  private static Question choice(boolean required, String... labels) {
    List<Choice> choices =
        IntStream.range(0, labels.length)
            .mapToObj(i -> Examples.choice("o" + i, labels[i], labels[i]))
            .toList();
    return Examples.question("which-one", QuestionKind.SINGLE_CHOICE, required, choices);
  }

  private static String[] labels(int number, String label) {
    return IntStream.rangeClosed(1, number).mapToObj(i -> label + i).toArray(String[]::new);
  }

  @Test
  void upToThreeShortChoicesAreButtons() {
    ReplyMenu menu = menu(choice(true, "Price", "Speed", "x".repeat(20)));
    assertThat(menu.isList()).isFalse();
    assertThat(titles(menu)).containsExactly("Price", "Speed", "x".repeat(20));
    assertThat(asked(choice(true, "Price", "Speed")).text()).isEqualTo("which-one in English?");
  }

  @Test
  void whatLeavesAQuestionOutCountsAsOne() {
    assertThat(menu(choice(false, "Price", "Speed")).isList()).isFalse();
    ReplyMenu four = menu(choice(false, "Price", "Speed", "Staff"));
    assertThat(four.isList()).isTrue();
    assertThat(titles(four)).containsExactly("Price", "Speed", "Staff", "Skip");
    assertThat(titles(menu(Examples.WHY))).containsExactly("Skip");
  }

  @Test
  void moreOrLongerOnesAreAList() {
    assertThat(menu(choice(true, labels(10, "City no. "))).isList()).isTrue();
    ReplyMenu longer = menu(choice(true, "Price", "x".repeat(24)));
    assertThat(longer.isList()).isTrue();
    assertThat(titles(longer)).containsExactly("Price", "x".repeat(24));
  }

  @Test
  void labelsTooLongForATitleStandBesideTheirNumbers() {
    ReplyMenu menu = menu(choice(true, "Price", "x".repeat(72)));
    assertThat(menu.isList()).isTrue();
    assertThat(titles(menu)).containsExactly("1", "2");
    assertThat(menu.entries().get(1).description()).isEqualTo("x".repeat(72));
  }

  @Test
  void whatAListCannotHoldIsTyped() {
    for (Question question :
        List.of(
            choice(true, labels(11, "City no. ")),
            choice(true, "Price", "x".repeat(73)),
            Examples.WHICH)) {
      assertThat(menu(question).isEmpty()).isTrue();
      assertThat(asked(question).text()).contains("number");
    }
    Question many = choice(false, labels(10, "City no. "));
    assertThat(titles(menu(many))).containsExactly("Skip");
    assertThat(asked(many).text()).contains("reply with the number").contains("10 City no. 10");
  }

  @Test
  void twoOfTheSameLabelAreNumbered() {
    ReplyMenu menu = menu(choice(true, "Price", "Price"));
    assertThat(titles(menu)).containsExactly("1", "2");
  }

  @Test
  void elevenScoresAreTypedAndFiveAreAList() {
    assertThat(menu(Examples.NPS).hasAnswers()).isFalse();
    assertThat(asked(Examples.NPS).text()).contains("0").contains("10");
    ReplyMenu five = menu(Examples.question("csat", QuestionKind.CSAT, true, List.of()));
    assertThat(five.isList()).isTrue();
    assertThat(titles(five)).isEqualTo(Arrays.asList("1", "2", "3", "4", "5"));
  }

  @Test
  void keysThatNoButtonCanCarryLeaveTheAnswerToWords() {
    List<Choice> choices =
        List.of(Examples.choice("x".repeat(65), "A", "A"), Examples.choice("y", "B", "B"));
    Question question = Examples.question("q", QuestionKind.SINGLE_CHOICE, true, choices);
    assertThat(menu(question).isEmpty()).isTrue();
    assertThat(asked(question).text()).contains("1 A");
  }

  @Test
  void theFirstQuestionTellsTheWayOut() {
    assertThat(VOICE.line(new Say.Ask(Examples.WHY, 1, 3), ENGLISH).text())
        .isEqualTo("why in English?\nReply STOP to opt out.");
  }
}
