package io.echolot.contracts.unit;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.echolot.contracts.LocalizedText;
import java.util.stream.Stream;

/**
 * A part of the tenant's organisation, e.g. {@code {"tenant": "acme", "key": "store-12", "name":
 * {"en": "Harbour Street"}, "parent": "north"}}.
 *
 * @param tenant whose it is
 * @param key unique within the tenant
 * @param name for people; not empty
 * @param parent the key of the unit to which it belongs; empty for one at the top
 */
public record OrgUnit(
    String tenant,
    String key,
    LocalizedText name,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) String parent) {

  public OrgUnit {
    name = name == null ? LocalizedText.EMPTY : name;
    parent = parent == null ? "" : parent;
  }

  /** The key of its record on {@link io.echolot.contracts.Topics#UNITS}. */
  public String topicKey() {
    return tenant + "/" + key;
  }

  /**
   * Of which unit a response speaks: what is closest to the respondent counts. Each may be empty.
   *
   * @param invitation for which somebody was invited
   * @param imported what an import says
   * @param hidden what the survey's hidden field says
   * @param touchpoint the touchpoint's
   * @param channel the channel's
   * @return its key; empty for none
   */
  public static String spokenOf(
      String invitation, String imported, String hidden, String touchpoint, String channel) {
    return Stream.of(invitation, imported, hidden, touchpoint, channel)
        .filter(unit -> !unit.isEmpty())
        .findFirst()
        .orElse("");
  }
}
