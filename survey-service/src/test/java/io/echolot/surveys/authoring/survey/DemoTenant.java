package io.echolot.surveys.authoring.survey;

import com.fasterxml.jackson.databind.JsonNode;
import io.echolot.contracts.ContractsJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** What {@code ./echolot up} sets up for its demo tenant. */
public final class DemoTenant {

  private static final Path FILE = Path.of("../dev/launcher/src/main/resources/demo/acme.json");

  private DemoTenant() {}

  /** Its journeys, surveys and channels. */
  public static JsonNode setUp() {
    try {
      return ContractsJson.mapper().readTree(FILE.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The keys of its touchpoints. */
  public static Set<String> touchpoints() {
    Set<String> keys = new TreeSet<>();
    for (JsonNode stage : setUp().at("/journeys/0/body/stages")) {
      stage.path("touchpoints").forEach(touchpoint -> keys.add(touchpoint.path("key").asText()));
    }
    return keys;
  }
}
