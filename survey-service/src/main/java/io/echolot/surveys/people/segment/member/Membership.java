package io.echolot.surveys.people.segment.member;

import io.echolot.contracts.condition.Condition;
import io.echolot.surveys.people.segment.definition.Segment;
import io.echolot.surveys.people.segment.definition.SegmentRef;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * To which segments a customer belongs.
 *
 * @param segments their keys, in order
 * @param due when time alone may change that; empty for never
 */
public record Membership(List<String> segments, Optional<Instant> due) {

  public static Membership of(List<Segment> all, CustomerFacts facts) {
    List<String> keys =
        all.stream()
            .filter(segment -> segment.condition().holds(facts))
            .map(Segment::key)
            .sorted()
            .toList();
    Optional<Instant> due =
        all.stream()
            .flatMap(segment -> refs(segment.condition()))
            .flatMap(ref -> facts.changes(ref).stream())
            .min(Comparator.naturalOrder());
    return new Membership(keys, due);
  }

  /** The names of the events to which the segments refer. */
  static Set<String> events(List<Segment> all) {
    return all.stream()
        .flatMap(segment -> refs(segment.condition()))
        .filter(SegmentRef::isEvent)
        .map(SegmentRef::name)
        .collect(Collectors.toSet());
  }

  public static Stream<SegmentRef> refs(Condition condition) {
    return condition.comparisons().flatMap(compare -> SegmentRef.of(compare.ref()).stream());
  }
}
