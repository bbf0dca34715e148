package io.echolot.contracts.question;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A line of a contact or an address form.
 *
 * @param key what is asked for; null in a draft that doesn't say it yet
 * @param required whether it must be filled in
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record FormField(FormFieldKey key, boolean required) {

  /** What the line is called among an answer's entries. */
  public String part() {
    return key == null ? "" : key.wireName();
  }
}
