package io.echolot.gateway.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwilioSignatureTest {

  private static final String URL = "https://mycompany.com/myapp.php?foo=1&bar=2";

  // The documented example's signature, and that of the URL with the default port.
  private static final String PLAIN = "RSOYDt4T1cUTdK1PDd93/VVr8B8=";

  private static final Map<String, List<String>> CALL =
      Map.of(
          "To", List.of("+18005551212"),
          "From", List.of("+14158675309"),
          "Digits", List.of("1234"),
          "CallSid", List.of("CA1234567890ABCDE"),
          "Caller", List.of("+14158675309"));

  private final TwilioSignature signature = new TwilioSignature("12345");

  @Test
  void theDocumentedExampleHolds() {
    assertThat(signature.matches(URL, CALL, PLAIN)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "RSOYDt4T1cUTdK1PDd93/VVr8B9=",
    "rsoydt4t1cutdk1pdd93/vvr8b8=",
    "''",
    "RSOYDt4T1cUTdK1PDd93/VVr8B8",
    "ä",
  })
  void anythingElseDoesnt(String wrong) {
    assertThat(signature.matches(URL, CALL, wrong)).isFalse();
  }

  @Test
  void theDefaultPortMayBeThereOrNot() {
    String withPort = "https://mycompany.com:443/myapp.php?foo=1&bar=2";

    assertThat(signature.matches(withPort, CALL, PLAIN)).isTrue();
    assertThat(signature.matches(URL, CALL, "kvajT1Ptam85bY51eRf/AJRuM3w=")).isTrue();
    assertThat(
            signature.matches(URL.replace("https", "http"), CALL, "0ZXoZLH/DfblKGATFgpif+LLRf4="))
        .isTrue();
    assertThat(
            signature.matches(
                "https://mycompany.com:1234/myapp.php?foo=1&bar=2",
                CALL,
                "CYn1h0gLBdNxDGkKJg6hYohgeD8="))
        .isTrue();
    assertThat(signature.matches("https://mycompany.com:1234/myapp.php?foo=1&bar=2", CALL, PLAIN))
        .isFalse();
  }

  @Test
  void theUrlCountsAsItStoodAndRepeatedParametersSortedAndOnce() {
    Map<String, List<String>> repeated =
        Map.of("Sid", List.of("Q"), "MediaUrl", List.of("c", "a", "b", "a"));
    String raw = "https://mycompany.com/a%20b?x=%C3%A4";

    assertThat(signature.matches(raw, repeated, "AO1edWPKq/s/Xyzqn6u+bDauV60=")).isTrue();
    assertThat(
            signature.matches(
                raw.replace("%C3%A4", "%c3%a4"), repeated, "AO1edWPKq/s/Xyzqn6u+bDauV60="))
        .isFalse();
  }

  @Test
  void aChangedParameterIsNoticed() {
    Map<String, List<String>> changed = new HashMap<>(CALL);
    changed.put("Digits", List.of("1235"));

    assertThat(signature.matches(URL, changed, PLAIN)).isFalse();
    assertThat(new TwilioSignature("12346").matches(URL, CALL, PLAIN)).isFalse();
  }
}
