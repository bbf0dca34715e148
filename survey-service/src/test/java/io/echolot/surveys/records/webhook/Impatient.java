package io.echolot.surveys.records.webhook;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Calls receivers on this machine, and gives up on them soon. */
public class Impatient implements QuarkusTestProfile {

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "echolot.webhooks.private-addresses", "true",
        "echolot.webhooks.plain-http", "true",
        "echolot.webhooks.timeout", "5s",
        "echolot.webhooks.retry-after", "100ms,200ms",
        "echolot.webhooks.every", "50ms",
        "echolot.webhooks.concurrency-per-webhook", "2");
  }
}
