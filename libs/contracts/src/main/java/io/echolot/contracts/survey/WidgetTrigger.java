package io.echolot.contracts.survey;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * When a page that has the widget shows a survey by itself.
 *
 * @param when what must happen; at once if absent
 * @param url at which addresses, with {@code *} for anything; empty for all
 * @param mode where it stands; a popover if absent
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record WidgetTrigger(
    TriggerEvent when,
    String url,
    @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = WidgetMode.Absent.class)
        WidgetMode mode) {

  public WidgetTrigger {
    when = when == null ? TriggerEvent.VIEW : when;
    url = url == null ? "" : url;
    mode = mode == null ? WidgetMode.POPOVER : mode;
  }
}
