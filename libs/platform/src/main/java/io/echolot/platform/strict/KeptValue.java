package io.echolot.platform.strict;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.io.IOException;
import java.util.function.Function;

/**
 * Reads what a contract makes of a tree, such as values of attributes and conditions, if every text
 * in it can be stored and every number is finite. All digits of a number are kept.
 */
public final class KeptValue<T> extends StdDeserializer<T> {

  private static final long serialVersionUID = 1L;

  private final transient Function<JsonNode, T> reader;

  /**
   * Reads so.
   *
   * @param reader throws {@link IllegalArgumentException} for what is no {@code type}
   */
  KeptValue(Class<T> type, Function<JsonNode, T> reader) {
    super(type);
    this.reader = reader;
  }

  @Override
  public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
    JsonNode node = context.readTree(json);
    try {
      requireKept(node);
      return reader.apply(node);
    } catch (IllegalArgumentException e) {
      throw ValueInstantiationException.from(
          json, e.getMessage(), context.constructType(handledType()), e);
    }
  }

  /**
   * Makes sure that stores can hold all of it.
   *
   * @throws IllegalArgumentException if they can't, with what is expected
   */
  public static void requireKept(JsonNode node) {
    if (node.isTextual()) {
      requireStorable(node.textValue());
    }
    if (node.isNumber() && !Double.isFinite(node.doubleValue())) {
      throw new IllegalArgumentException(FiniteNumber.EXPECTED);
    }
    node.properties().forEach(member -> requireStorable(member.getKey()));
    node.forEach(KeptValue::requireKept);
  }

  private static void requireStorable(String text) {
    if (!StorableText.isStorable(text)) {
      throw new IllegalArgumentException(StorableText.EXPECTED);
    }
  }
}
