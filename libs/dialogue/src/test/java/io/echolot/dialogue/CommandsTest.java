package io.echolot.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.dialogue.command.Command;
import io.echolot.dialogue.command.Commands;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "STOP",
        "stop.",
        " Stop! ",
        "STOPP",
        "s.t.o.p",
        "Stop All",
        "stopall",
        "OPT-OUT",
        "UNSUBSCRIBE",
        "Abmelden",
        "arrêt",
        "ARRET",
        "désabonner",
        "BAJA",
        "alto",
        "ＳＴＯＰ",
        "Стоп",
        "ΣΤΟΠ",
        "توقف",
        "退订",
        "ストップ",
        "수신거부",
        "td",
        "revoke",
        "cancel",
        "quit",
        "end",
        "ENDE"
      })
  void stopIsUnderstoodHoweverItIsWritten(String message) {
    assertThat(Commands.in(message)).contains(Command.STOP);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Stop please",
        "don't stop",
        "non-stop service",
        "nonstop",
        "the end",
        "9 stop",
        "stopped",
        "",
        "?",
        "🛑",
        "ja",
        "yes",
        "nein",
        "no"
      })
  void onlyTheWholeMessageIsACommand(String message) {
    assertThat(Commands.in(message)).isEmpty();
  }

  @Test
  void theOtherCommandsAreUnderstoodToo() {
    assertThat(Commands.in("start")).contains(Command.START);
    assertThat(Commands.in("UNSTOP")).contains(Command.START);
    assertThat(Commands.in("Hilfe?")).contains(Command.HELP);
    assertThat(Commands.in("info")).contains(Command.HELP);
    assertThat(Commands.in("Überspringen")).contains(Command.SKIP);
    assertThat(Commands.in(" - ")).contains(Command.SKIP);
  }
}
