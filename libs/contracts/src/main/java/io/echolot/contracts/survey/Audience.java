package io.echolot.contracts.survey;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * Who is asked a survey, and when.
 *
 * @param access how a respondent gets in
 * @param pin what a respondent must know where {@code access} is {@link Access#PIN}; never told to
 *     a device; else empty
 * @param opensAt when the first response may begin; null for from publishing on
 * @param closesAt when the last response may begin; null for no end
 * @param maxResponses how many complete responses are wanted; 0 for any number
 * @param once whether a respondent may answer once only
 * @param segment the key of the tenant's segment to which a customer must belong; empty for all
 * @param share the part of those concerned that is asked, in percent above 0 and up to 100
 * @param urgent whether it is asked of customers who were asked enough already
 * @param triggers when pages show it by themselves; empty for only when they are told to
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Audience(
    Access access,
    String pin,
    Instant opensAt,
    Instant closesAt,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) int maxResponses,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean once,
    String segment,
    double share,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean urgent,
    List<WidgetTrigger> triggers) {

  public static final Audience EVERYBODY =
      new Audience(null, null, null, null, 0, false, null, 100, false, null);

  public Audience {
    access = access == null ? Access.OPEN : access;
    pin = pin == null ? "" : pin;
    segment = segment == null ? "" : segment;
    share = share == 0 ? 100 : share;
    triggers = triggers == null ? List.of() : List.copyOf(triggers);
  }

  /** Whether a response may begin at {@code instant}. */
  @JsonIgnore
  public boolean isOpenAt(Instant instant) {
    return (opensAt == null || !instant.isBefore(opensAt))
        && (closesAt == null || instant.isBefore(closesAt));
  }

  /** The same, and no response begins from {@code instant} on. */
  Audience closing(Instant instant) {
    Instant first = closesAt == null || instant.isBefore(closesAt) ? instant : closesAt;
    return new Audience(
        access, pin, opensAt, first, maxResponses, once, segment, share, urgent, triggers);
  }

  /** What isn't written to JSON. */
  public static final class Absent {
    @Override
    public boolean equals(Object audience) {
      return audience == null || EVERYBODY.equals(audience);
    }

    @Override
    public int hashCode() {
      return 0;
    }
  }
}
