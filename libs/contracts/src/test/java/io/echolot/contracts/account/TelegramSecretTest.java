package io.echolot.contracts.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The vector is {@code openssl dgst -sha256 -hmac}'s, as docs/channels.md tells it. */
class TelegramSecretTest {

  private static final String BOT = "110201543";
  private static final String TOKEN = "110201543:demo-telegram-bot-token-of-nobody";

  @Test
  void itIsDerivedFromTheTokenAndDoesNotTellIt() {
    assertThat(TelegramSecret.of(BOT, TOKEN))
        .isEqualTo("9796fcbb82c75071e2376fdf8f10905be3d9f54e5908e5330abaa12637bb8af4");
  }

  @Test
  void onlyTheBotsOwnMatches() {
    String secret = TelegramSecret.of(BOT, TOKEN);

    assertThat(TelegramSecret.matches(BOT, TOKEN, secret)).isTrue();
    assertThat(TelegramSecret.matches(BOT, TOKEN + "x", secret)).isFalse();
    assertThat(TelegramSecret.matches("110201544", TOKEN, secret)).isFalse();
    assertThat(TelegramSecret.matches(BOT, TOKEN, "")).isFalse();
    assertThat(TelegramSecret.matches(BOT, TOKEN, secret.toUpperCase(Locale.ROOT))).isFalse();
  }
}
