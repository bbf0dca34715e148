package io.echolot.surveys.asking.trigger.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.echolot.contracts.LocalizedText;
import io.echolot.contracts.condition.Condition;
import io.echolot.surveys.asking.invitation.sending.Sending;
import java.util.List;
import java.util.Map;

/**
 * What an admin says of a trigger: which event has which customer asked, and when.
 *
 * @param name for people, in each of their languages
 * @param active whether it plans and asks; true if absent
 * @param on the name of the event, e.g. {@code order.delivered}
 * @param condition what must hold of the event's data ({@code data.total}); always if absent
 * @param after how long after the event, as ISO 8601 has it, e.g. {@code P3D} or {@code PT2H}, up
 *     to 365 days; at once if neither it nor {@code before} is there
 * @param before that it is asked ahead of a date in the event's data; null for after the event
 * @param unless which events take it back if they happen meanwhile; up to 10
 * @param survey the key of a published survey
 * @param page the id of the channel on whose page it is answered
 * @param ways how the link is sent, the best first, up to 5; the next one if an address or consent
 *     is lacking, or a message couldn't be delivered
 * @param segment the key of the segment to which the customer must belong when asked; empty for all
 * @param share which part of the events is asked about, in percent; all if absent
 * @param hidden for hidden fields of the survey the member of the event's data that fills them
 */
public record TriggerBody(
    LocalizedText name,
    Boolean active,
    String on,
    @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Condition.Absent.class)
        Condition condition,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) String after,
    @JsonInclude(JsonInclude.Include.NON_NULL) DateAhead before,
    List<TakenBack> unless,
    String survey,
    String page,
    List<Sending> ways,
    String segment,
    Double share,
    Map<String, String> hidden) {

  private static final double ALL = 100;

  public TriggerBody {
    name = name == null ? LocalizedText.EMPTY : name;
    active = active == null || active;
    on = text(on);
    condition = condition == null ? Condition.ALWAYS : condition;
    after = text(after);
    unless = unless == null ? List.of() : List.copyOf(unless);
    survey = text(survey);
    page = text(page);
    ways = ways == null ? List.of() : List.copyOf(ways);
    segment = text(segment);
    share = share == null ? Double.valueOf(ALL) : share;
    hidden = hidden == null ? Map.of() : Map.copyOf(hidden);
  }

  private static String text(String given) {
    return given == null ? "" : given.strip();
  }

  /**
   * A date in an event's data, and how long ahead of it somebody is asked.
   *
   * @param member of the data that holds the date (ISO 8601: {@code 2027-03-01}, which is 0:00 UTC,
   *     or a time with its offset), e.g. {@code renewsAt}
   * @param by how long ahead, e.g. {@code P30D}, up to 365 days
   */
  public record DateAhead(String member, String by) {
    public DateAhead {
      member = text(member);
      by = text(by);
    }
  }

  /**
   * An event that takes a plan back.
   *
   * @param on its name, e.g. {@code order.returned}
   * @param same the member of both events' data that must have the same value, e.g. {@code
   *     orderId}; empty if the same customer is enough
   */
  public record TakenBack(
      @JsonProperty String on, @JsonInclude(JsonInclude.Include.NON_EMPTY) String same) {
    public TakenBack {
      on = text(on);
      same = text(same);
    }
  }
}
