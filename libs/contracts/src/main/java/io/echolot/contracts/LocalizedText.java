package io.echolot.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * One text in several languages. In JSON an object of BCP 47 tag to text.
 *
 * @param texts the texts by language tag; may be empty
 */
public record LocalizedText(@JsonValue Map<String, String> texts) {

  public static final LocalizedText EMPTY = new LocalizedText(Map.of());

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public LocalizedText {
    texts = Map.copyOf(new TreeMap<>(texts));
  }

  public static LocalizedText of(String language, String text) {
    return new LocalizedText(Map.of(language, text));
  }

  public Set<String> languages() {
    return texts.keySet();
  }

  /**
   * The text for a reader of {@code language}: that tag, then its less specific forms (RFC 4647
   * lookup: {@code de-AT} then {@code de}), then {@code fallback}, then any; empty if there is
   * none.
   */
  public String in(String language, String fallback) {
    for (String tag = language; !tag.isEmpty(); tag = withoutLastSubtag(tag)) {
      String text = texts.get(tag);
      if (text == null) {
        text = texts.get(Locale.forLanguageTag(tag).toLanguageTag());
      }
      if (text != null) {
        return text;
      }
    }
    String text = texts.get(fallback);
    return text != null ? text : texts.values().stream().findFirst().orElse("");
  }

  private static String withoutLastSubtag(String tag) {
    int dash = tag.lastIndexOf('-');
    return dash < 0 ? "" : tag.substring(0, dash);
  }
}
