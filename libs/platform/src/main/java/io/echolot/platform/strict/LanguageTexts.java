package io.echolot.platform.strict;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.echolot.contracts.LanguageTag;
import io.echolot.contracts.LocalizedText;
import java.io.IOException;
import java.util.Map;

/** Reads a text in several languages; under what is no language nobody would ever read it. */
final class LanguageTexts extends StdDeserializer<LocalizedText> {

  private static final long serialVersionUID = 1L;

  LanguageTexts() {
    super(LocalizedText.class);
  }

  @Override
  public LocalizedText deserialize(JsonParser json, DeserializationContext context)
      throws IOException {
    if (!json.isExpectedStartObjectToken()) {
      return (LocalizedText) context.handleUnexpectedToken(handledType(), json);
    }
    JavaType byTag =
        context.getTypeFactory().constructMapType(Map.class, String.class, String.class);
    Map<String, String> texts = context.readValue(json, byTag);
    for (Map.Entry<String, String> text : texts.entrySet()) {
      if (!LanguageTag.fits(text.getKey())) {
        throw at(
            text.getKey(),
            context.weirdKeyException(LocalizedText.class, text.getKey(), LanguageTag.EXPECTED));
      }
      if (text.getValue() == null) {
        throw at(
            text.getKey(),
            MismatchedInputException.from(json, String.class, "null stands for a text"));
      }
    }
    return new LocalizedText(texts);
  }

  private static JsonMappingException at(String tag, JsonMappingException wrong) {
    wrong.prependPath(LocalizedText.class, tag);
    return wrong;
  }
}
