package io.echolot.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurveyEntryTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | 1   | Too many attempts. Please wait 1 second, then try again.",
        "en | 120 | Too many attempts. Please wait 120 seconds, then try again.",
        "en | 121 | Too many attempts. Please wait 3 minutes, then try again.",
        "de | 2   | Zu viele Versuche. Bitte warten Sie 2 Sekunden und versuchen Sie es dann noch"
            + " einmal.",
        "de | 900 | Zu viele Versuche. Bitte warten Sie 15 Minuten und versuchen Sie es dann noch"
            + " einmal.",
        "fr | 1   | Trop d’essais. Veuillez attendre 1 seconde, puis réessayer.",
        "fr | 180 | Trop d’essais. Veuillez attendre 3 minutes, puis réessayer.",
        "ar | 1   | محاولات كثيرة جدًا. يرجى الانتظار ثانية واحدة ثم المحاولة مرة أخرى.",
        "ar | 2   | محاولات كثيرة جدًا. يرجى الانتظار ثانيتين ثم المحاولة مرة أخرى.",
        "ar | 5   | محاولات كثيرة جدًا. يرجى الانتظار 5 ثوانٍ ثم المحاولة مرة أخرى.",
        "ar | 180 | محاولات كثيرة جدًا. يرجى الانتظار 3 دقائق ثم المحاولة مرة أخرى.",
        "ar | 900 | محاولات كثيرة جدًا. يرجى الانتظار 15 دقيقة ثم المحاولة مرة أخرى.",
      })
  void whoIsToWaitReadsHowLongInWords(String language, long seconds, String text) {
    assertThat(SurveyEntry.busy(seconds, language)).isEqualTo(text);
  }
}
