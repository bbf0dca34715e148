package io.echolot.gateway.sms;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.contracts.delivery.MessageState;
import io.echolot.contracts.delivery.UnsentReason;
import io.echolot.gateway.delivery.ProviderReport;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By Twilio's "Track the message status of outbound messages". */
class TwilioReportTest {

  private static final String SID = "SM0123456789abcdef0123456789abcdef";
  private static final String OURS = "0193a5b2-7c10-7a40-9f51-3f0d7c0b9e10";

  private static TwilioCall call(String sid, String status, String error) {
    Map<String, List<String>> form = new HashMap<>();
    form.put("MessageSid", List.of(sid));
    form.put("MessageStatus", List.of(status));
    form.put("ErrorCode", List.of(error));
    form.put("From", List.of("+15005550006"));
    form.put("To", List.of("+4915112345678"));
    return new TwilioCall("", form, "");
  }

  @ParameterizedTest
  @CsvSource({
    "accepted, sent",
    "scheduled, sent",
    "queued, sent",
    "sending, sent",
    "sent, sent",
    "delivered, delivered",
    "read, read",
    "undelivered, failed",
    "failed, failed",
    "canceled, failed"
  })
  void eachStatusHasItsState(String status, String state) {
    MessageState told = MessageState.of(state);
    UnsentReason reason =
        told == MessageState.FAILED ? UnsentReason.UNDELIVERED : UnsentReason.NONE;
    assertThat(TwilioReport.of(call(SID, status, ""), OURS))
        .contains(
            new ProviderReport(OURS, SID, told, "", reason, "+15005550006", "+4915112345678"));
  }

  @ParameterizedTest
  @CsvSource({"receiving, SM0123456789abcdef0123456789abcdef", "sent, SM1", "'', ''"})
  void whatIsNoStatusOfAMessageTellsNothing(String status, String sid) {
    assertThat(TwilioReport.of(call(sid, status, ""), OURS)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"21610, 21610, true", "30003, 30003, false", "<b>, '', false"})
  void theReasonIsTwiliosCode(String given, String code, boolean optedOut) {
    assertThat(TwilioReport.of(call(SID, "failed", given), OURS))
        .hasValueSatisfying(
            report -> {
              assertThat(report.errorCode()).isEqualTo(code);
              assertThat(report.optedOut()).isEqualTo(optedOut);
            });
  }

  @Test
  void anAddressThatDoesNotNameTheMessageIsNoMatter() {
    assertThat(TwilioReport.of(call(SID, "sent", ""), null))
        .map(ProviderReport::message)
        .contains("");
    assertThat(TwilioReport.of(call(SID, "sent", ""), "../x"))
        .map(ProviderReport::message)
        .contains("");
  }

  @Test
  void noTextOfItHoldsANumber() {
    assertThat(TwilioReport.of(call(SID, "sent", ""), OURS).orElseThrow().toString())
        .doesNotContain("4915112345678")
        .doesNotContain("15005550006");
  }
}
