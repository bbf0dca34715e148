package io.echolot.gateway.published;

import io.echolot.contracts.topic.KnownUnits;
import io.echolot.contracts.unit.UnitTree;
import jakarta.enterprise.context.ApplicationScoped;

/** How tenants' units belong together, as the topic tells it. */
@ApplicationScoped
public class UnitTrees {

  private final KnownUnits known = new KnownUnits();

  public UnitTree of(String tenant) {
    return known.of(tenant);
  }

  void accept(String topicKey, byte[] value) {
    known.accept(topicKey, value);
  }
}
