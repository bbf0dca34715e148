package io.echolot.surveys.people.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.contracts.Channel;
import io.echolot.contracts.channel.ConsentPolicy;
import io.echolot.contracts.channel.WithdrawalReach;
import io.echolot.contracts.customer.ConsentPurpose;
import io.echolot.contracts.customer.ConsentState;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsentCheckTest {

  private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");

  /** What e.g. {@code sms withdrawn 1} stands for: on the channel, in that minute. */
  private static Consent said(String text) {
    String[] words = text.strip().split(" ");
    return new Consent(
        UUID.randomUUID(),
        Channel.of(words[0]),
        ConsentPurpose.SURVEYS,
        ConsentState.of(words[1]),
        NOON.plusSeconds(60L * Integer.parseInt(words[2])),
        ConsentSource.API,
        "",
        "");
  }

  private static ConsentCheck check(
      WithdrawalReach withdrawal, boolean required, Channel channel, String said) {
    Map<Channel, ConsentStanding> standings = new EnumMap<>(Channel.class);
    Stream.of(said.split(","))
        .filter(text -> !text.isBlank())
        .map(ConsentCheckTest::said)
        .forEach(
            next ->
                standings.merge(
                    next.channel(),
                    ConsentStanding.first(next),
                    (before, first) -> before.after(next)));
    return new ConsentCheck(
        new ConsentPolicy(withdrawal, required),
        channel,
        Map.of("c", List.copyOf(standings.values())));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                          | false | false
          email withdrawn 1                           | true  | true
          email granted 1                             | false | false
          email unknown 1                             | false | false
          sms withdrawn 1                             | false | true
          sms unknown 1                               | false | false
          sms withdrawn 1, email granted 0            | false | true
          sms withdrawn 1, email granted 1            | false | true
          sms withdrawn 1, email granted 2            | false | false
          sms withdrawn 1, email unknown 2            | false | true
          sms withdrawn 1, chat withdrawn 3, email granted 2 | false | true
          sms granted 9, email withdrawn 1            | true  | true
          sms withdrawn 1, email granted 2, sms withdrawn 3 | false | true
          sms withdrawn 1, email granted 2, sms withdrawn 2 | false | true
          email granted 1, sms withdrawn 2, email granted 3 | false | false
          email granted 1, sms withdrawn 2, email granted 2 | false | true
          """)
  void aWithdrawalKeepsFromMailsByTheTenantsChoice(
      String said, boolean byChannel, boolean everywhere) {
    assertThat(check(WithdrawalReach.CHANNEL, false, Channel.EMAIL, said).isWithdrawn("c"))
        .isEqualTo(byChannel);
    assertThat(check(WithdrawalReach.EVERYWHERE, false, Channel.EMAIL, said).isWithdrawn("c"))
        .isEqualTo(everywhere);
  }

  @Test
  void whoSaidNothingWithdrewNothing() {
    ConsentCheck check = check(WithdrawalReach.EVERYWHERE, true, Channel.EMAIL, "");

    assertThat(check.isWithdrawn("somebody else")).isFalse();
    assertThat(check.isLacking("somebody else")).isTrue();
  }

  @Test
  void consentIsNeededOnTheChannelItselfWhereTheTenantWantsIt() {
    assertThat(check(null, true, Channel.SMS, "sms granted 1").isLacking("c")).isFalse();
    assertThat(check(null, true, Channel.SMS, "email granted 1").isLacking("c")).isTrue();
    assertThat(check(null, true, Channel.SMS, "sms unknown 1").isLacking("c")).isTrue();
    assertThat(check(null, false, Channel.SMS, "").isLacking("c")).isFalse();
  }

  @Test
  void nobodyConsentsToAWayByWhichNobodyIsWrittenTo() {
    assertThat(check(null, true, Channel.IN_PERSON, "").isLacking("c")).isFalse();
  }
}
