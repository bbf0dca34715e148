package io.echolot.surveys.people.segment.member;

import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.condition.Facts;
import io.echolot.surveys.people.segment.definition.SegmentRef;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is known of a customer at an instant.
 *
 * @param attributes as texts, as surveys know them too
 * @param events when which events happened, by their names, in any order
 * @param now the instant; events after it haven't happened yet
 */
public record CustomerFacts(
    Map<String, String> attributes, Map<String, List<Instant>> events, Instant now)
    implements Facts {

  @Override
  public Optional<AnswerValue> get(String ref) {
    return SegmentRef.of(ref).flatMap(this::get);
  }

  private Optional<AnswerValue> get(SegmentRef ref) {
    return switch (ref.kind()) {
      case ATTRIBUTE -> Optional.ofNullable(attributes.get(ref.name())).map(AnswerValue.Text::new);
      case COUNT -> Optional.of(count(happened(ref)));
      case COUNT_WITHIN -> {
        Instant since = now.minus(Duration.ofDays(ref.days()));
        yield Optional.of(count(happened(ref).filter(at -> at.isAfter(since))));
      }
      case DAYS_SINCE -> last(ref).map(at -> new AnswerValue.Score(daysSince(at)));
    };
  }

  private Stream<Instant> happened(SegmentRef ref) {
    return events.getOrDefault(ref.name(), List.of()).stream().filter(at -> !at.isAfter(now));
  }

  private static AnswerValue count(Stream<Instant> times) {
    return new AnswerValue.Score(Math.toIntExact(times.count()));
  }

  private Optional<Instant> last(SegmentRef ref) {
    return happened(ref).max(Comparator.naturalOrder());
  }

  private int daysSince(Instant at) {
    return Math.toIntExact(Duration.between(at, now).toDays());
  }

  /**
   * When what {@code ref} stands for is next another one, if nothing happens but that time goes by;
   * empty for never.
   */
  Optional<Instant> changes(SegmentRef ref) {
    Stream<Instant> still =
        events.getOrDefault(ref.name(), List.of()).stream().filter(at -> at.isAfter(now));
    Stream<Instant> passing =
        switch (ref.kind()) {
          case ATTRIBUTE, COUNT -> Stream.empty();
          case COUNT_WITHIN ->
              events.getOrDefault(ref.name(), List.of()).stream()
                  .map(at -> at.plus(Duration.ofDays(ref.days())))
                  .filter(end -> end.isAfter(now));
          case DAYS_SINCE ->
              last(ref).map(at -> at.plus(Duration.ofDays(daysSince(at) + 1L))).stream();
        };
    return Stream.concat(ref.isEvent() ? still : Stream.empty(), passing)
        .min(Comparator.naturalOrder());
  }
}
