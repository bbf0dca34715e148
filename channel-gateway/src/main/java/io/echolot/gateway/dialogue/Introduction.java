package io.echolot.gateway.dialogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * What a page says of its visitor before the visitor says anything.
 *
 * @param access an access token, or a personal link's; empty for none
 * @param said the object that has the survey's hidden fields as {@code hidden}
 */
public record Introduction(String access, JsonNode said) {

  /** Nothing is said. */
  public static final Introduction NONE = of(MissingNode.getInstance());

  /** What a page says with {@code access} and {@code hidden}, each of them or none. */
  public static Introduction of(JsonNode said) {
    return new Introduction(said.path("access").asText(), said);
  }

  /** Whether anything is said. */
  boolean isGiven() {
    return !said.isMissingNode();
  }
}
