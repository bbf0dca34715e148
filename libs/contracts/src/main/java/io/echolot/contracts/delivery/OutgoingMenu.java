package io.echolot.contracts.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What may be chosen below a messenger's message. E.g. {@code {"opens":"Choose",
 * "entries":[{"id":"1f2e3d4c|csat|s5","title":"5"}]}}.
 *
 * @param opens what stands on the button that opens the list; empty if each entry is a button
 * @param entries in order; at least one
 */
public record OutgoingMenu(
    @JsonInclude(JsonInclude.Include.NON_EMPTY) String opens, List<Entry> entries) {

  /**
   * Something to choose.
   *
   * @param id what comes back if it is chosen
   * @param title what the recipient reads first
   * @param description what they read beside it, in a list alone; may be empty
   */
  public record Entry(
      String id, String title, @JsonInclude(JsonInclude.Include.NON_EMPTY) String description) {

    public Entry {
      description = description == null ? "" : description;
    }
  }

  public OutgoingMenu {
    opens = opens == null ? "" : opens;
    entries = List.copyOf(entries);
  }

  /** Whether its entries are in a list that has to be opened. */
  public boolean isList() {
    return !opens.isEmpty();
  }
}
