package io.echolot.contracts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;

/**
 * The JSON form of everything that crosses a border: instants as ISO 8601, new fields tolerated.
 */
public final class ContractsJson {

  private static final ObjectMapper MAPPER =
      configure(JsonMapper.builder().build().registerModule(new JavaTimeModule()));

  private ContractsJson() {}

  /** Sets on {@code mapper} what the contracts need, and gives it back. */
  public static ObjectMapper configure(ObjectMapper mapper) {
    return mapper
        .registerModule(
            new SimpleModule("echolot").addDeserializer(Instant.class, new InstantReader()))
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
  }

  public static ObjectMapper mapper() {
    return MAPPER;
  }

  public static byte[] write(Object contract) {
    try {
      return MAPPER.writeValueAsBytes(contract);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The record that {@code json} stands for.
   *
   * @throws UncheckedIOException if it isn't one
   */
  public static <T> T read(byte[] json, Class<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
