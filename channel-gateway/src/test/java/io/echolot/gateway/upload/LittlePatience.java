package io.echolot.gateway.upload;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Little for an address, and files that soon are of no use. */
public class LittlePatience implements QuarkusTestResourceLifecycleManager {

  @Override
  public Map<String, String> start() {
    return Map.of(
        "echolot.files.bytes-per-hour", "500000",
        "echolot.files.unused-for", "5s",
        "echolot.files.purge-every", "200ms");
  }

  @Override
  public void stop() {
    // Nothing was started.
  }
}
