package io.echolot.gateway.door;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.echolot.platform.strict.StorableText;

/**
 * Texts that people write into forms and messages. What no store can hold of them ({@link
 * StorableText}) is left out, for nobody could see what to correct; in JSON it is refused.
 */
public final class Texts {

  private Texts() {}

  /** The text without what can't be stored. */
  public static String kept(String text) {
    if (StorableText.isStorable(text)) {
      return text;
    }
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints()
        .filter(point -> point != 0 && Character.getType(point) != Character.SURROGATE)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  /**
   * The same in all texts of a JSON document, in place. Whoever reads it then, by whatever way,
   * reads the same.
   *
   * @param json its bytes: what can't be stored comes into a document by an escape alone
   */
  public static JsonNode kept(JsonNode document, byte[] json) {
    return hasEscape(json) ? kept(document) : document;
  }

  private static boolean hasEscape(byte[] json) {
    for (int i = 1; i < json.length; i++) {
      if (json[i] == 'u' && json[i - 1] == '\\') {
        return true;
      }
    }
    return false;
  }

  private static JsonNode kept(JsonNode node) {
    if (node instanceof TextNode text) {
      return TextNode.valueOf(kept(text.textValue()));
    }
    if (node instanceof ObjectNode object) {
      object.properties().forEach(member -> member.setValue(kept(member.getValue())));
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, kept(array.get(i)));
      }
    }
    return node;
  }

  /** At most so many UTF-16 code units of it, and no half of a character. */
  public static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    boolean splits = Character.isHighSurrogate(text.charAt(longest - 1));
    return text.substring(0, splits ? longest - 1 : longest);
  }
}
