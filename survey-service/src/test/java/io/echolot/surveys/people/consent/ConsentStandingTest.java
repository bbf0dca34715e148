package io.echolot.surveys.people.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.contracts.Channel;
import io.echolot.contracts.customer.ConsentPurpose;
import io.echolot.contracts.customer.ConsentState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ConsentStandingTest {

  private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");

  private static Consent said(ConsentState state, int second, ConsentSource source, String text) {
    return new Consent(
        UUID.randomUUID(),
        Channel.SMS,
        ConsentPurpose.SURVEYS,
        state,
        NOON.plusSeconds(second),
        source,
        text,
        "");
  }

  @Provide
  Arbitrary<List<Consent>> histories() {
    return Combinators.combine(
            Arbitraries.of(ConsentState.values()),
            Arbitraries.integers().between(0, 4),
            Arbitraries.of(ConsentSource.API, ConsentSource.RESPONDENT),
            Arbitraries.of("", "We may ask you."))
        .as(ConsentStandingTest::said)
        .list()
        .ofMinSize(1)
        .ofMaxSize(8);
  }

  private static ConsentStanding of(List<Consent> all) {
    ConsentStanding standing = ConsentStanding.first(all.get(0));
    for (Consent next : all.subList(1, all.size())) {
      standing = standing.after(next);
    }
    return standing;
  }

  @Property
  void whatWasSaidLastCountsInWhateverOrderItComesIn(
      @ForAll("histories") List<Consent> said, @ForAll Random random) {
    List<Consent> shuffled = new ArrayList<>(said);
    Collections.shuffle(shuffled, random);
    Consent last =
        said.stream()
            .max(Comparator.comparing(Consent::at).thenComparing(Consent::state))
            .orElseThrow();

    assertThat(of(shuffled).consent().state()).isEqualTo(last.state());
    assertThat(of(shuffled).heardAt()).isEqualTo(last.at());
  }

  @Property
  void whatIsToldAgainChangesNothing(@ForAll("histories") List<Consent> said) {
    ConsentStanding once = of(said);
    ConsentStanding twice = once;
    for (Consent again : said) {
      twice = twice.after(again);
    }

    assertThat(twice.consent().state()).isEqualTo(once.consent().state());
    assertThat(twice.heardAt()).isEqualTo(once.heardAt());
  }

  @Test
  void aWithdrawalCountsOfWhatWasSaidAtTheSameTime() {
    Consent granted = said(ConsentState.GRANTED, 0, ConsentSource.API, "");
    Consent withdrawn = said(ConsentState.WITHDRAWN, 0, ConsentSource.RESPONDENT, "");

    assertThat(of(List.of(granted, withdrawn)).consent()).isEqualTo(withdrawn);
    assertThat(of(List.of(withdrawn, granted)).consent()).isEqualTo(withdrawn);
  }

  @Test
  void aSecondStopIsNoChangeButOutdatesWhatCameBeforeIt() {
    Consent stop = said(ConsentState.WITHDRAWN, 0, ConsentSource.RESPONDENT, "");
    Consent again = said(ConsentState.WITHDRAWN, 9, ConsentSource.RESPONDENT, "");
    ConsentStanding standing = of(List.of(stop, again));

    assertThat(standing.consent()).isEqualTo(stop);
    assertThat(standing.lock()).isEqualTo(1);
    assertThat(standing.after(said(ConsentState.GRANTED, 5, ConsentSource.API, "")))
        .isEqualTo(standing);
  }
}
