package io.echolot.gateway.outage;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Points the gateway to a MongoDB that isn't there. */
public class NoMongo implements QuarkusTestResourceLifecycleManager {

  /** After the shared backends, whose MongoDB it replaces. */
  @Override
  public int order() {
    return 1;
  }

  @Override
  public Map<String, String> start() {
    // Nobody listens on port 1.
    return Map.of(
        "quarkus.mongodb.connection-string", "mongodb://127.0.0.1:1/?directConnection=true",
        "quarkus.mongodb.server-selection-timeout", "500ms");
  }

  @Override
  public void stop() {
    // Nothing was started.
  }
}
