package io.echolot.gateway.door;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.platform.problem.Problem.Violation;
import io.echolot.platform.strict.StorableText;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class StrictJsonTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'a':1e999} | a | a double",
        "{'a':[0,-1e999]} | a[1] | a double",
        "{'a':[{'b':1e99999999}]} | a[0].b | a double",
        "{'a':[{'b':-1.5E+999999999999}]} | a[0].b | a double",
        "{'a':{'b':'x\\u0000y'}} | a.b | U+0000",
        "{'a':['\\ud83d']} | a[0] | U+0000",
        "{'a':'\\ude00\\ud83d'} | a | U+0000",
        "{'a\\u0000b':1} | ab | U+0000",
        "{'a':1,'a':2} | a | twice",
        "{'a':NaN} | ~~ | not JSON",
        "{'a':-Infinity} | ~~ | not JSON",
        "{'a':+1} | ~~ | not JSON",
        "{'a':01} | ~~ | not JSON",
        "{'a':1,} | ~~ | not JSON",
        "{} {} | ~~ | nothing behind",
        "1 2 | ~~ | nothing behind",
        "{'a':1 | ~~ | not JSON",
        "'a | ~~ | not JSON",
      })
  void whatCantBeKeptOrMeantIsNamedByItsPath(String json, String path, String message) {
    assertThat(StrictJson.wrong(json.replace('\'', '"').getBytes(UTF_8)))
        .hasValueSatisfying(
            violation -> {
              assertThat(violation.field()).isEqualTo(path);
              assertThat(violation.message()).contains(message);
            });
  }

  static Stream<Arguments> dear() {
    return Stream.of(
        Arguments.of("[".repeat(32) + "]".repeat(32), ""),
        Arguments.of("[".repeat(33) + "]".repeat(33), "nested deeper than 32"),
        Arguments.of("[".repeat(100_000), "nested deeper than 32"),
        Arguments.of("[" + "0,".repeat(19_997) + "0]", ""),
        Arguments.of("[" + "0,".repeat(19_998) + "0]", "more than 20000 parts"),
        Arguments.of("{\"" + "n".repeat(200) + "\":0}", ""),
        Arguments.of("{\"" + "n".repeat(201) + "\":0}", "longer than 200"),
        Arguments.of("9".repeat(100), ""),
        Arguments.of("9".repeat(101), "a double"),
        Arguments.of("9".repeat(100_000), "not JSON"),
        Arguments.of("0." + "0".repeat(100_000) + "1", "not JSON"),
        Arguments.of("\"" + "x".repeat(200_000) + "\"", ""));
  }

  @ParameterizedTest
  @MethodSource("dear")
  void whatIsDearIsRefused(String json, String message) {
    assertThat(StrictJson.wrong(json.getBytes(UTF_8)).map(Violation::message).orElse(""))
        .contains(message)
        .matches(told -> told.isEmpty() == message.isEmpty());
  }

  @ParameterizedTest
  @CsvSource({"ff", "c328", "22eda0bd22", "22f8a1a1a1a122", "22c022"})
  void whatIsNoTextIsNoJson(String hex) {
    assertThat(StrictJson.wrong(java.util.HexFormat.of().parseHex(hex))).isPresent();
  }

  @Property
  void ofAnyTextOnlyWhatIsKeptRemains(@ForAll String text) {
    String kept = Texts.kept(text + "\0\ud83d" + text);

    assertThat(StorableText.isStorable(kept)).isTrue();
    assertThat(new String(kept.getBytes(UTF_8), UTF_8)).isEqualTo(kept).doesNotContain("\0");
    assertThat(Texts.kept(kept)).isEqualTo(kept);
    assertThat(Texts.kept("😀 ä")).isEqualTo("😀 ä");
  }

  @ParameterizedTest
  @CsvSource({
    "7b2261223a224dfc6c6c6572227d, '0xFC at byte 8'",
    "7b0a2261223a0a224dfc6c6c6572227d, '0xFC at line 3, byte 3'",
    "7b2261223a22eda0bdedb880227d, '0xED at byte 7'",
    "fffe7b007d00, '0xFF at byte 1'",
  })
  void theByteThatIsNotUtf8IsNamed(String hex, String place) {
    assertThat(StrictJson.wrong(java.util.HexFormat.of().parseHex(hex)))
        .hasValueSatisfying(
            violation ->
                assertThat(violation.message()).isEqualTo("must be UTF-8; " + place + " isn't"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'a':'x\\u0000y'} | ~~",
        "{'a':['\\ud83d']} | ~~",
        "{'a\\u0000':'x'} | U+0000",
        "{'a':1e999} | a double",
      })
  void peoplesTextsMayHoldWhatIsLeftOutOfThem(String json, String message) {
    assertThat(
            StrictJson.wrongButTexts(json.replace('\'', '"').getBytes(UTF_8))
                .map(Violation::message)
                .orElse(""))
        .contains(message)
        .matches(told -> told.isEmpty() == message.isEmpty());
  }
}
