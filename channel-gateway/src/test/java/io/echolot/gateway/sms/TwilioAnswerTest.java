package io.echolot.gateway.sms;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.gateway.delivery.carrier.PostResult;
import io.echolot.gateway.delivery.carrier.SendOutcome;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By Twilio's "Twilio API responses" and "Error and warning dictionary". */
class TwilioAnswerTest {

  private static final String SID = "SM0123456789abcdef0123456789abcdef";

  private static SendOutcome outcome(int status, String body) {
    return TwilioAnswer.outcome(
        new PostResult.Answered(
            status, Duration.ofSeconds(3), body.getBytes(StandardCharsets.UTF_8)));
  }

  private static String error(String code) {
    return "{\"code\":" + code + ",\"message\":\"x\",\"status\":400}";
  }

  @Test
  void aMessageThatWasTakenHasASid() {
    assertThat(outcome(201, "{\"sid\":\"" + SID + "\",\"status\":\"queued\"}"))
        .isEqualTo(new SendOutcome.Taken(SID));
  }

  @ParameterizedTest
  @CsvSource({"201, '{}'", "200, ''", "200, '<html>'", "201, '{\"sid\":\"AC1\"}'", "201, 'null'"})
  void whatSoundsLikeYesAndNamesNoMessageIsUncertain(int status, String body) {
    assertThat(outcome(status, body)).isEqualTo(new SendOutcome.Unknown());
  }

  @ParameterizedTest
  @CsvSource({
    "400, 21211, 21211",
    "400, 21408, 21408",
    "403, 21408, 21408",
    "400, 30001, 30001",
    "400, null, 400",
    "409, '\"no code\"', 409",
    "410, 1234567, 410"
  })
  void whatIsWrongWithAMessageIsFinal(int status, String code, String told) {
    assertThat(outcome(status, error(code))).isEqualTo(new SendOutcome.Refused(told, false));
  }

  @Test
  void whoUnsubscribedOptedOut() {
    assertThat(outcome(400, error("21610"))).isEqualTo(new SendOutcome.Refused("21610", true));
  }

  @ParameterizedTest
  @CsvSource({
    "429, 20429, 20429, 3",
    "503, 20503, 20503, 3",
    "400, 21611, 21611, 3",
    "400, 20003, 20003, 3",
    "408, null, 408, 3",
    "401, 20003, 20003, 3",
    "403, 20005, 20005, 3",
    "401, null, 401, 0",
    "404, 20404, 20404, 0",
    "302, null, 302, 3"
  })
  void whatIsWrongWithTheAccountOrTheProviderMayBeRightLater(
      int status, String code, String told, int seconds) {
    assertThat(outcome(status, error(code)))
        .isEqualTo(new SendOutcome.NotNow(told, Duration.ofSeconds(seconds)));
  }

  @ParameterizedTest
  @CsvSource({"500, 20500", "502, null", "503, null", "504, null", "505, null", "520, null"})
  void whatMayHaveGoneOutIsNotSentAgain(int status, String code) {
    assertThat(outcome(status, error(code))).isEqualTo(new SendOutcome.Unknown());
  }

  @Test
  void whatNeverWentOutMayAndWhatMayHaveGoneOutMayNot() {
    assertThat(TwilioAnswer.outcome(new PostResult.NeverSent()))
        .isEqualTo(new SendOutcome.NotNow("", Duration.ZERO));
    assertThat(TwilioAnswer.outcome(new PostResult.NoAnswer()))
        .isEqualTo(new SendOutcome.Unknown());
  }
}
