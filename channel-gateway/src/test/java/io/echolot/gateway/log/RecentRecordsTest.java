package io.echolot.gateway.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.contracts.feedback.Authorship;
import io.echolot.contracts.feedback.Writer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RecentRecordsTest {

  private static final Instant START = Instant.parse("2026-12-01T10:00:00Z");
  private static final Duration REMEMBERED = Duration.ofMinutes(10);

  private Instant now = START;
  private final RecentRecords records = new RecentRecords(4, REMEMBERED, new Ticking());

  /** What becomes of one of a few records. */
  private record Step(int record, Authorship authorship, boolean removed) {}

  private final class Ticking extends Clock {
    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }
  }

  @Test
  void theLastAreRememberedAndTheirIdsTold() {
    for (int i = 0; i < 20; i++) {
      records.add(mark(i), id(i), revision(1));
    }

    assertThat(List.of(16, 17, 18, 19))
        .allSatisfy(i -> assertThat(records.id(mark(i))).contains(id(i)));
    assertThat(records.id(mark(3))).isEmpty();
  }

  @Test
  void whatIsOldIsForgotten() {
    records.add(mark(1), id(1), revision(2));
    now = now.plus(REMEMBERED);
    assertThat(records.outdates(mark(1), revision(1))).isTrue();

    now = now.plusSeconds(1);
    records.add(mark(2), id(2), revision(1));
    assertThat(records.outdates(mark(1), revision(1))).isTrue();

    now = now.plus(REMEMBERED).plusSeconds(1);
    records.add(mark(3), id(3), revision(1));
    assertThat(records.outdates(mark(1), revision(1))).isFalse();
    assertThat(records.id(mark(1))).isEmpty();
  }

  /** As a map that holds all would. */
  @Property
  void itTellsWhatAMapWould(@ForAll("steps") List<Step> steps) {
    RecentRecords some = new RecentRecords(8, REMEMBERED, new Ticking());
    Map<Integer, Authorship> all = new HashMap<>();
    for (Step step : steps) {
      Authorship before = all.get(step.record());
      boolean outdated = before != null && !step.authorship().supersedes(before);
      assertThat(some.outdates(mark(step.record()), step.authorship())).isEqualTo(outdated);
      if (step.removed()) {
        some.remove(mark(step.record()));
        all.remove(step.record());
      } else {
        some.add(mark(step.record()), id(step.record()), step.authorship());
        all.merge(step.record(), step.authorship(), (old, next) -> outdated ? old : next);
      }
      for (int i = 0; i < 8; i++) {
        assertThat(some.id(mark(i)).isPresent()).isEqualTo(all.containsKey(i));
      }
    }
  }

  @Provide
  static Arbitrary<List<Step>> steps() {
    Arbitrary<Authorship> authorship =
        Combinators.combine(
                Arbitraries.of("nps", "csat"),
                Arbitraries.of("", "0f", "f0"),
                Arbitraries.longs().between(0, 2),
                Arbitraries.integers().between(1, 3))
            .as(
                (survey, hash, number, revision) ->
                    new Authorship(survey, new Writer(number, hash), revision));
    return Combinators.combine(
            Arbitraries.integers().between(0, 7),
            authorship,
            Arbitraries.of(false, false, false, true))
        .as(Step::new)
        .list()
        .ofMaxSize(60);
  }

  private static Authorship revision(int revision) {
    return new Authorship("nps", new Writer(0, "0f"), revision);
  }

  /** Some meet in one place of the table. */
  private static String mark(int record) {
    return "shop/" + "%016x%016x".formatted(record % 3 + 1, record * 16L);
  }

  private static String id(int record) {
    return new UUID(record, 7).toString();
  }
}
