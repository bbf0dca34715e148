package io.echolot.platform.strict;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.echolot.contracts.ContractsJson;

/**
 * How the bodies of calls are read: what a caller misspelt is refused and not lost, texts can be
 * stored everywhere, numbers are finite, and nesting has an end. Topics, providers' payloads and
 * stored documents are read by {@link ContractsJson}, which tolerates what a newer version adds.
 */
public final class RequestJson {

  /** Conditions of a survey may be 50 deep, each of them two levels of JSON. */
  private static final int DEEPEST = 128;

  private static final ObjectMapper MAPPER =
      configure(JsonMapper.builder().build().registerModule(new JavaTimeModule()));

  private RequestJson() {}

  /** Sets on {@code mapper} what bodies need, and gives it back. */
  public static ObjectMapper configure(ObjectMapper mapper) {
    mapper
        .getFactory()
        .setStreamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build());
    return ContractsJson.configure(mapper)
        .registerModule(
            new SimpleModule("bodies")
                .addDeserializer(String.class, new StorableText())
                .addKeyDeserializer(String.class, new StorableText.Key())
                .addDeserializer(Double.class, new FiniteNumber(Double.class))
                .addDeserializer(double.class, new FiniteNumber(double.class)))
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_IGNORED_PROPERTIES);
  }

  /** For bodies that hold several documents, such as lines. */
  public static ObjectMapper mapper() {
    return MAPPER;
  }
}
