package io.echolot.surveys.asking.trigger.rule;

import io.echolot.contracts.answer.AnswerValue;
import io.echolot.surveys.people.customer.event.CustomerEvent;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * When an event has somebody asked.
 *
 * @param at when; when it was found out if {@code reason} is against it
 * @param reason why never; {@code NONE} if nothing is against it
 */
public record TriggerTime(Instant at, UnaskedReason reason) {

  /** What is over by more than that is too late to ask how it was, e.g. of an import. */
  private static final Duration PATIENCE = Duration.ofDays(1);

  /** As long as triggers can wait. */
  static final Duration LONGEST = Duration.ofDays(365);

  /** Events are kept a little longer, so that what takes a plan back is still known. */
  private static final Duration FURTHEST = Duration.ofDays(399);

  /** Years and months have no length of their own. */
  private static final Pattern SPAN =
      Pattern.compile("P(?=.)([0-9]{1,5}D)?(T(?=.)([0-9]{1,6}H)?([0-9]{1,6}M)?([0-9]{1,6}S)?)?");

  static Optional<Duration> span(String text) {
    return Optional.of(text)
        .filter(one -> SPAN.matcher(one).matches())
        .map(Duration::parse)
        .filter(one -> one.compareTo(LONGEST) <= 0);
  }

  /**
   * That of an event.
   *
   * @param now when it came in
   */
  public static TriggerTime of(TriggerBody trigger, CustomerEvent event, Instant now) {
    Optional<Instant> at = at(trigger, event);
    if (at.isEmpty()) {
      return new TriggerTime(now, UnaskedReason.NO_DATE);
    }
    if (at.get().isBefore(now.minus(PATIENCE))) {
      return new TriggerTime(at.get(), UnaskedReason.TOO_LATE);
    }
    return at.get().isAfter(event.at().plus(FURTHEST))
        ? new TriggerTime(at.get(), UnaskedReason.TOO_FAR)
        : new TriggerTime(at.get(), UnaskedReason.NONE);
  }

  /** Without regard to whether that is over. */
  static Optional<Instant> at(TriggerBody trigger, CustomerEvent event) {
    if (trigger.before() == null) {
      return Optional.of(event.at().plus(span(trigger.after()).orElse(Duration.ZERO)));
    }
    return date(event.properties().get(trigger.before().member()))
        .map(date -> date.minus(span(trigger.before().by()).orElse(Duration.ZERO)));
  }

  private static Optional<Instant> date(AnswerValue value) {
    if (!(value instanceof AnswerValue.Text text)) {
      return Optional.empty();
    }
    try {
      String said = text.text();
      Instant date =
          said.indexOf('T') < 0
              ? LocalDate.parse(said).atStartOfDay(ZoneOffset.UTC).toInstant()
              : OffsetDateTime.parse(said).toInstant();
      // Far from where instants end, so that they can be counted with.
      return Math.abs(date.atOffset(ZoneOffset.UTC).getYear()) < 10_000
          ? Optional.of(date)
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
