package io.echolot.gateway.intake.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.echolot.contracts.ContractsJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Files of cases beside the tests that run them. */
public final class IntakeCases {

  private IntakeCases() {}

  public static Stream<JsonNode> of(String file) {
    try {
      JsonNode cases = ContractsJson.mapper().readTree(IntakeCases.class.getResourceAsStream(file));
      return StreamSupport.stream(cases.spliterator(), false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
