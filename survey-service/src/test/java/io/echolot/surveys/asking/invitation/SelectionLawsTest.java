package io.echolot.surveys.asking.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.contracts.Channel;
import io.echolot.contracts.channel.ConsentPolicy;
import io.echolot.contracts.channel.Quarantine;
import io.echolot.contracts.survey.Audience;
import io.echolot.surveys.asking.invitation.selection.Reason;
import io.echolot.surveys.asking.invitation.selection.Sample;
import io.echolot.surveys.asking.invitation.selection.Selection;
import io.echolot.surveys.people.consent.ConsentCheck;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SelectionLawsTest {

  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

  @Property
  void aGreaterSampleHoldsEverySmallerOne(
      @ForAll String customer,
      @ForAll @DoubleRange(max = 100) double one,
      @ForAll @DoubleRange(max = 100) double other) {
    boolean inSmaller = new Sample("nps", Math.min(one, other)).has(customer);

    assertThat(new Sample("nps", Math.max(one, other)).has(customer) || !inSmaller).isTrue();
    assertThat(new Sample("nps", 100).has(customer)).isTrue();
    assertThat(new Sample("nps", 0).has(customer)).isFalse();
  }

  @Test
  void aSampleIsAsLargeAsItsShareAndAnotherForAnotherSurvey() {
    List<Integer> nps = sample("nps");

    assertThat(nps.size()).isBetween(1_800, 2_200);
    assertThat(sample("csat").stream().filter(nps::contains).count()).isBetween(300L, 500L);
  }

  private static List<Integer> sample(String survey) {
    Sample sample = new Sample(survey, 20);
    return IntStream.range(0, 10_000).filter(i -> sample.has("c" + i)).boxed().toList();
  }

  /** Whoever is invited as often as they may be was, in no window, asked more often. */
  @Property
  void nobodyIsAskedMoreOftenThanTheQuarantineAllows(
      @ForAll @IntRange(min = 1, max = 3) int times,
      @ForAll @IntRange(min = 1, max = 10) int days,
      @ForAll @Size(max = 20) List<@IntRange(max = 500) Integer> hours) {
    Quarantine quarantine = new Quarantine(times, days);
    List<Instant> asked = new ArrayList<>();
    for (int hour : hours.stream().sorted().toList()) {
      Instant when = NOW.plus(Duration.ofHours(hour));
      if (selection(quarantine, false, Map.of("c", asked), when)
          .against("c", List.of())
          .isEmpty()) {
        asked.add(when);
      }
    }

    for (Instant end : asked) {
      Instant since = end.minus(Duration.ofDays(days));
      long within = asked.stream().filter(at -> at.isAfter(since) && !at.isAfter(end)).count();
      assertThat(within).isLessThanOrEqualTo(times);
    }
  }

  @Test
  void anUrgentSurveyIsAskedOfWhoWasAskedEnough() {
    Map<String, List<Instant>> asked = Map.of("c", List.of(NOW));

    assertThat(selection(new Quarantine(1, 30), false, asked, NOW).against("c", List.of()))
        .contains(Reason.QUARANTINED);
    assertThat(selection(new Quarantine(1, 30), true, asked, NOW).against("c", List.of()))
        .isEmpty();
  }

  private static Selection selection(
      Quarantine quarantine, boolean urgent, Map<String, List<Instant>> asked, Instant when) {
    Audience audience = new Audience(null, "", null, null, 0, true, "", 100, urgent, null);
    return new Selection(
        audience,
        new Sample("nps", 100),
        quarantine,
        Set.of(),
        Set.of(),
        asked,
        when,
        new ConsentCheck(ConsentPolicy.USUAL, Channel.EMAIL, Map.of()));
  }
}
