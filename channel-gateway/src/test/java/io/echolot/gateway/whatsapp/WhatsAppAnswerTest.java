package io.echolot.gateway.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.contracts.delivery.UnsentReason;
import io.echolot.gateway.delivery.carrier.PostResult;
import io.echolot.gateway.delivery.carrier.SendOutcome;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** By Meta's "Error codes". */
class WhatsAppAnswerTest {

  private static final Duration ASKED = Duration.ofSeconds(3);

  private static SendOutcome outcome(int status, String body) {
    return WhatsAppAnswer.outcome(
        new PostResult.Answered(status, ASKED, body.getBytes(StandardCharsets.UTF_8)));
  }

  private static String error(String code) {
    return code.isEmpty() ? "<html>" : "{\"error\":{\"message\":\"x\",\"code\":" + code + "}}";
  }

  @Test
  void aMessageThatWasTakenHasAnId() {
    assertThat(outcome(200, "{\"messages\":[{\"id\":\"wamid.HBg=\"}]}"))
        .isEqualTo(new SendOutcome.Taken("wamid.HBg="));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "<html>", "null", "{\"messages\":[{\"id\":\"a b\"}]}"})
  void whatSoundsLikeYesAndNamesNoMessageIsUncertain(String body) {
    assertThat(outcome(200, body)).isEqualTo(new SendOutcome.Unknown());
  }

  @ParameterizedTest
  @CsvSource({
    "400, 130429, 130429",
    "429, 80007, 80007",
    "400, 4, 4",
    "500, 131048, 131048",
    "401, 190, 190",
    "403, 10, 10",
    "400, 131031, 131031",
    "429, '', 429",
    "408, '', 408",
    "404, '', 404",
    "302, '', 302"
  })
  void whatMayBeRightLaterIsTriedThen(int status, String code, String told) {
    assertThat(outcome(status, error(code))).isEqualTo(new SendOutcome.NotNow(told, ASKED));
  }

  @Test
  void tooManyToOneRecipientHoldUpNobodyElse() {
    assertThat(outcome(400, error("131056")))
        .isEqualTo(new SendOutcome.NotNow("131056", ASKED, true));
  }

  @ParameterizedTest
  @CsvSource({
    "400, 131050, OPTED_OUT",
    "400, 131047, OUTSIDE_WINDOW",
    "400, 131026, UNDELIVERED",
    "400, 131049, UNDELIVERED",
    "404, 132001, REFUSED",
    "400, 100, REFUSED"
  })
  void whatNeverGoesOutSaysWhy(int status, String code, UnsentReason reason) {
    assertThat(outcome(status, error(code))).isEqualTo(new SendOutcome.Refused(code, reason));
  }

  @ParameterizedTest
  @CsvSource({"500, 131000", "503, 131016", "502, ''", "504, 1"})
  void whatMayHaveGoneOutIsNotSentAgain(int status, String code) {
    assertThat(outcome(status, error(code))).isEqualTo(new SendOutcome.Unknown());
  }
}
