package io.echolot.gateway.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The vectors with token 12345 are those that Twilio documents and checks its libraries by. */
class TwilioSignatureTest {

  private static final String URL = "https://mycompany.com/myapp.php?foo=1&bar=2";
  private static final String PLAIN = "RSOYDt4T1cUTdK1PDd93/VVr8B8=";

  private static final Map<String, List<String>> CALL =
      Map.of(
          "To", List.of("+18005551212"),
          "From", List.of("+14158675309"),
          "Digits", List.of("1234"),
          "CallSid", List.of("CA1234567890ABCDE"),
          "Caller", List.of("+14158675309"));

  private final TwilioSignature signature = new TwilioSignature("12345");

  static Stream<Arguments> vectors() {
    return Stream.of(
        arguments("as it is", URL, PLAIN),
        arguments("https, signed with :443", URL, "kvajT1Ptam85bY51eRf/AJRuM3w="),
        arguments("https with :443, signed without", url("https", ":443"), PLAIN),
        arguments("https with a port, signed without", url("https", ":1234"), PLAIN),
        arguments(
            "https with a port, signed with it",
            url("https", ":1234"),
            "CYn1h0gLBdNxDGkKJg6hYohgeD8="),
        arguments("http, signed with :80", url("http", ""), "0ZXoZLH/DfblKGATFgpif+LLRf4="),
        arguments(
            "http with :80, signed with it", url("http", ":80"), "0ZXoZLH/DfblKGATFgpif+LLRf4="),
        arguments(
            "http with a port, signed with it",
            url("http", ":1234"),
            "Zmvh+3yNM1Phv2jhDCwEM3q5ebU="));
  }

  private static String url(String scheme, String port) {
    return scheme + "://mycompany.com" + port + "/myapp.php?foo=1&bar=2";
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("vectors")
  void theDocumentedVectorsHold(String label, String url, String expected) {
    assertThat(signature.matches(url, CALL, expected)).as(label).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "RSOYDt4T1cUTdK1PDd93/VVr8B9=",
    "NOTRSOYDt4T1cUTdK1PDd93/VVr8B8=",
    "rsoydt4t1cutdk1pdd93/vvr8b8=",
    "''",
    "RSOYDt4T1cUTdK1PDd93/VVr8B8",
    "ä",
  })
  void anythingElseDoesnt(String wrong) {
    assertThat(signature.matches(URL, CALL, wrong)).isFalse();
  }

  @Test
  void anotherSchemesDefaultPortIsNoDefault() {
    assertThat(signature.matches(url("http", ""), CALL, PLAIN)).isFalse();
    assertThat(signature.matches(url("http", ":443"), CALL, PLAIN)).isFalse();
  }

  @Test
  void repeatedParametersCountSortedAndOnce() {
    Map<String, List<String>> pressed =
        Map.of(
            "Sid", List.of("CA123"),
            "SidAccount", List.of("AC123"),
            "Digits", List.of("5678", "1234"));
    Map<String, List<String>> media =
        Map.of("Sid", List.of("Q"), "MediaUrl", List.of("c", "a", "b", "a"));

    assertThat(signature.matches(URL, pressed, "IK+Dwps556ElfBT0I3Rgjkr1wJU=")).isTrue();
    assertThat(
            signature.matches(
                "https://mycompany.com/a%20b?x=%C3%A4", media, "AO1edWPKq/s/Xyzqn6u+bDauV60="))
        .isTrue();
  }

  @Test
  void theUrlCountsAsItStood() {
    Map<String, List<String>> media =
        Map.of("Sid", List.of("Q"), "MediaUrl", List.of("a", "b", "c"));

    assertThat(
            signature.matches(
                "https://mycompany.com/a%20b?x=%c3%a4", media, "AO1edWPKq/s/Xyzqn6u+bDauV60="))
        .isFalse();
    assertThat(
            signature.matches(
                "https://mycompany.com/a b?x=ä", media, "AO1edWPKq/s/Xyzqn6u+bDauV60="))
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({"https://[::1]:8443/a|b?{}", "https://host", "https://", "nonsense", "''"})
  void aStrangeUrlIsOnlyRefused(String url) {
    assertThat(signature.matches(url, CALL, PLAIN)).isFalse();
  }

  @Test
  void aChangedParameterIsNoticed() {
    Map<String, List<String>> changed = new HashMap<>(CALL);
    changed.put("Digits", List.of("1235"));

    assertThat(signature.matches(URL, changed, PLAIN)).isFalse();
    assertThat(new TwilioSignature("12346").matches(URL, CALL, PLAIN)).isFalse();
  }
}
