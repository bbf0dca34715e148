package io.echolot.gateway.sms;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.dialogue.command.Command;
import io.echolot.dialogue.engine.Input;
import io.echolot.platform.problem.Problem.Violation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwilioMessageTest {

  private static TwilioMessage sms(Map<String, List<String>> form) {
    return new TwilioMessage(new TwilioCall("", form, ""));
  }

  private static Input input(String body, boolean repliesToStop) {
    return sms(Map.of("Body", List.of(body))).input(repliesToStop);
  }

  @ParameterizedTest
  @CsvSource({"STOP", "stop", "' Stop '", "StopAll", "UNSUBSCRIBE", "end", "quit", "cancel"})
  void whatTwilioRepliesToIsOnlyNoted(String body) {
    assertThat(input(body, true)).isEqualTo(new Input.Handled(Command.STOP));
    assertThat(input(body, false)).isEqualTo(new Input.Typed(body));
  }

  @ParameterizedTest
  @CsvSource({"stop please", "Abmelden", "START", "9", "''"})
  void anythingElseIsReadByUs(String body) {
    assertThat(input(body, true)).isEqualTo(new Input.Typed(body));
  }

  @ParameterizedTest
  @CsvSource({"STOP", "START", "HELP"})
  void advancedOptOutSaysWhatItTookTheMessageFor(Command command) {
    var sms = sms(Map.of("Body", List.of("bitte nicht"), "OptOutType", List.of(command.name())));

    assertThat(sms.input(true)).isEqualTo(new Input.Handled(command));
    assertThat(sms.input(false)).isEqualTo(new Input.Handled(command));
  }

  @Test
  void aPictureAloneIsAnEmptyText() {
    assertThat(sms(Map.of("NumMedia", List.of("1"))).input(true)).isEqualTo(new Input.Typed(""));
  }

  @Test
  void whatIsMissingIsNamed() {
    var sms = sms(Map.of("Body", List.of("x")));

    assertThat(sms.violations()).extracting(Violation::field).containsExactly("MessageSid", "From");
  }

  @ParameterizedTest
  @CsvSource({
    "+4930123456, true",
    "+12025550143, true",
    "12345, true",
    "+123456789012345, true",
    "+1234567890123456, false",
    "+0301234567, false",
    "030123456789, false",
    "Anna, false",
    "anonymous, false",
    "+49 30 123456, false",
    "whatsapp:+4930123456, false",
    "'', false"
  })
  void onlyANumberSendsAnSms(String from, boolean isOne) {
    var sms = sms(Map.of("MessageSid", List.of("SM" + "0".repeat(32)), "From", List.of(from)));

    assertThat(sms.violations()).hasSize(isOne ? 0 : 1);
  }

  @Test
  void aMessageOfAnyLengthIsTakenAndCutOnACharacterWithAMark() {
    String emoji = "😀".repeat(1_600);

    assertThat(input(emoji, true)).isEqualTo(new Input.Typed(emoji));
    assertThat(input("x" + "😀".repeat(5_000), true))
        .isEqualTo(new Input.Typed("x" + "😀".repeat(3_999) + "…"));
  }
}
