package io.echolot.gateway.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.gateway.delivery.carrier.PostResult;
import io.echolot.gateway.delivery.carrier.SendOutcome;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** By Telegram's "Making requests" and "ResponseParameters". */
class TelegramAnswerTest {

  private static SendOutcome outcome(int status, String body) {
    return TelegramAnswer.outcome(
        new PostResult.Answered(
            status, Duration.ofSeconds(3), body.getBytes(StandardCharsets.UTF_8)));
  }

  private static String error(int status, String description) {
    return "{\"ok\":false,\"error_code\":%d,\"description\":\"%s\"}".formatted(status, description);
  }

  @Test
  void aMessageThatWasTakenHasAnId() {
    assertThat(outcome(200, "{\"ok\":true,\"result\":{\"message_id\":4711,\"date\":1}}"))
        .isEqualTo(new SendOutcome.Taken("4711"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "<html>", "null", "{\"ok\":true,\"result\":true}"})
  void whatSoundsLikeYesAndNamesNoMessageIsUncertain(String body) {
    assertThat(outcome(200, body)).isEqualTo(new SendOutcome.Unknown());
  }

  @ParameterizedTest
  @CsvSource({
    "403, Forbidden: bot was blocked by the user, true",
    "403, Forbidden: user is deactivated, false",
    "403, Forbidden: bot can't initiate conversation with a user, false",
    "403, Forbidden: bot can't send messages to bots, false",
    "400, Bad Request: chat not found, false",
    "400, Bad Request: message is too long, false",
    "400, '', false",
    "413, Request Entity Too Large, false",
    "451, x, false"
  })
  void whatWillNeverGoOutIsRefusedAndOnlyABlockIsAnOptOut(
      int status, String description, boolean optedOut) {
    assertThat(outcome(status, error(status, description)))
        .isEqualTo(new SendOutcome.Refused(Integer.toString(status), optedOut));
  }

  @ParameterizedTest
  @CsvSource({
    "401, Unauthorized, 0",
    "404, Not Found, 0",
    "408, Timeout, 3",
    "429, Too Many Requests, 3",
    "302, Found, 3"
  })
  void whatIsWrongWithTheBotOrTelegramMayBeRightLater(int status, String said, int seconds) {
    assertThat(outcome(status, error(status, said)))
        .isEqualTo(new SendOutcome.NotNow(Integer.toString(status), Duration.ofSeconds(seconds)));
  }

  @ParameterizedTest
  @CsvSource({"35, 35", "0, 3", "-1, 3", "9999999, 86400", "'\"x\"', 3"})
  void afterTooManyTelegramSaysForHowLong(String said, int seconds) {
    String body =
        "{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests: retry after 35\","
            + "\"parameters\":{\"retry_after\":"
            + said
            + "}}";

    assertThat(outcome(429, body))
        .isEqualTo(new SendOutcome.NotNow("429", Duration.ofSeconds(seconds)));
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 504, 520})
  void whatMayHaveGoneOutIsNotSentAgain(int status) {
    assertThat(outcome(status, error(status, "Internal"))).isEqualTo(new SendOutcome.Unknown());
  }

  @Test
  void whatNeverWentOutMayAndWhatMayHaveGoneOutMayNot() {
    assertThat(TelegramAnswer.outcome(new PostResult.NeverSent()))
        .isEqualTo(new SendOutcome.NotNow("", Duration.ZERO));
    assertThat(TelegramAnswer.outcome(new PostResult.NoAnswer()))
        .isEqualTo(new SendOutcome.Unknown());
  }
}
