package io.echolot.surveys.people.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.condition.Condition;
import io.echolot.contracts.condition.Operator;
import io.echolot.surveys.people.segment.definition.Segment;
import io.echolot.surveys.people.segment.member.CustomerFacts;
import io.echolot.surveys.people.segment.member.Membership;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class MembershipLawsTest {

  private static final Instant NOW = Instant.parse("2026-11-25T00:00:00Z");

  @Provide
  Arbitrary<Condition> comparisons() {
    return Combinators.combine(
            Arbitraries.of(
                "event.a.count",
                "event.a.count.1",
                "event.a.count.3",
                "event.b.days",
                "customer.plan"),
            Arbitraries.of(Operator.EQ, Operator.NE, Operator.LT, Operator.GTE, Operator.ANSWERED),
            Arbitraries.integers().between(0, 4))
        .as((ref, op, value) -> new Condition.Compare(ref, op, new AnswerValue.Score(value)));
  }

  @Provide
  Arbitrary<List<Segment>> segments() {
    Arbitrary<Condition> nested =
        comparisons()
            .list()
            .ofMinSize(1)
            .ofMaxSize(3)
            .map(list -> new Condition.Any(List.of(new Condition.All(list), list.get(0))));
    return Arbitraries.oneOf(comparisons(), nested, nested.map(Condition.Not::new))
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(
            list ->
                IntStream.range(0, list.size())
                    .mapToObj(i -> new Segment("s" + i, null, list.get(i)))
                    .toList());
  }

  /** Hours before or after now. */
  @Provide
  Arbitrary<Map<String, List<Instant>>> events() {
    Arbitrary<List<Instant>> times =
        Arbitraries.integers()
            .between(-24 * 6, 10)
            .map(hours -> NOW.plus(Duration.ofHours(hours)))
            .list()
            .ofMaxSize(4);
    return Combinators.combine(times, times).as((a, b) -> Map.of("a", a, "b", b));
  }

  /**
   * A customer whom nobody looks at before the time that was found belongs all the while to what a
   * count from scratch says.
   */
  @Property
  void nothingChangesBeforeItIsDue(
      @ForAll("segments") List<Segment> segments,
      @ForAll("events") Map<String, List<Instant>> events,
      @ForAll @IntRange(max = 24 * 10) int hours) {
    Membership stored = at(segments, events, NOW);
    Instant later = NOW.plus(Duration.ofHours(hours));

    if (stored.due().isEmpty() || later.isBefore(stored.due().get())) {
      assertThat(at(segments, events, later).segments()).isEqualTo(stored.segments());
    }
  }

  /** Looking when it is due, and then only, finds at any time what a count from scratch finds. */
  @Property
  void lookingWhenDueEqualsARecount(
      @ForAll("segments") List<Segment> segments,
      @ForAll("events") Map<String, List<Instant>> events,
      @ForAll @IntRange(max = 24 * 10) int hours) {
    Instant end = NOW.plus(Duration.ofHours(hours));
    Membership stored = at(segments, events, NOW);
    while (stored.due().isPresent() && !stored.due().get().isAfter(end)) {
      Instant due = stored.due().get();
      stored = at(segments, events, due);
      assertThat(stored.due().orElse(Instant.MAX)).isAfter(due);
    }
    assertThat(stored.segments()).isEqualTo(at(segments, events, end).segments());
  }

  private static Membership at(
      List<Segment> segments, Map<String, List<Instant>> events, Instant now) {
    return Membership.of(segments, new CustomerFacts(Map.of("plan", "2"), events, now));
  }
}
