package io.echolot.surveys.people.unit;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.echolot.contracts.LocalizedText;
import io.echolot.contracts.unit.OrgUnit;

/**
 * A part of the organisation, e.g. {@code {"key": "store-12", "name": {"en": "Harbour Street"},
 * "parent": "north"}}.
 *
 * @param key unique within the tenant
 * @param name for people; not empty
 * @param parent the key of the unit to which it belongs; empty for one at the top
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Unit(String key, LocalizedText name, String parent) {

  public Unit {
    key = key == null ? "" : key;
    name = name == null ? LocalizedText.EMPTY : name;
    parent = parent == null ? "" : parent;
  }

  /** The same under the key of its address. */
  Unit withKey(String newKey) {
    return new Unit(newKey, name, parent);
  }

  OrgUnit of(String tenant) {
    return new OrgUnit(tenant, key, name, parent);
  }
}
