package io.echolot.gateway.intake.json;

import io.echolot.contracts.Instants;
import io.echolot.gateway.intake.answer.Fields;
import java.time.Duration;
import java.time.Instant;

/**
 * When a response was given.
 *
 * @param startedAt when the first answer was given; not after {@code answeredAt}
 * @param answeredAt when the newest was
 */
record ResponseTimes(Instant startedAt, Instant answeredAt) {

  /** How far the clock of another system may be ahead of ours. */
  static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

  /** Of a tenant's people, who know when it was: what can't be is refused. */
  static ResponseTimes imported(Fields fields, Instant receivedAt) {
    Instant latest = receivedAt.plus(CLOCK_TOLERANCE);
    Instant answeredAt = fields.instant("answeredAt", receivedAt, latest);
    Instant startedAt = fields.instant("startedAt", answeredAt, latest);
    if (startedAt.isAfter(answeredAt)) {
      fields.reject("startedAt", "must not be after answeredAt");
    }
    return new ResponseTimes(startedAt, answeredAt);
  }

  /**
   * Of a device, whose clock may show any time: {@code sentAt} is what it shows now, and what it is
   * wrong by. No answer is refused for that: what was answered in the future, or before anything is
   * carried, was answered now, and took as long; a start that can't be true is no start.
   */
  static ResponseTimes ofDevice(Fields fields, Instant receivedAt) {
    Instant sentAt = fields.anyInstant("sentAt", receivedAt);
    Instant answeredAt = fields.anyInstant("answeredAt", sentAt);
    Duration took = Duration.between(fields.anyInstant("startedAt", answeredAt), answeredAt);
    Instant answered = corrected(answeredAt, sentAt, receivedAt);
    boolean isStart =
        !took.isNegative() && took.compareTo(Duration.between(Instants.EARLIEST, answered)) <= 0;
    return new ResponseTimes(isStart ? answered.minus(took) : answered, answered);
  }

  private static Instant corrected(Instant answeredAt, Instant sentAt, Instant receivedAt) {
    Duration before = Duration.between(answeredAt, sentAt);
    boolean isTrue =
        !before.isNegative()
            && before.compareTo(Duration.between(Instants.EARLIEST, receivedAt)) <= 0;
    return isTrue ? receivedAt.minus(before) : receivedAt;
  }
}
