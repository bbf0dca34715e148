package io.echolot.contracts.logic;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.echolot.contracts.LocalizedText;
import io.echolot.contracts.condition.Condition;

/**
 * How a survey may end. Of several the first whose condition holds; else the survey's thanks.
 *
 * @param key unique among ends and questions
 * @param when when it is the one
 * @param text what is said
 * @param redirect URL (https) to which a page goes then; empty for none
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record End(
    String key,
    @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Condition.Absent.class)
        Condition when,
    LocalizedText text,
    String redirect) {

  public End {
    when = when == null ? Condition.ALWAYS : when;
    text = text == null ? LocalizedText.EMPTY : text;
    redirect = redirect == null ? "" : redirect;
  }
}
