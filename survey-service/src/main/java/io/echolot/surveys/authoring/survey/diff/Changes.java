package io.echolot.surveys.authoring.survey.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The differences of two JSON trees. Lists whose members have keys are compared by these, so that a
 * question that moved isn't another one; their order is compared as a whole.
 */
final class Changes {

  private final List<Change> found = new ArrayList<>();

  private Changes() {}

  static List<Change> between(JsonNode before, JsonNode after) {
    Changes changes = new Changes();
    changes.compare("", before, after);
    return List.copyOf(changes.found);
  }

  private void compare(String path, JsonNode before, JsonNode after) {
    if (before.equals(after)) {
      return;
    }
    if (before.isMissingNode()) {
      found.add(Change.added(path, after));
    } else if (after.isMissingNode()) {
      found.add(Change.removed(path, before));
    } else if (before.isObject() && after.isObject()) {
      objects(path, before, after);
    } else if (isKeyed(before) && isKeyed(after)) {
      keyed(path, byKey(before), byKey(after));
    } else if (before.isArray() && after.isArray() && !isPlain(before) && !isPlain(after)) {
      arrays(path, before, after);
    } else {
      found.add(Change.changed(path, before, after));
    }
  }

  private void objects(String path, JsonNode before, JsonNode after) {
    Set<String> names = new TreeSet<>();
    before.fieldNames().forEachRemaining(names::add);
    after.fieldNames().forEachRemaining(names::add);
    for (String name : names) {
      compare(path.isEmpty() ? name : path + "." + name, before.path(name), after.path(name));
    }
  }

  private void arrays(String path, JsonNode before, JsonNode after) {
    for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
      compare(path + "[" + i + "]", before.path(i), after.path(i));
    }
  }

  private void keyed(String path, Map<String, JsonNode> before, Map<String, JsonNode> after) {
    before.forEach(
        (key, member) -> {
          if (!after.containsKey(key)) {
            found.add(Change.removed(path + "[" + key + "]", member));
          }
        });
    after.forEach(
        (key, member) -> {
          if (before.containsKey(key)) {
            compare(path + "[" + key + "]", before.get(key), member);
          } else {
            found.add(Change.added(path + "[" + key + "]", member));
          }
        });
    ArrayNode orderBefore = common(before, after);
    ArrayNode orderAfter = common(after, before);
    if (!orderBefore.equals(orderAfter)) {
      found.add(Change.changed(path, orderBefore, orderAfter));
    }
  }

  /** The keys of {@code of} that {@code other} has too, in their order. */
  private static ArrayNode common(Map<String, JsonNode> of, Map<String, JsonNode> other) {
    ArrayNode keys = JsonNodeFactory.instance.arrayNode();
    of.keySet().stream().filter(other::containsKey).forEach(keys::add);
    return keys;
  }

  /** Whether every member has a key of its own. */
  private static boolean isKeyed(JsonNode array) {
    return array.isArray() && byKey(array).size() == array.size();
  }

  private static Map<String, JsonNode> byKey(JsonNode array) {
    Map<String, JsonNode> members = new LinkedHashMap<>();
    for (JsonNode member : array) {
      if (member.path("key").isTextual()) {
        members.put(member.path("key").textValue(), member);
      }
    }
    return members;
  }

  /** Whether it holds texts or numbers, such as languages, which are compared as a whole. */
  private static boolean isPlain(JsonNode array) {
    for (JsonNode member : array) {
      if (member.isContainerNode()) {
        return false;
      }
    }
    return !array.isEmpty();
  }
}
