package io.echolot.contracts.topic;

import io.echolot.contracts.unit.OrgUnit;
import io.echolot.contracts.unit.UnitTree;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All tenants' trees, as the topic {@link io.echolot.contracts.Topics#UNITS} tells them. May be
 * asked while it is told.
 */
public final class KnownUnits {

  private final Map<String, Map<String, String>> parents = new HashMap<>();
  private final Map<String, UnitTree> trees = new ConcurrentHashMap<>();

  /** The tenant's tree; an empty one if nothing is known of it. */
  public UnitTree of(String tenant) {
    UnitTree known = trees.get(tenant);
    return known != null ? known : made(tenant);
  }

  private synchronized UnitTree made(String tenant) {
    Map<String, String> keys = parents.get(tenant);
    return keys == null ? UnitTree.EMPTY : trees.computeIfAbsent(tenant, same -> UnitTree.of(keys));
  }

  /**
   * Takes a record of the topic.
   *
   * @param value null if the unit is gone
   * @throws io.echolot.contracts.UnfitRecord if it is none
   */
  public synchronized void accept(String topicKey, byte[] value) {
    String checked = TopicRecords.key(topicKey);
    String tenant = checked.substring(0, checked.indexOf('/'));
    Map<String, String> keys = parents.computeIfAbsent(tenant, t -> new HashMap<>());
    if (value == null) {
      keys.remove(checked.substring(tenant.length() + 1));
    } else {
      OrgUnit unit = TopicRecords.unit(checked, value);
      keys.put(unit.key(), unit.parent());
    }
    // Made anew when it is asked for: many records come at once.
    trees.remove(tenant);
  }
}
