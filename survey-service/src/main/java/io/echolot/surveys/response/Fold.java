package io.echolot.surveys.response;

import io.echolot.contracts.Response;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What a stretch of the log comes to: which keys were erased, and each response's newest state. */
final class Fold {

  private final Set<String> erased = new HashSet<>();
  private final Map<String, Response> newest = new LinkedHashMap<>();

  void add(Response response) {
    newest.merge(
        response.topicKey(),
        response,
        (before, after) -> after.revision() >= before.revision() ? after : before);
  }

  void erase(String key) {
    newest.remove(key);
    erased.add(key);
  }

  /** To be deleted before {@link #newest} is stored. */
  Set<String> erased() {
    return erased;
  }

  Collection<Response> newest() {
    return newest.values();
  }
}
