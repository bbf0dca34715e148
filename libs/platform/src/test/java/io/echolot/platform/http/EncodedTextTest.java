package io.echolot.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.platform.http.EncodedText.Wrong;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodedTextTest {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  @ParameterizedTest
  @ValueSource(strings = {"", "a,b\r\n", "Größe 😀", "مرحبا\n名前\n𠮷", "\uFEFFid"})
  void whatIsUtf8IsRight(String text) {
    EncodedText encoded =
        new EncodedText(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);

    assertThat(encoded.wrong()).isEmpty();
    assertThat(encoded.text()).isEqualTo(text);
  }

  @Test
  void lineAndByteOfTheFirstWrongOneAreNamed() {
    byte[] bytes = "id,name\nä,x\r\nb,M\u00fcller\n".getBytes(WINDOWS);
    EncodedText encoded = new EncodedText(bytes, StandardCharsets.UTF_8);

    assertThat(encoded.wrong()).contains(new Wrong(2, 1, 0xE4));
    assertThat(encoded.wrong().get()).hasToString("0xE4 at line 2, byte 1");
    assertThat(new EncodedText(bytes, WINDOWS).wrong()).isEmpty();
    assertThat(new EncodedText(bytes, WINDOWS).text()).contains("Müller");
  }

  /** Unicode 3.9, table 3-7: well-formed UTF-8. */
  @ParameterizedTest
  @CsvSource({
    "80, 1",
    "61FC62, 2",
    "C0AF, 1",
    "E08080, 1",
    "EDA080, 1",
    "F4908080, 1",
    "F5, 1",
    "FF, 1",
    "61C3, 2",
    "F09F98, 1",
    "61C3A4E2, 4"
  })
  void whatIsNoCharacterIsWrong(String hex, int place) {
    byte[] bytes = HexFormat.of().parseHex(hex);

    assertThat(new EncodedText(bytes, StandardCharsets.UTF_8).wrong())
        .contains(new Wrong(1, place, bytes[place - 1] & 0xFF));
  }

  @Test
  void aLongTextIsReadToItsEnd() {
    byte[] bytes = ("x".repeat(20_000) + "\n" + "y".repeat(100) + "ü").getBytes(WINDOWS);

    assertThat(new EncodedText(bytes, StandardCharsets.UTF_8).wrong())
        .contains(new Wrong(2, 101, 0xFC));
  }
}
