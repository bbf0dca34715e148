package io.echolot.platform.strict;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;

/**
 * Reads texts that every store can hold: PostgreSQL has no U+0000, and half of a surrogate pair is
 * no character (RFC 8259, section 8.2).
 */
public final class StorableText extends StdScalarDeserializer<String> {

  public static final String EXPECTED = "must not hold U+0000 or half of a surrogate pair";

  private static final long serialVersionUID = 1L;

  StorableText() {
    super(String.class);
  }

  /** Whether every store can hold it. */
  public static boolean isStorable(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0 || Character.isLowSurrogate(c)) {
        return false;
      }
      if (Character.isHighSurrogate(c)) {
        i++;
        if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
          return false;
        }
      }
    }
    return true;
  }

  @Override
  public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
    String text = StringDeserializer.instance.deserialize(json, context);
    if (text != null && !isStorable(text)) {
      throw context.weirdStringException(text, String.class, EXPECTED);
    }
    return text;
  }

  /** The same for the names in a map. */
  static final class Key extends KeyDeserializer {
    @Override
    public Object deserializeKey(String key, DeserializationContext context) throws IOException {
      if (!isStorable(key)) {
        throw context.weirdKeyException(String.class, key, EXPECTED);
      }
      return key;
    }
  }
}
