package io.echolot.contracts.survey;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * When a page that has the widget shows a survey by itself; docs/widget.md lists the forms.
 *
 * @param when {@code view}, {@code exit}, {@code delay 5}, {@code time 30}, {@code scroll 60},
 *     {@code click <selector>} or {@code event <name>}
 * @param url at which addresses, with {@code *} for anything; empty for all
 * @param mode {@code popover}, {@code modal}, {@code button}, or empty for a popover
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record WidgetTrigger(String when, String url, String mode) {

  public WidgetTrigger {
    when = when == null || when.isBlank() ? "view" : when;
    url = url == null ? "" : url;
    mode = mode == null ? "" : mode;
  }
}
