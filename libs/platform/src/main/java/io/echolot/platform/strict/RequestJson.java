package io.echolot.platform.strict;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.LocalizedText;
import io.echolot.contracts.answer.AnswerValue;
import java.util.List;
import java.util.Set;

/**
 * How the bodies of calls are read: what a caller misspelt is refused and not lost, no member
 * stands twice, texts can be stored everywhere and have languages, numbers are finite and kept,
 * lists hold no null, and nesting has an end. Topics, providers' payloads and stored documents are
 * read by {@link ContractsJson}, which tolerates what a newer version adds.
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
        .setStreamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
        .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    JsonSetter.Value fullyGiven = JsonSetter.Value.forContentNulls(Nulls.FAIL);
    for (Class<?> holder : List.of(List.class, Set.class)) {
      mapper.configOverride(holder).setSetterInfo(fullyGiven);
    }
    return ContractsJson.configure(mapper)
        .registerModule(
            new SimpleModule("bodies")
                .addDeserializer(String.class, new StorableText())
                .addDeserializer(LocalizedText.class, new LanguageTexts())
                .addDeserializer(
                    AnswerValue.class, new KeptValue<>(AnswerValue.class, AnswerValue::of))
                .addKeyDeserializer(String.class, new StorableText.Key())
                .addDeserializer(Double.class, new FiniteNumber(Double.class))
                .addDeserializer(double.class, new FiniteNumber(double.class)))
        // A double would keep only seventeen digits.
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_IGNORED_PROPERTIES);
  }

  /** For bodies that hold several documents, such as lines. */
  public static ObjectMapper mapper() {
    return MAPPER;
  }
}
