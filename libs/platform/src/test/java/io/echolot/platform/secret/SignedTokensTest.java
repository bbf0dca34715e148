package io.echolot.platform.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignedTokensTest {

  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
  private final SignedTokens tokens = new SignedTokens("a secret of at least 32 characters");
  private final String token =
      tokens.sign("link", "acme", Map.of("survey", "nps"), NOW.plusSeconds(60));

  @Test
  void whatWasSignedIsRead() {
    assertThat(tokens.read("link", "acme", token, NOW))
        .get()
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
        .containsEntry("survey", "nps");
  }

  @Test
  void nothingElseIsBelieved() {
    assertThat(tokens.read("link", "acme", token, NOW.plusSeconds(61))).isEmpty();
    assertThat(tokens.read("link", "other", token, NOW)).isEmpty();
    assertThat(tokens.read("spam", "acme", token, NOW)).isEmpty();
    assertThat(tokens.read("link", "acme", token.substring(0, token.length() - 4) + "AAAA", NOW))
        .isEmpty();
    assertThat(tokens.read("link", "acme", "", NOW)).isEmpty();
    // {"alg":"none"}
    assertThat(
            tokens.read("link", "acme", "eyJhbGciOiJub25lIn0." + token.split("\\.")[1] + ".", NOW))
        .isEmpty();
  }

  /** The signature was made by OpenSSL: printf %s 4711 | openssl dgst -sha256 -hmac SECRET. */
  @Test
  void aTenantsServerSignsByTheSecretThatItWasGiven() {
    String secret = tokens.secretFor("identity", "acme");
    assertThat(secret).isEqualTo("Lf4SKy1gv_14_HV6OENNBjXhiST0E3fK5IJ24aNsCRs");
    assertThat(
            tokens.isSigned(
                "identity",
                "acme",
                "4711",
                "af10b2db42430c552205cd5e976d60ea26cc3575801a45b319222c508a7df620"))
        .isTrue();
    assertThat(
            tokens.isSigned(
                "identity",
                "acme",
                "4712",
                "af10b2db42430c552205cd5e976d60ea26cc3575801a45b319222c508a7df620"))
        .isFalse();
    assertThat(
            tokens.isSigned(
                "identity",
                "other",
                "4711",
                "af10b2db42430c552205cd5e976d60ea26cc3575801a45b319222c508a7df620"))
        .isFalse();
  }

  @Test
  void aShortSecretIsRefused() {
    assertThatThrownBy(() -> new SignedTokens("short"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
