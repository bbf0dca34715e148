package io.echolot.platform.strict;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;

/** Reads numbers; 1e999, which would become infinity, is none, nor is a text. */
final class FiniteNumber extends StdScalarDeserializer<Double> {

  static final String EXPECTED = "must be a number of at most 1e308";

  private static final long serialVersionUID = 1L;

  private final boolean primitive;

  FiniteNumber(Class<Double> type) {
    super(type);
    this.primitive = type.isPrimitive();
  }

  @Override
  public Double deserialize(JsonParser json, DeserializationContext context) throws IOException {
    JsonToken token = json.currentToken();
    if (token == null || !token.isNumeric()) {
      return (Double) context.handleUnexpectedToken(handledType(), json);
    }
    double number = json.getDoubleValue();
    if (Double.isInfinite(number) || Double.isNaN(number)) {
      throw context.weirdNumberException(number, Double.class, EXPECTED);
    }
    return number;
  }

  @Override
  public Double getNullValue(DeserializationContext context) {
    return primitive ? 0.0 : null;
  }
}
